"""Replays: scripted conversations with expectations; run, recorded, updated, covered, and collected by pytest.

This package imports nothing by itself, since pytest loads its plugin in every project where the program is installed.
"""
