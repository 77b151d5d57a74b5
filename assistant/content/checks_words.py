"""Checks of what is heard: one word leads to one thing, and every topic has samples of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.content.fields import Fields
from assistant.content.nodes import Items, Lines, Scalar
from assistant.content.notes import nearest
from assistant.errors import Problem
from assistant.understanding.text.shapes import families_of
from assistant.understanding.told.answers import core_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from assistant.content.library import Library
    from assistant.model.place import Place

    Said = tuple[str, str, Place]
    """Whose word, the word, where it stands."""

FEWEST_SAMPLES = 3
"""Samples a topic has at least."""


def shared_words(library: Library) -> Iterator[Problem]:
    """Yield words that two values of one slot, two terms, two kinds or two acts are heard by."""
    for entry in library.slots.values():
        what = f"a value of {entry.value.id!r}"
        yield from _shared(_values_said(entry.fields), what)
        yield from _shared(_replied(entry.fields), what, core_of)
    for what, shelf, keys in (
        ("a term", library.terms, ("name", "aliases")),
        ("a kind", library.kinds, ("name", "words")),
        ("a capability", library.capabilities, ("words",)),
    ):
        said = (one for name, entry in shelf.items() for one in _said(name, entry.fields, keys))
        yield from _shared(said, what)
    for language in library.languages.values():
        words = language.fields.inner("words", "the words of a language")
        if words:
            yield from _shared(_said_all(words), "an English word")
    yield from _shared(((act.act, word, act.place) for act in library.acts for word in act.whole), "an act")


def repeated_samples(library: Library) -> Iterator[Problem]:
    """Yield samples that stand twice, in one topic or aspect or in two."""
    topics = [one for name, entry in library.topics.items() for one in _said(name, entry.fields, ("heard-as",))]
    aspects = [
        one for name, entry in library.aspects.items() for one in _said(name, entry.fields, ("question", "asked-as"))
    ]
    yield from _repeated("topic", topics)
    yield from _repeated("aspect", aspects)


def _repeated(sort: str, samples: Iterable[Said]) -> Iterator[Problem]:
    first: dict[str, tuple[str, Place]] = {}
    for name, sample, place in samples:
        owner, before = first.setdefault(_plain(sample), (name, place))
        if before is not place:
            whose = f"this {sort}" if owner == name else f"the {sort} {owner!r}"
            yield Problem(place, "repeated-sample", f"{sample!r} is a sample of {whose} already, at {before}")


def repeated_claims(library: Library) -> Iterator[Problem]:
    """Yield claims that stand twice in one topic, which may then judge them differently."""
    for name, entry in library.topics.items():
        first: dict[str, Place] = {}
        for _, claim, place in (*_said(name, entry.fields, ("claim",)), *_claims_said(entry.fields)):
            before = first.setdefault(_plain(claim), place)
            if before is not place:
                yield Problem(place, "repeated-claim", f"{claim!r} is judged in this topic already, at {before}")


def too_few_samples(library: Library) -> Iterator[Problem]:
    """Yield topics with fewer samples than it takes."""
    for name, entry in library.topics.items():
        if 0 < len(entry.value.heard_as) < FEWEST_SAMPLES:
            note = f"{name!r} has {len(entry.value.heard_as)} samples and needs at least {FEWEST_SAMPLES}"
            yield Problem(entry.fields.at("heard-as"), "too-few-samples", note)


def _replied(fields: Fields) -> Iterator[Said]:
    for key, node in fields.pairs("replies"):
        nodes = node.nodes if isinstance(node, Items) else [node]
        yield from ((key.text, n.text, n.place) for n in nodes if isinstance(n, Scalar))


def _values_said(fields: Fields) -> Iterator[Said]:
    for node in fields.nodes("values"):
        if isinstance(node, Lines):
            value = Fields(node, "a value of a slot", fields.notes)
            pair = node.pairs.get("id")
            name = pair[1].text if pair and isinstance(pair[1], Scalar) else ""
            yield from _said(name, value, ("words", "hints", "refusals", "not-words"))


def _claims_said(fields: Fields) -> Iterator[Said]:
    for node in fields.nodes("claims"):
        if isinstance(node, Lines):
            yield from _said("", Fields(node, "a claim", fields.notes), ("claim",))


def _lowered(text: str) -> Hashable:
    return " ".join(text.lower().split())


def _said(owner: str, fields: Fields, keys: Iterable[str]) -> Iterator[Said]:
    for key in keys:
        for node in fields.nodes(key):
            if isinstance(node, Scalar):
                yield owner, node.text.strip(), node.place


def _said_all(fields: Fields) -> Iterator[Said]:
    for key, _ in fields.lines:
        yield from _said(key.text, fields, (key.text,))


def _shared(said: Iterable[Said], what: str, plainly: Callable[[str], Hashable] = _lowered) -> Iterator[Problem]:
    first: dict[Hashable, tuple[str, Place]] = {}
    for owner, word, place in said:
        plain = plainly(word)
        if first.setdefault(plain, (owner, place))[0] != owner:
            other, before = first[plain]
            note = f"{word!r} stands for {what} already, {other!r} at {before}; leave it with one of them"
            yield Problem(place, "shared-word", note)


def _plain(sample: str) -> str:
    return " ".join("".join(c if c.isalnum() or c in "+#'" else " " for c in sample.lower()).split())


def unknown_families(library: Library) -> Iterator[Problem]:
    """Yield shapes with a family that is none."""
    said = [one for entry in library.slots.values() for one in _values_said(entry.fields)]
    keys = ("words", "refusals", "not-words")
    said += [one for name, entry in library.capabilities.items() for one in _said(name, entry.fields, keys)]
    said += [(act.act, cue, act.place) for act in library.acts for cue in act.cues]
    for _, text, place in said:
        for family in families_of(text):
            if family not in library.families:
                note = f"{family!r} is no family of words{nearest(family, library.families)}"
                yield Problem(place, "unknown-family", note)


CHECKS: tuple[Callable[[Library], Iterator[Problem]], ...] = (
    shared_words,
    repeated_samples,
    repeated_claims,
    too_few_samples,
    unknown_families,
)
