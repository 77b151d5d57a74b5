"""Profile and knowledge to a decision: ranking, how firm it is, the next question, and what explains it."""

from __future__ import annotations

from assistant.reasoning.build import build
from assistant.reasoning.decide import decide
from assistant.reasoning.holds import holds

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from assistant.reasoning.clashes import clash as clash
    from assistant.reasoning.explain import also as also
    from assistant.reasoning.explain import shortlist as shortlist
    from assistant.reasoning.explain import tension as tension
    from assistant.reasoning.explain import why as why
    from assistant.reasoning.explain import why_ask as why_ask
    from assistant.reasoning.explain import why_not as why_not
    from assistant.reasoning.turning import flips as flips
    from assistant.reasoning.verifying import verify as verify
    from assistant.reasoning.witnesses import witness as witness

_ROOMS = {
    "also": "explain",
    "clash": "clashes",
    "flips": "turning",
    "shortlist": "explain",
    "tension": "explain",
    "verify": "verifying",
    "why": "explain",
    "why_ask": "explain",
    "why_not": "explain",
    "witness": "witnesses",
}
"""What is imported only when it is first asked for, and from where."""


def __getattr__(name: str) -> Any:
    if name not in _ROOMS:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(f"assistant.reasoning.{_ROOMS[name]}"), name)


__all__ = [
    "also",
    "build",
    "clash",
    "decide",
    "flips",
    "holds",
    "shortlist",
    "tension",
    "verify",
    "why",
    "why_ask",
    "why_not",
    "witness",
]
