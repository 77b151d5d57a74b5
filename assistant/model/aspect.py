"""What may be asked of a thing whichever it is: how fast it is, who makes it, where it is learnt."""

from __future__ import annotations

from assistant.model.place import NOWHERE, Place
from assistant.model.value import Value

NAME = "{name}"
"""Stands for the thing in everything that is written of an aspect."""
PLACES = (NAME, "{kind}", "{others}", "{first}")
"""What can stand in the answer of an aspect: the thing, what it is, others of that kind, and the first of these."""
OTHER = "{other}"
"""Stands for the second thing in everything that is written of an aspect of two."""
PLACES_OF_TWO = (NAME, OTHER, "{moving}", "{apart}")
"""What can stand in the answer of an aspect of two: both, what a move from one to the other costs, what each brings."""
COMPOSED = ("with", "versus")
"""What may be composed of two things where no topic tells it of both."""


class Aspect(Value):
    """One thing that may be asked of things `of` some kinds, by `question` or `asked_as`, with `{name}` for the thing.

    `told_by` are topics that tell it of the things people ask for in them, `lists` topics that tell it of everything
    their answer names. Where none does, it is told of a candidate whether it offers the `ability`, a capability; of
    anything else the topic `falls_to` is told, or `otherwise` is the answer; without both it is said what it is.
    An aspect of two has `{other}` in every way to ask; `put_as` is what is composed of the two where no topic tells it.
    Any of its `words` tells it, too, where the topic that was found speaks of something else.
    `of_places` says that it is told from where a product runs, before anything that is left to say.
    What is composed of rules and abilities is told in place of an aspect that `yields`.
    """

    id: str
    of: tuple[str, ...]
    question: str
    asked_as: tuple[str, ...]
    words: tuple[str, ...] = ()
    told_by: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    ability: str = ""
    falls_to: str = ""
    put_as: str = ""
    otherwise: str = ""
    yields: bool = False
    of_places: bool = False
    sources: tuple[str, ...] = ()
    place: Place = NOWHERE

    @property
    def of_two(self) -> bool:
        """Return whether it is asked of two things together."""
        return OTHER in self.question
