"""Questions that a talk lets slip: read as a look-up where a turn only told something or nothing was made of it."""

from __future__ import annotations

from assistant.model.reading import Act, Context
from assistant.understanding import english

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.model.pack import Pack
    from assistant.model.reading import Question, Reading
    from assistant.understanding.scan import Scan

    Read = Callable[[str, Pack, Context], Reading]

NEAR = 0.75
"""The least score of a topic that answers such a question."""
SURE = 0.85
"""The least score of a topic that is told to somebody who is annoyed and names nothing."""
_LONGEST = 30
"""A longer turn tells a story."""
_SHORT = 16
"""The most words of a turn that names something and may ask without any sign of it: 'X dead or alive'."""
COMPARED = 0.5
"""The least score of a topic that sets side by side what a turn sets side by side."""
_STATED = ("can", "is-a")
"""Patterns of questions that stand for a statement as well: 'X can't do Y' is judged."""
_TELLING = frozenset(("describe", "thanks", "greet"))
"""Acts beside which something may have been asked."""
_NOTHING = frozenset(("unclear", "frustration"))
"""Acts that give way to a question."""
_OF_ADVICE = frozenset(("why", "why-not"))
"""Acts that ask about advice, and mean something else where none was given."""
_CURT = 4
"""The most words of 'why X?', which is about advice."""
_DEFINING = frozenset("define explain explained eli5 meaning".split())
_MISSED = ("off-topic", "unclear", "unknown-name", "fits")


def asked_too(text: str, reading: Reading, found: Scan, pack: Pack, context: Context, read: Read) -> Reading | None:
    """Return a reading with the questions that a look-up hears in a turn in which none was heard, None for none."""
    acts = {a.act for a in reading.acts}
    other = not context.recommended and len(found.words) > _CURT and found.words[:2] != ("why", "not")
    lost = _NOTHING | (_OF_ADVICE if other else frozenset())
    if len(found.words) > _LONGEST or not acts <= _TELLING | lost or any(_answered(q) for q in reading.questions):
        return None
    bare = not _asks(found)
    if reading.out or reading.back_in or (bare and (len(found.words) > _SHORT or not found.of("t"))):
        return None
    asked = [q for q in read(text, pack, Context(lookup=True)).questions if _answered(q) and _near(q, found, pack)]
    if bare and ("unclear" not in acts or "should" in found.words):
        asked = [q for q in asked if q.pattern in _STATED]
    if not asked and "unclear" in acts and _only_a_name(found):
        name = pack.terms[found.of("t")[0][3]].name
        asked = list(read(f"what is {name}?", pack, Context(lookup=True)).questions)
    if not asked:
        return None
    kept = tuple(a for a in reading.acts if a.act not in lost)
    return reading.with_(acts=(*kept, Act("ask", text)), questions=tuple(asked))


def _only_a_name(found: Scan) -> bool:
    """Return whether a turn is one name and no more: 'X', 'I said X'."""
    names = {m[3] for m in found.of("t")}
    covered = {i for m in found.of("t") for i in range(m[0], m[1])}
    rest = (w for i, w in enumerate(found.words) if i not in covered)
    return len(names) == 1 and all(w in english.OPENING_NOISE or w in _SAYING for w in rest)


_SAYING = frozenset("i we said say mean meant the".split())


def goes_on(text: str, found: Scan, pack: Pack, context: Context, read: Read) -> Reading | None:
    """Return the reading of 'which is faster?' with the names that were set side by side last, None for all else."""
    words = _begun(found)
    names = [pack.terms[t].name for t in context.terms if t in pack.terms]
    if words[:2] in _ABOUT and context.asked and not context.recommended and found.of("t") and len(words) < _FURTHER:
        return read(f"and {' '.join(words[2:])}?", pack, context)
    if words[0] not in _WHICH or len(words) > _FURTHER or len(names) < _PAIR or found.of("tk"):
        return None
    measured = any(m[3] == "quality" for m in found.of("x")) or any(w == "more" or w.endswith("er") for w in words)
    if not measured or any(m[3] == "choose" for m in found.of("x")):
        return None
    asked = read(f"{text.strip().rstrip('?')}, {' or '.join(names)}?", pack, Context(lookup=True))
    heard = tuple(q for q in asked.questions if _answered(q))
    return asked.with_(text=text, acts=(Act("ask", text),), heard=(), questions=heard) if heard else None


def leans_back(text: str, reading: Reading, found: Scan, pack: Pack, context: Context, read: Read) -> Reading | None:
    """Return the reading of 'on windows?' or 'do I need it for X?' with the names of the last question, else None.

    What answers the open question is none.
    """
    words = _begun(found)
    names = [pack.terms[t].name for t in context.terms if t in pack.terms]
    if not names or len(words) > _FURTHER or not {a.act for a in reading.acts} <= {"ask", "unclear"}:
        return None
    put = _put(words, names, found, context)
    if not put:
        return None
    asked = read(put, pack, Context(lookup=True))
    heard = tuple(q for q in asked.questions if _answered(q) and _fresh(q, context))
    return asked.with_(text=text, acts=(Act("ask", text),), heard=(), questions=heard) if heard else None


def _put(words: tuple[str, ...], names: list[str], found: Scan, context: Context) -> str:
    """Return a short question with the names it leaves out, '' where it leaves none out."""
    if found.tokens.asked and words[0] in _CIRCUMSTANCES and "it" not in words:
        rest = " ".join(words)
        if len(names) == 1:
            return f"does {names[0]} work {rest}?"
        compared = context.pattern in ("versus", "which-more")
        return f"{' or '.join(names[:_PAIR])} {rest}?" if compared else ""
    own = [m for m in found.of("t") if m[3] not in context.terms]
    if words[-2:] == ("for", "it"):
        return ""
    if "it" in words and len(names) == 1 and own and words[0] in english.QUESTION_OPENERS:
        return " ".join(names[0] if w == "it" else w for w in words) + "?"
    return ""


def _fresh(question: Question, context: Context) -> bool:
    """Return whether a question is surely heard and asks for more than was told before."""
    told = question.pattern == "what-is" or question.id == context.topic
    return not told and (question.pattern != "topic" or question.score >= LIKELY)


LIKELY = 0.6
"""The least score of a topic on a short question with the names it leaves out."""
_CIRCUMSTANCES = ("on", "in", "for", "with", "without", "behind", "under")
"""First words of a question that only says under what circumstances the last one is asked again."""
_WHICH = ("which", "what", "who")
_ABOUT = (("what", "about"), ("how", "about"))
"""How the last question is put to another name."""
_FURTHER, _PAIR = 7, 2
"""The most words of a question that goes on from a comparison, and the fewest names of one."""


def soothed(reading: Reading, found: Scan) -> Reading:
    """Return a reading without weak answers to somebody who is annoyed and names nothing: 'why so many questions?'."""
    weak = all(q.pattern in _MISSED or (q.pattern == "topic" and q.score < SURE) for q in reading.questions)
    if not reading.questions or not weak or not reading.has("frustration") or found.of("tk"):
        return reading
    return reading.with_(acts=tuple(a for a in reading.acts if a.act != "ask"), questions=())


def _begun(found: Scan) -> tuple[str, ...]:
    """Return the words of a turn past greetings and the like, the last one at least."""
    last = len(found.words) - 1
    start = next((i for i, w in enumerate(found.words) if w not in english.OPENING_NOISE), last)
    return found.words[start:]


def _answered(question: Question) -> bool:
    return question.pattern not in _MISSED


def _near(question: Question, found: Scan, pack: Pack) -> bool:
    """Return whether a question is surely heard, and asks for more than advice."""
    kind = pack.index["topic_kinds"].get(question.id, "")
    named = {m[3] for m in found.of("t")}
    compares = kind == "comparison" and len(named.intersection(pack.topics[question.id].terms)) >= _PAIR
    least = COMPARED if compares else NEAR
    return kind != "recommendation" and (question.pattern != "topic" or question.score >= least)


def _asks(found: Scan) -> bool:
    """Return whether a turn asks by its look: a question mark, a question word, 'explain', names set side by side."""
    words = found.words
    opens = _begun(found)[0] in english.QUESTION_OPENERS or not _DEFINING.isdisjoint(words)
    return bool(found.tokens.asked) or opens or _against(found)


def _against(found: Scan) -> bool:
    """Return whether a turn sets names side by side: 'X vs Y', 'X against Y', 'X or Y for Z', 'X or Y if Z'."""
    words, names = found.words, found.of("t")
    starts, stops = {m[0] for m in names}, {m[1] for m in names}
    if any(words[m[0]] in _VERSUS and m[0] in stops and m[1] in starts for m in found.of("x") if m[3] == "compare"):
        return True
    ends = {m[1]: m[0] for m in names if m[0] == 0}
    second = next((m for m in names if m[0] - 1 in ends and words[m[0] - 1] == "or"), None)
    return second is not None and words[second[1] : second[1] + 1] in _WHEREFORE


_VERSUS = frozenset(("vs", "versus", "against"))
_WHEREFORE = (("for",), ("if",), ("when",), ("to",))
"""Words behind two names that say what one of them is to be chosen for."""
