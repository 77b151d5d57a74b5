"""The standard library: nothing is installed."""

ONLY_STEPS = True
PACKAGE = "python"
PAGE = "http://127.0.0.1:8000/"
SAYS = "hello.py"
