"""A small pack of model values on cookware, so that nothing in the room can lean on the shipped field."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from assistant.content.compiler import with_lists
from assistant.model.conditions import ALWAYS, Test, When
from assistant.model.dialog import Dialog
from assistant.model.knowledge import (
    Also,
    Candidate,
    Capability,
    Kind,
    Remark,
    Rule,
    Slot,
    SlotValue,
    Source,
    Support,
    Term,
    Topic,
)
from assistant.model.pack import Pack, Table

WORDING: dict[str, str] = yaml.load(
    (Path(__file__).parents[2] / "dialogs" / "wording.yaml").read_text("utf-8"), Loader=yaml.BaseLoader
)

KINDS = (
    Kind("thing", "thing", "something found in a kitchen"),
    Kind("pan", "pan", "a vessel with a handle", ("thing",)),
    Kind("frying-pan", "frying pan", "a flat pan for short, hot cooking", ("pan",)),
    Kind("oven-pot", "oven pot", "a heavy pan with a lid", ("pan",)),
    Kind("stove", "stove", "what makes a pan hot", ("thing",)),
    Kind("material", "material", "what a thing is made of"),
    Kind("heat", "way of heating", "how heat gets into a pan"),
)
TERMS = (
    Term(
        "skillet",
        "Skillet",
        "frying-pan",
        "Sears and goes into the oven.",
        relations={"written-in": ("iron",), "speaks": ("induction", "flame")},
        mistaken_for=("oven-pot",),
        more="It lasts for ever.",
        sources=("pans",),
    ),
    Term(
        "wok", "Wok", "frying-pan", "Stirs small pieces quickly.", relations={"speaks": ("flame",)}, sources=("pans",)
    ),
    Term(
        "cocotte",
        "Cocotte",
        "oven-pot",
        "Simmers for hours.",
        also=("frying-pan",),
        relations={"written-in": ("iron",), "speaks": ("induction", "flame"), "built-on": ("lid",)},
        sources=("pots",),
    ),
    Term("hob", "Hob", "stove", "Heats by a coil.", relations={"runs": ("induction",)}, sources=("stoves",)),
    Term("burner", "Burner", "stove", "Heats by gas.", relations={"runs": ("flame",)}, sources=("stoves",)),
    Term("iron", "Iron", "material", "Is heavy and keeps its heat.", sources=("pans",)),
    Term("lid", "Lid", "thing", "Keeps the steam in."),
    Term("thermometer", "Thermometer", "thing", "Says how hot it is.", relations={"works-with": ("skillet",)}),
    Term("induction", "Induction", "heat", "Heats the metal itself."),
    Term("flame", "Flame", "heat", "Heats from below."),
    Term("whisk", "Whisk", "thing", "Beats eggs."),
)
CAPABILITIES = (
    Capability("searing", "searing", "A crust forms at high heat.", prior=40),
    Capability("braising", "slow braising", "Meat turns soft over hours.", prior=30),
    Capability("steaming", "steaming", "Food cooks above water.", prior=10),
)
CANDIDATES = (
    Candidate(
        "skillet",
        offers={"searing": Support("built-in"), "steaming": Support("third-party", "a bamboo basket")},
        strengths=(Remark("It is cheap and fast to heat."), Remark("It sears well."), Remark("It goes anywhere.")),
        trade_offs=(
            Remark("It is heavy.", ("pans",)),
            Remark("It rusts."),
            Remark("It has no lid.", (), When((Test("dish", ("stew",)),))),
        ),
        pitfalls=(Remark("Do not soak it."),),
        security=(Remark("The handle gets hot."),),
        stack={"oil": "Any with a high smoke point."},
        first_steps=("heat --slow", "oil it"),
        moving="Keep the old pan until the new one is seasoned.",
        learn=("pans",),
        sources=("pans",),
    ),
    Candidate(
        "wok",
        offers={"searing": Support("official", "a wok ring")},
        strengths=(Remark("It is light."), Remark("It needs little oil."), Remark("It is quick.")),
        trade_offs=(Remark("It needs a flame."), Remark("It tips over."), Remark("It is large.")),
        names=(Also("burner", ALWAYS, "a wok wants a flame"),),
        sources=("pans",),
    ),
    Candidate(
        "cocotte",
        offers={"braising": Support("built-in"), "steaming": Support("built-in"), "searing": Support("built-in")},
        strengths=(Remark("It simmers evenly."), Remark("It goes to the table."), Remark("It has a lid.")),
        trade_offs=(Remark("It is costly."), Remark("It is slow to heat."), Remark("It chips.")),
        sources=("pots",),
    ),
)
SLOTS = (
    Slot(
        "dish",
        "Dish",
        "What will you cook most?",
        "A stew wants another pan than a steak.",
        values=(
            SlotValue("steak", "Steak", prior=50),
            SlotValue("stew", "Stew", prior=40),
            SlotValue("stir-fry", "Stir-fry", prior=10),
        ),
    ),
    Slot(
        "people",
        "People",
        "How many people eat?",
        "A large pot feeds many.",
        number="people",
        values=(SlotValue("few", "A few", low=1, high=4), SlotValue("many", "Many", low=5)),
    ),
    Slot("wishes", "Wishes", "What should it do?", "Not every pan does everything.", many=True, of="capabilities"),
    Slot(
        "has", "Has already", "What do you have already?", "What is there can stay.", many=True, takes=("pan", "stove")
    ),
    Slot(
        "between",
        "Choosing between",
        "Which are you choosing between?",
        "Those come first.",
        many=True,
        of="candidates",
    ),
)
RULES = (
    Rule(
        "stew-wants-lid",
        When((Test("dish", ("stew",)),)),
        "A stew needs a lid.",
        (("cocotte", 6), ("skillet", -3)),
        sources=("pots",),
    ),
    Rule(
        "steak-wants-iron",
        When((Test("dish", ("steak",)),)),
        "A steak wants dry heat.",
        (("skillet", 6),),
        sources=("pans",),
    ),
    Rule(
        "wants-braising",
        When((Test("wishes", ("braising",)),)),
        "It braises.",
        (("cocotte", 4), ("skillet", -4), ("wok", -4)),
        capability="braising",
    ),
    Rule("many-eat", When((Test("people", ("many",)),)), "It holds enough for many.", (("cocotte", 3),)),
)
TOPICS = (
    Topic(
        "seasoning",
        "How do I season a pan?",
        "faq",
        "Oil it thinly and bake it.",
        heard_as=("how do i season a pan",),
        terms=("skillet",),
        sources=("pans",),
        see_also=("wok-is-a-stove",),
    ),
    Topic(
        "wok-is-a-stove",
        "Is a wok a stove?",
        "misconception",
        "No. A wok is a pan.",
        claim="A wok is a stove",
        verdict="no",
        terms=("wok",),
        sources=("pans",),
    ),
)
SOURCES = (
    Source("pans", "On pans", "https://pans.example/", "2026-01-01"),
    Source("pots", "On pots", "https://pots.example/", "2026-01-01"),
    Source("stoves", "On stoves", "https://stoves.example/", "2026-01-01"),
)


def table(entries: tuple[Any, ...]) -> Table[Any]:
    """Return entries as a table in the order of their ids."""
    return Table({e.id: e for e in sorted(entries, key=lambda e: e.id)})


def cookware(**changes: Any) -> Pack:
    """Return the small pack; `changes` replaces fields of it."""
    fields: dict[str, Any] = {
        "kinds": table(KINDS),
        "terms": table(TERMS),
        "capabilities": table(CAPABILITIES),
        "slots": table(SLOTS),
        "candidates": table(CANDIDATES),
        "rules": table(RULES),
        "topics": table(TOPICS),
        "sources": table(SOURCES),
        "dialog": Dialog("cook", "hello", {}, order=("dish", "people", "wishes"), minimum=("dish",)),
        "acts": (),
        "wording": WORDING,
        "weights": {"strong": 6, "some": 3, "slight": 1},
        "levels": {"built-in": 4, "official": 3, "third-party": 1, "none": -5},
    }
    return with_lists(Pack(**{**fields, **changes}))
