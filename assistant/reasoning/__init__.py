"""Profile and knowledge to a decision: ranking, how firm it is, the next question, and what explains it."""

from __future__ import annotations

from assistant.reasoning.build import build
from assistant.reasoning.decide import decide
from assistant.reasoning.holds import holds

__all__ = ["build", "decide", "holds"]
