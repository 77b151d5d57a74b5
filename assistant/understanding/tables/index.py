"""The index of what is heard: plain data made once from a pack.

`phrases` maps a first word to what it means alone and, by the second word, to longer phrases, longest first;
a target is a tuple whose first part is its sort:

t term · k kind · v slot value (and "hint" where a phrase only hints at it) · a act · u unit of a slot's quantity ·
w slot value that a shape says ·
r phrase that says that a slot value is not wanted, or only looks like one of its phrases ("alike") ·
l words that introduce a slot's term · f words that follow one · s name of a slot · x closed-class English
"""

from __future__ import annotations

from assistant.understanding.asked.doing import build as build_doing
from assistant.understanding.asked.pricing import priced
from assistant.understanding.tables import actwords, tongues
from assistant.understanding.text import denying, english, shapes, tone, typos
from assistant.understanding.text.tokens import phrase
from assistant.understanding.told import alone, background, weighing
from assistant.understanding.told.answers import replies_of
from assistant.understanding.told.forward import build as build_forward
from assistant.understanding.turn import odds, talk

_USUAL = 50
"""The prior above which a value of a slot of terms is what a bare mention means."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from assistant.model.knowledge import Slot, SlotValue
    from assistant.model.pack import Pack

    Target = tuple[Any, ...]


def build(pack: Pack) -> dict[str, Any]:
    """Return the index of a pack: marshal-able data, the same for the same content."""
    from assistant.understanding.retrieval.claiming import build as build_claims
    from assistant.understanding.tables.aspect_samples import build as build_aspects
    from assistant.understanding.tables.samples import build as build_topics

    table: dict[tuple[str, ...], set[Target]] = {}
    for words, target in _all_phrases(pack):
        if key := phrase(words):
            table.setdefault(key, set()).add(target)
    index: dict[str, Any] = {"phrases": _by_first(table), **_relations(pack)}
    index.update(background.build(pack))
    index.update(shapes.build(_shapes(pack), pack.families, phrase))
    index.update(talk.build(pack))
    index.update(odds.build(pack))
    index.update(tone.build(pack))
    index.update(alone.build(pack))
    known = {word for key in table for word in key} | set(index["shape_words"]) | set(index["talk"][0])
    index["vocabulary"] = frozenset(known | set(map(_folded, pack.common_words)) | english.STOP)
    names = [phrase(t.name) for t in pack.terms.values() if not t.common_word and t.id not in pack.kinds]
    index["own_names"] = frozenset(name[0] for name in names if len(name) == 1)
    index["typos"] = typos.build(_mendable(pack, known))
    index.update(tongues.build(pack))
    index.update(build_topics(pack, index))
    index["vocabulary"] |= index.pop("sample_words")
    index.update(build_aspects(pack, index))
    index["claims"] = build_claims(pack, index)
    return index


def _folded(word: str) -> str:
    return (phrase(word) or ("",))[0]


def _by_first(table: dict[tuple[str, ...], set[Target]]) -> dict[str, tuple[Any, ...]]:
    """Return, by first word, (targets of the word alone, rows by second word); a row is (length, rest, targets)."""
    alone: dict[str, tuple[Target, ...]] = {}
    longer: dict[str, dict[str, list[Any]]] = {}
    for key in sorted(table, key=lambda k: (-len(k), k)):
        targets = tuple(sorted(table[key], key=repr))
        if len(key) == 1:
            alone[key[0]] = targets
        else:
            longer.setdefault(key[0], {}).setdefault(key[1], []).append((len(key), key[2:], targets))
    firsts = sorted({*alone, *longer})
    return {f: (alone.get(f, ()), {second: tuple(rows) for second, rows in longer.get(f, {}).items()}) for f in firsts}


def _all_phrases(pack: Pack) -> Iterator[tuple[str, Target]]:
    for term in pack.terms.values():
        for words in (term.name, term.id, *term.aliases):
            yield words, ("t", term.id)
    for kind in pack.kinds.values():
        for words in (kind.name, *kind.words):
            yield words, ("k", kind.id)
    for slot in pack.slots.values():
        yield from _slot_phrases(slot)
    for act in pack.acts:
        for how, phrases in (("whole", act.whole), ("opens", act.opens), ("anywhere", act.anywhere)):
            for words in phrases:
                yield words, ("a", act.act, how)
    for words in pack.elsewhere:
        yield words, ("x", "elsewhere")
    yield from denying.phrases()


def _slot_phrases(slot: Slot) -> Iterator[tuple[str, Target]]:
    yield from ((words, ("s", slot.id)) for words in (slot.label, slot.id))
    for value in slot.values:
        for sort, texts, *how in _said(value):
            for words in _plain(texts):
                yield words, (sort, slot.id, value.id, *how)
        if slot.of != "candidates":
            yield value.label, ("v", slot.id, value.id)
    yield from ((words, ("v", slot.id, "")) for words in slot.none_words)
    for unit in slot.units:
        for words in unit.words:
            yield words, ("u", slot.id, unit.times, unit.per, unit.things)
    for sort, phrases in (("n", slot.number_after), ("l", slot.said_after), ("f", slot.said_before)):
        for words in phrases:
            yield words, (sort, slot.id)


def _said(value: SlotValue) -> tuple[tuple[str, Any, *tuple[str, ...]], ...]:
    """Return what is said of a value: the sort of its marks, the phrases, and how they say it."""
    return (
        ("v", value.words),
        ("v", value.hints, "hint"),
        ("r", value.refusals, "phrase"),
        ("r", value.not_words, "alike"),
    )


def _plain(texts: Iterable[str]) -> Iterator[str]:
    return (text for text in texts if not shapes.is_shape(text))


def _shapes(pack: Pack) -> Iterator[tuple[str, Target]]:
    """Yield the shapes of values with what they mean: the sort, the slot, the value and how surely."""
    for slot in pack.slots.values():
        for value in slot.values:
            for how, texts in (("phrase", value.words), ("hint", value.hints)):
                for text in filter(shapes.is_shape, texts):
                    yield text, ("w", slot.id, value.id, how)
            for how, texts in (("phrase", value.refusals), ("alike", value.not_words)):
                for text in filter(shapes.is_shape, texts):
                    yield text, ("r", slot.id, value.id, how)


def _relations(pack: Pack) -> dict[str, Any]:
    kinds = {kind: _above(kind, pack) for kind in pack.kinds}
    terms = {
        t.id: tuple(dict.fromkeys(k for own in (t.kind, *t.also) for k in kinds.get(own, (own,))))
        for t in pack.terms.values()
    }
    main = {t.id: kinds.get(t.kind, (t.kind,)) for t in pack.terms.values()}
    roots = {main[c][-1] for c in pack.candidates if c in main}
    by_term: dict[str, list[tuple[str, str]]] = {}
    for slot in pack.slots.values():
        for value in slot.values:
            if value.term and slot.of != "candidates":
                by_term.setdefault(value.term, []).append((slot.id, value.id))
    return {
        "kinds": kinds,
        "said_of": {word: kind.id for kind in pack.kinds.values() for word in kind.said_of},
        "term_kinds": terms,
        "kind_sizes": _sizes(terms),
        "mistaken": _mistaken(pack, terms),
        "main_kinds": main,
        "made": frozenset(t for t, own in main.items() if own[-1] in roots),
        "priced": priced(pack, main),
        "names": {t.id: t.name for t in pack.terms.values()},
        "written_in": {t.id: t.relations["written-in"] for t in pack.terms.values() if "written-in" in t.relations},
        "languages": _languages(pack, kinds),
        "common": frozenset(t.id for t in pack.terms.values() if t.common_word),
        "concepts": frozenset(t for t in pack.terms if t in kinds),
        "valued": _valued(by_term, main, pack),
        "values_by_term": {term: tuple(found) for term, found in by_term.items()},
        "candidates": frozenset(pack.candidates),
        "startable": frozenset(c.id for c in pack.candidates.values() if c.first_steps),
        **build_forward(pack),
        **build_doing(pack),
        "slots": {s.id: _slot_row(s) for s in pack.slots.values()},
        "offering": _offering(pack),
        **actwords.build(pack),
        "replies": {s.id: r for s in pack.slots.values() if (r := replies_of(s))},
        "general": {s.id: g for s in pack.slots.values() if (g := tuple(v.id for v in s.values if v.general))},
        "telling": frozenset(s.id for s in pack.slots.values() if s.id in pack.dialog.minimum and not s.many),
        "wished": frozenset((s.id, v.id) for s in pack.slots.values() for v in s.values if v.wished),
        "beside": frozenset((s.id, v.id) for s in pack.slots.values() for v in s.values if v.beside),
        "releases": {t.id: tuple(r.line for r in t.releases) for t in pack.terms.values() if t.releases},
        "weighed": {s.id: weighing.build(s, _slot_names(pack, kinds)) for s in pack.slots.values() if s.weigh},
        "usual": {s.id: v.id for s in pack.slots.values() if s.takes for v in s.values if v.prior > _USUAL},
        "runs": pack.wording.get("slot-of-what-runs", ""),
        "capability_slots": tuple(s.id for s in pack.slots.values() if s.of == "capabilities"),
        "told_only": frozenset(s.id for s in pack.slots.values() if not s.many and s.id not in pack.dialog.order),
        "candidate_slots": tuple(s.id for s in pack.slots.values() if s.of == "candidates"),
    }


def _valued(by_term: dict[str, Any], main: dict[str, tuple[str, ...]], pack: Pack) -> frozenset[str]:
    """Return the terms that are values of a slot, and those of the same kinds but the most general."""
    shared = {kind for term in by_term for kind in main.get(term, ()) if kind in pack.kinds and pack.kinds[kind].is_a}
    return frozenset(t for t, own in main.items() if not shared.isdisjoint(own))


def _slot_names(pack: Pack, kinds: dict[str, tuple[str, ...]]) -> frozenset[str]:
    """Return the words that name what some slot takes, such as candidates."""
    taken = {kind for s in pack.slots.values() for kind in s.takes}
    things = (t for t in pack.terms.values() if t.id not in kinds)
    terms = (t for t in things if t.id in pack.candidates or taken & set(kinds.get(t.kind, ())))
    spoken = (phrase(words) for t in terms if not t.common_word for words in (t.name, t.id, *t.aliases))
    return frozenset(name[0] for name in spoken if len(name) == 1)


def _languages(pack: Pack, kinds: dict[str, tuple[str, ...]]) -> frozenset[str]:
    """Return the terms that something can be written in, and those of the kinds that most of these are of."""
    used = {t for found in pack.terms.values() for t in found.relations.get("written-in", ()) if t in pack.terms}
    shared = [k for t in used for k in kinds.get(pack.terms[t].kind, ())]
    wide = {k for k in shared if 2 * shared.count(k) > len(used)}
    return frozenset(t.id for t in pack.terms.values() if wide & set(kinds.get(t.kind, ()))) | used


_UPON = ("built-on", "written-in", "runs-on", "needs", "part-of")
"""Relations to what a thing stands on."""


def _sizes(terms: dict[str, tuple[str, ...]]) -> dict[str, int]:
    """Return how many things are of each kind."""
    counts: dict[str, int] = {}
    for kinds in terms.values():
        for kind in kinds:
            counts[kind] = counts.get(kind, 0) + 1
    return counts


def _mistaken(pack: Pack, kinds: dict[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """Return the kinds a term is wrongly taken for, less those of things that stand on it: 'an X framework' for X."""
    upon: dict[str, set[str]] = {}
    for term in pack.terms.values():
        for target in {t for relation in _UPON for t in term.relations.get(relation, ())}:
            upon.setdefault(target, set()).update(kinds[term.id])
    found = {}
    for term in pack.terms.values():
        wrong = {k for one in term.mistaken_for for k in (one, *_above(one, pack))}
        found[term.id] = frozenset(wrong - {*kinds[term.id]} - upon.get(term.id, set()))
    return {term: wrong for term, wrong in found.items() if wrong}


def _offering(pack: Pack) -> frozenset[str]:
    """Return the terms that may offer capabilities: candidates, and whatever is of one of their kinds."""
    kinds = {kind for c in pack.candidates if c in pack.terms for kind in (pack.terms[c].kind,)}
    return frozenset(t.id for t in pack.terms.values() if t.kind in kinds) | frozenset(pack.candidates)


def _slot_row(slot: Slot) -> tuple[Any, ...]:
    """Return (many, of, number, takes, bands, implied, values, words before a number) of a slot."""
    bands = tuple((v.id, v.low, v.high) for v in slot.values if v.low is not None or v.high is not None)
    implied = {v.id: v.implies for v in slot.values if v.implies}
    values = frozenset(v.id for v in slot.values)
    return slot.many, slot.of, slot.number, slot.takes, bands, implied, values, slot.number_after


def _above(kind: str, pack: Pack) -> tuple[str, ...]:
    """Return a kind with all kinds it is a special case of, nearest first."""
    found = [kind]
    for one in found:
        entry = pack.kinds.get(one)
        found.extend(k for k in (entry.is_a if entry else ()) if k not in found)
    return tuple(found)


def _mendable(pack: Pack, known: Iterable[str]) -> set[str]:
    """Return the words that a misspelling may stand for: names of one word, and every longer word of a phrase."""
    names = [phrase(words) for t in pack.terms.values() for words in (t.name, t.id, *t.aliases)]
    said = [phrase(words) for s in pack.slots.values() for v in s.values for words in _plain((*v.words, *v.hints))]
    short = {n[0] for n in names if len(n) == 1 and len(n[0]) >= typos.SHORTEST}
    return short | {s[0] for s in said if len(s) == 1 and len(s[0]) >= 5} | {w for w in known if len(w) >= 6}
