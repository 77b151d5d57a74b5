"""The pages of the project that the trials of Wagtail run."""

from django.urls import include, path
from parts.django_urls import urlpatterns as family
from wagtail import urls as pages
from wagtail.admin import urls as editor

urlpatterns = [*family, path("cms/", include(editor)), path("pages/", include(pages))]
