"""The fronts: plain lines, JSON, Markdown, and the screen."""
