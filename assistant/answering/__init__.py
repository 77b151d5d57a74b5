"""Reading, profile and knowledge to replies; names load when they are first asked for, since look-ups need few."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.answering.answers import answer as answer
    from assistant.answering.correcting import correction as correction
    from assistant.answering.lookup import answers_to as answers_to
    from assistant.answering.lookup import ask as ask
    from assistant.answering.titles import title as title
    from assistant.answering.wording import listed as listed
    from assistant.answering.wording import phrase as phrase

_HOMES = {
    "answer": "answers",
    "answers_to": "lookup",
    "ask": "lookup",
    "correction": "correcting",
    "listed": "wording",
    "phrase": "wording",
    "title": "titles",
}


def __getattr__(name: str) -> object:
    """Return a name of this room from the module that holds it."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(name)
    found: object = getattr(__import__(f"{__name__}.{home}", fromlist=[name]), name)
    return found
