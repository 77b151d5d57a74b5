"""The authored conversation as values: states, routes, guards."""

from __future__ import annotations

from assistant.model.conditions import ALWAYS, When
from assistant.model.place import NOWHERE, Place
from assistant.model.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

STATUSES = ("open", "close", "leading", "settled", "contradiction", "nothing-fits")
"""How firm a ranking is."""


class Guard(Value):
    """When a route holds: every part that is given must. `known` is the least number of known slots."""

    when: When = ALWAYS
    status: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    known: int = 0

    def always(self) -> bool:
        """Return whether this guard says nothing, so that its route always holds."""
        return self == FREE


FREE = Guard()
"""The guard that says nothing."""


class Route(Value):
    """An arrow: on this act ('next' after any other turn), under this guard, to that state."""

    on: str
    go: str
    guard: Guard = Guard()
    place: Place = NOWHERE


class State(Value):
    """A state: what it says, the slot it asks ('' for none), and its routes in the order they are tried.

    A state authored with `ask: next` is compiled to one state per slot, `gather.team`, whose `group` is `gather`.
    """

    id: str
    say: tuple[str, ...] = ()
    ask: str = ""
    recommend: bool = False
    end: bool = False
    group: str = ""
    routes: tuple[Route, ...] = ()
    place: Place = NOWHERE


class Manner(Value):
    """How questions are put where something is known: by slot its words and the answers offered; the slots left out."""

    when: When = ALWAYS
    asks: Mapping[str, str] = {}
    offers: Mapping[str, tuple[str, ...]] = {}
    skips: tuple[str, ...] = ()


class Dialog(Value):
    """The compiled conversation.

    `order` is the author's order of slots, `minimum` the slots of which one must be known before advice; of the
    `manners` that hold, the first that speaks of a slot says how its question is put and what it offers.
    """

    id: str
    start: str
    states: Mapping[str, State]
    order: tuple[str, ...] = ()
    minimum: tuple[str, ...] = ()
    place: Place = NOWHERE
    manners: tuple[Manner, ...] = ()


class ActWords(Value):
    """How one act is heard: the whole message, its opening words, anywhere in a clause, or by a cue.

    A cue is a set of words that tell the act, in any order, in a short message that says nothing else.
    """

    act: str
    whole: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()
    anywhere: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    place: Place = NOWHERE


class Language(Value):
    """How another language is put into English: by English words, the words and phrases that say them.

    `endings` may be left off a word, `dropped` words say nothing, `quiet` ones mean something in English too and
    tell no language; `order` says how sentences are put otherwise, and `compounds` that words are written as one.
    """

    id: str
    words: Mapping[str, tuple[str, ...]]
    endings: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    compounds: bool = False
