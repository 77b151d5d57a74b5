"""The pages of the project that the trials of Django run."""

from django.contrib import admin
from django.http import HttpResponse, StreamingHttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt


def remember(request):
    """Keep a name in the session."""
    request.session["name"] = "Ada"
    return HttpResponse("kept")


async def awaited(request):
    """Answer from an async view."""
    return HttpResponse("awaited")


urlpatterns = [
    path("", lambda request: HttpResponse("Hello")),
    path("post", lambda request: HttpResponse(request.POST["name"])),
    path("remember", remember),
    path("recall", lambda request: HttpResponse(request.session.get("name", "nobody"))),
    path("stream", lambda request: StreamingHttpResponse(iter(["one", "two"]))),
    path("upload", csrf_exempt(lambda request: HttpResponse(request.FILES["file"].read()))),
    path("async", awaited),
    path("admin/", admin.site.urls),
]
