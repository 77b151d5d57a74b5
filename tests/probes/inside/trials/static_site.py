"""A static site, by way of the generator that its first steps take."""

ONLY_STEPS = True
PACKAGE = "pelican"
PAGE = "http://127.0.0.1:8000/"
SAYS = "My first post"
