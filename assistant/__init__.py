"""A rule-based chat that helps to choose what to build a web project with."""

__version__ = "0.1.0"
