"""The `when` language as values: lines that must all hold, a list for any of these, `not` for a group turned round."""

from __future__ import annotations

from assistant.model.value import Value


class Test(Value):
    """A line of a condition: the slot has one of these values ('unsure' is one)."""

    slot: str
    values: tuple[str, ...]


class When(Value):
    """A condition over a profile: every test holds and no group under `nots` does; empty always holds."""

    tests: tuple[Test, ...] = ()
    nots: tuple[When, ...] = ()

    def slots(self) -> frozenset[str]:
        """Return the slots that this condition reads."""
        own = frozenset(test.slot for test in self.tests)
        return own.union(*(group.slots() for group in self.nots))


ALWAYS = When()
"""The condition that always holds."""
