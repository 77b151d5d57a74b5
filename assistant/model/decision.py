"""What was decided for a profile: the ranking, how firm it is, and what to ask next."""

from __future__ import annotations

from assistant.model.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, Self

    from assistant.model.profile import Profile


class Reason(Value):
    """A rule that fired for or against a candidate; `effect` is the points, or None for a drop."""

    rule: str
    effect: int | None
    because: str
    sources: tuple[str, ...] = ()


class Later(Value):
    """A value some fields of which are made when they are first looked at; most turns never look."""

    @classmethod
    def later_(cls, later: Mapping[str, Callable[[], Any]], **fields: Any) -> Self:
        """Return a value of these fields, and of others by what makes them."""
        made = object.__new__(cls)
        made.__dict__.update(cls.defaults_, **fields, waiting_=dict(later))
        for name in later:
            made.__dict__.pop(name, None)
        return made

    def __getattr__(self, name: str) -> Any:
        waiting = self.__dict__.get("waiting_", {})
        if name not in waiting:
            raise AttributeError(name)
        made = self.__dict__[name] = waiting.pop(name)()
        return made

    def compared_(self) -> tuple[object, ...]:
        """Return the fields that make up equality, in order."""
        return tuple(getattr(self, name) for name in self.fields_)

    def __repr__(self) -> str:
        self.compared_()
        return super().__repr__()


class Standing(Later):
    """Where a candidate stands: points now, the least and most it can still reach, and why.

    `dropped_by` are the ids of the rules, or of what the user said (`must:admin`, `out:NAME`), that dropped it.
    """

    candidate: str
    points: int
    lowest: int
    highest: int
    reasons: tuple[Reason, ...] = ()
    dropped_by: tuple[str, ...] = ()


del Standing.reasons  # the default stands in `defaults_`; in the class it would hide what is made later


class Flip(Value):
    """The fewest changed answers, (slot, value) pairs, that would turn the result, and to whom."""

    changes: tuple[tuple[str, str], ...]
    winner: str


class Clash(Value):
    """Wishes that can't be had together: the smallest set, each (slot, value), and what each can be relaxed to."""

    wishes: tuple[tuple[str, str], ...]
    relax: tuple[tuple[str, str], ...] = ()


class Decision(Later):
    """The ranking, best first and dropped ones last; `leader` is '' when nothing is left."""

    status: str
    ranking: tuple[Standing, ...]
    leader: str = ""
    next_slot: str = ""
    separating: tuple[str, ...] = ()
    clash: Clash | None = None
    steps: int = 0

    def standing(self, candidate: str) -> Standing | None:
        """Return where a candidate stands, None for an unknown one."""
        return next((s for s in self.ranking if s.candidate == candidate), None)

    def firm(self) -> bool:
        """Return whether no single open answer changes the leader."""
        return self.status in ("settled", "leading")


del Decision.separating  # as with the reasons of a standing


class WhyNot(Value):
    """Why a candidate is not the advice: what dropped it, or its gap to the leader and the reasons that make it.

    `reasons` are rules that treat the two differently, the heaviest first; `effect` is what the leader gains by each.
    """

    candidate: str
    leader: str
    gap: int = 0
    dropped_by: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


class WhyAsk(Value):
    """Why a slot is asked: the rules that separate, the open candidates they separate, and who leads after which value.

    `leads` are (value, winner) pairs; `parts` are (rule, candidates that it sets apart from the leader) pairs.
    """

    slot: str
    leader: str
    candidates: tuple[str, ...] = ()
    leads: tuple[tuple[str, str], ...] = ()
    parts: tuple[tuple[str, tuple[str, ...]], ...] = ()


class Why(Value):
    """A fact the user gave, in the user's words, and a reason it made for or against a candidate.

    `facts` are (slot, value, words) of every answer the rule rests on; `words` is '' for what was only implied.
    """

    reason: Reason
    facts: tuple[tuple[str, str, str], ...] = ()


class Inside(Value):
    """The best of the user's own shortlist ('' when all of it is out), and a better one outside it ('' for none)."""

    best: str
    outside: str = ""
    gap: int = 0


class Tension(Value):
    """Wishes that pull apart: who leads with and without what was said last, what is gained by it and what is paid."""

    before: str
    after: str
    gained: Reason
    paid: Reason


class Finding(Value):
    """Something the verification of the rules found: what, about which ids, and a profile that shows it, if any."""

    code: str
    ids: tuple[str, ...]
    witness: Profile | None = None
