"""Which names that were ruled out a person lets in again: 'put X back', 'X is allowed', 'I did not rule it out'."""

from __future__ import annotations

from assistant.model.reading import Act
from assistant.understanding.text import english

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.model.reading import Context, Reading
    from assistant.understanding.text.scan import Scan

_LONGEST = 24
"""The most words of a message that is looked through."""
_LETTING = frozenset(
    """
    allowed allow possible ok okay fine consider considered reconsider include included add back again keep want wanted
    stay stays used welcome good acceptable alright stick possible recommended return take in wish let yes may
    """.split()
)
"""Words that let a name in where nothing denies them."""
_SHUTTING = frozenset("out exclude excluded excluding rule ruled left reject rejected refuse refused drop".split())
_SHUTTING_TOO = frozenset("dropped against blame blamed problem remove removed no forbid forbidden ban banned".split())
"""Words that shut a name out, so that a 'not' before them lets it in."""
_TURN = frozenset(("but",))
_DENYING = frozenset(("not", "never", "without", "nor"))
_BEGGING = frozenset(("can", "could", "may"))
_POINTED = frozenset("it that this them those".split())
_KEPT_ACTS = ("yes", "thanks", "decide", "more", "restart", "back", "correct")


def returned(text: str, reading: Reading, found: Scan, context: Context) -> Reading:
    """Return the reading with the names that it lets in again."""
    if not context.out or len(found.words) > _LONGEST or "?" in text:
        return reading
    names = dict.fromkeys(_let_in(found, context))
    if not names:
        return reading
    back = "back" in found.words
    real = [
        q for q in reading.questions if q.pattern not in ("unclear", "off-topic", "topic", "what-is", "unknown-name")
    ]
    acts = tuple(a for a in reading.acts if a.act in _KEPT_ACTS or (a.act == "ask" and real))
    return reading.with_(
        acts=(*acts, Act("describe", text)),
        questions=tuple(real),
        out=tuple(one for one in reading.out if one[0] not in names),
        back_in=tuple(dict.fromkeys((*reading.back_in, *((name, text) for name in names)))),
        heard=tuple(h for h in reading.heard if h.value not in names or not (h.stance == "not-wanted" or back)),
    )


def _let_in(found: Scan, context: Context) -> Iterator[str]:
    """Yield the names that a message lets in."""
    for start, end in found.clauses(joints=_TURN):
        words = found.words[start:end]
        opening = next((w for w in words if w not in english.OPENING_NOISE), "")
        asks = opening in english.QUESTION_OPENERS - _BEGGING and words[words.index(opening) + 1 :][:1] != ("not",)
        if asks:
            continue
        named = [(m[0], m[1], str(m[3])) for m in found.of("t", start, end) if m[3] in context.out]
        shuts = not (_SHUTTING | _SHUTTING_TOO).isdisjoint(_behind(words))
        denied = not _DENYING.isdisjoint(words)
        if denied and shuts and not named and not _POINTED.isdisjoint(words):
            yield context.out[-1]
        for first, last, name in named:
            others = {*words[: first - start], *words[last - start :]}
            if (denied and shuts) or (not denied and not shuts and not _LETTING.isdisjoint(others)):
                yield name


def _behind(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words behind those that open a message: its 'no' shuts nothing out."""
    first = next((i for i, w in enumerate(words) if w not in english.OPENING_NOISE), len(words))
    return words[first:]
