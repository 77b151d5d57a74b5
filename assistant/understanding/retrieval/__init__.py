"""Authored topics found by their samples: weighed words, and how near is near enough."""
