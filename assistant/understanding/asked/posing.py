"""Questions made of what was found: of a shape, of an authored topic, or of a sample word for word."""

from __future__ import annotations

from assistant.model.reading import Question
from assistant.understanding.asked.patterns import compose
from assistant.understanding.retrieval import topics
from assistant.understanding.text.framing import matter_of
from assistant.understanding.text.stems import stem
from assistant.understanding.text.view import Asked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.retrieval.topics import Found
    from assistant.understanding.text.scan import Scan, Span

_POINTED = frozenset(("it", "that", "this"))


SAID = 0.85
"""The least score of a topic that is told in place of a composed answer."""
_NEEDING = frozenset(("need", "use", "tak", "install"))
"""Features that only say that something is needed: 'do I have to use X'."""
SEVERAL = 0.65
"""The same where a question names several abilities of which the topic speaks together."""
SPECIAL = 0.5
"""The same where a question names one way of an ability that the topic speaks of."""
_OF_NAMES = ("is-a", "can", "need")
"""Patterns that keep their shape where a sample has it: they are about the names in it."""
EXACT = (*_OF_NAMES, "release")
"""Patterns of samples that say more than which topic they are of."""
_NAMED = ("is-a", "what-is", "versus", "release")
"""Patterns that ask after names, whatever else those have to do with."""
_SPARSE = ("can", "need", "versus")
"""Patterns of which a topic on the very question can say more than is composed."""


def verbatim(scan: Scan, span: Span, index: Mapping[str, Any]) -> Question | None:
    """Return the topic one of whose samples a stretch of words is, word for word."""
    line = sample_of(scan, span, index)
    if not line or span.end - span.start < 2:
        return None
    topic = str(index["verbatim"][line])
    asked = compose(scan, span, index) if line in index["shaped"] else None
    if asked and not asked.residue and asked.pattern in _OF_NAMES:
        return composed(asked, scan, span, index).with_(id=topic)
    if asked and not asked.residue and of_versions(asked) and topic not in index["judged"]:
        return composed(asked, scan, span, index)
    return Question("topic", topic, scan.quote(span.start, span.end))


def sample_of(found: Scan, span: Span, index: Mapping[str, Any]) -> str:
    """Return the sample that a stretch of words is, as it stands or without its frame; '' for none."""
    whole = topics.spoken(found.words[span.start : span.end])
    if whole in index["verbatim"]:
        return whole
    start, end = matter_of(found, span)
    bare = topics.spoken(found.words[start:end]) if end - start > 1 else ""
    return bare if bare in index["verbatim"] else ""


def composed(asked: Asked, scan: Scan, span: Span, index: Mapping[str, Any], found: tuple[Found, ...] = ()) -> Question:
    """Return the question of a known shape, with the topic that was authored for it if there is one."""
    exact = of_versions(asked) or (asked.pattern == "start" and asked.quality)
    keys = () if exact else (topics.key(asked, scan, span), topics.key(asked))
    topic = next((index["authored"][key] for key in keys if key in index["authored"]), "")
    name = asked.name if asked.pattern == "unknown-name" else ""
    return Question(
        asked.pattern,
        topic or asked.id() + (f":{name}" if name else ""),
        scan.quote(span.start, span.end),
        asked.terms,
        asked.kinds,
        asked.capabilities,
        asked.quality or name,
        asked.negated,
        1.0,
        tuple((f.topic, f.score) for f in found[:3]),
        asked.values,
    )


def authored(found: tuple[Found, ...], words: str, asked: Asked | None = None) -> Question:
    """Return the question that the best topic answers; `asked` where it asks of a kind or of two names together."""
    rest = tuple((f.topic, f.score) for f in found[1:4])
    one = Question("topic", found[0].topic, words, score=found[0].score, second=rest)
    return one.with_(terms=asked.terms, kinds=asked.kinds, negated=asked.negated) if asked else one


def of_versions(asked: Asked) -> bool:
    """Return whether a question names versions, or asks those of two things: lines tell more exactly than a topic."""
    named = any(version for _, version in asked.values)
    return asked.pattern == "release" and (named or len(asked.terms) > 1)


def told_better(asked: Asked, scan: Scan, span: Span, index: Mapping[str, Any]) -> Question | None:
    """Return the topic that says nearly the same as a question of some shapes, which says more than the shape."""
    bag = topics.bag_of(scan, span)
    bare = all(f[:2] == "t:" or (asked.pattern == "need" and f in _NEEDING) for f in bag)
    special = _special(asked, scan, span, index)
    if not asked.terms or asked.pattern not in _SPARSE or (bare and asked.pattern != "versus" and not special):
        return None
    found = topics.retrieve(bag, index)
    several = asked.pattern == "can" and len(asked.capabilities) > 1
    least = SPECIAL if special else SEVERAL if several else SAID
    told = found and found[0].score >= least and topics.speaks_of(found[0].topic, (*asked.terms, *special), index)
    if not told or not (_compares if asked.pattern == "versus" else _decides)(found[0].topic, index):
        return None
    one = composed(asked, scan, span, index, found)
    return one if asked.pattern == "versus" and ":" not in one.id else one.with_(id=found[0].topic)


def _special(asked: Asked, scan: Scan, span: Span, index: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the names by which an ability is asked for that are one way of it: 'can X do SAML?' of accounts."""
    if asked.pattern != "can":
        return ()
    able = [m for m in scan.of("v", span.start, span.end) if m[4] in asked.capabilities]
    names = (m for m in scan.of("t", span.start, span.end) if m[3] not in asked.terms and m[3] not in index["concepts"])
    return tuple(m[3] for m in names if any(v[0] < m[1] and m[0] < v[1] for v in able))


def _decides(topic: str, index: Mapping[str, Any]) -> bool:
    return topic in index["decided"]


def _compares(topic: str, index: Mapping[str, Any]) -> bool:
    return bool(index["topic_kinds"][topic] == "comparison")


def what_it_is(extra: tuple[str, ...], scan: Scan, span: Span, index: Mapping[str, Any]) -> Question:
    """Return the question what that is which the sentence before named, where nothing else answers: 'is that dear?'."""
    special = tuple(t for t in extra if t in index["offering"]) or extra
    return composed(Asked("what-is", special), scan, span, index)


def called(scan: Scan, span: Span, index: Mapping[str, Any]) -> Question | None:
    """Return the question what the one thing is that a stretch names and asks 'what' of: 'X, what do I call it?'.

    So is what a claim says to be something that nothing here knows: 'X is the left half of Y, right?'.
    """
    words = scan.words[span.start : span.end]
    general = index["concepts"] | index["languages"]
    named = {m[3] for m in scan.of("t", span.start, span.end)} - general
    subject = _said_to_be(scan, span, index)
    if subject:
        return composed(Asked("what-is", (subject,)), scan, span, index)
    asks = len(named) == 1 and "what" in words and not _POINTED.isdisjoint(words)
    return composed(Asked("what-is", tuple(named)), scan, span, index) if asks else None


def _said_to_be(scan: Scan, span: Span, index: Mapping[str, Any]) -> str:
    """Return the product that a stretch opens with and says to be a thing, in words that are known; '' for none."""
    start = matter_of(scan, span)[0]
    start += scan.words[start] in ("is", "so")
    subject = next((m for m in scan.of("t", start, span.end) if m[0] == start and m[3] in index["made"]), None)
    said = scan.words[subject[1] : subject[1] + 2] if subject else ()
    behind = said[1:] if scan.words[start - 1 : start] != ("is",) else said[:1]
    told = said[:1] == ("is",) or scan.words[start - 1 : start] == ("is",)
    return subject[3] if subject and told and behind and behind[0] in ("a", "an", "the") else ""


def of_a_kind(asked: Asked, index: Mapping[str, Any]) -> bool:
    """Return whether it is asked how a name goes with a whole kind of things, which no relation can tell."""
    return asked.pattern == "with" and any(t in index["concepts"] and t in index["kinds"] for t in asked.terms)


def vague(asked: Asked) -> bool:
    """Return whether a question compares by a quality without naming what: an authored answer says more."""
    return asked.pattern in ("with", "fits") or (asked.pattern == "which-more" and len(asked.terms) < 2)


def of_something_else(asked: Asked, index: Mapping[str, Any]) -> bool:
    """Return whether a question what something is goes on with words that no topic speaks of."""
    weights = index["weights"]
    unheard = not any(w in weights or stem(w) in weights for w in asked.residue)
    return asked.pattern == "what-is" and bool(asked.residue) and unheard


def after_names(asked: Asked | None, index: Mapping[str, Any]) -> bool:
    """Return whether a question asks after names and nothing else; of a comparison one name must be of this field."""
    if not asked or asked.residue or asked.stated or asked.pattern not in _NAMED:
        return False
    own = (t in index["offering"] or t in index["concepts"] or t in index["languages"] for t in asked.terms)
    return asked.pattern != "versus" or any(own)
