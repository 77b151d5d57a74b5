"""A choice typed in full is that choice, whatever its words may stand for elsewhere."""

from __future__ import annotations

import pytest

from assistant.model.reading import Context
from assistant.understanding import read
from tests.shipped import shipped

SLOTS = [slot.id for slot in shipped().slots.values() if slot.values]


@pytest.mark.parametrize("slot", SLOTS)
def test_a_choice_typed_in_full_is_that_choice(slot: str) -> None:
    pack = shipped()
    choices = tuple((value.id, value.choice or value.label) for value in pack.slots[slot].values)
    context = Context(slot=slot, choices=choices, profile_slots=("product",))

    heard = {label: [h.value for h in read(label, pack, context).heard if h.slot == slot] for _, label in choices}

    assert heard == {label: [value] for value, label in choices}
