"""The pages of the project that the trials of django CMS run."""

from django.urls import include, path
from parts.django_urls import urlpatterns as family

urlpatterns = [*family, path("pages/", include("cms.urls"))]
