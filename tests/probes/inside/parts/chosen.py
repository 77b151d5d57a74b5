"""The app a server is given: the one that TRIAL and APP name, made when this module is imported."""

import importlib
import os

app = getattr(importlib.import_module(f"trials.{os.environ['TRIAL']}"), os.environ["APP"])
