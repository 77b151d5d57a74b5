"""Questions that a talk lets slip: read as a look-up where a turn only told something or nothing was made of it."""

from __future__ import annotations

from assistant.model.reading import Act, Context
from assistant.understanding.asked.asking import opens_as_question
from assistant.understanding.asked.leaning import of_a_sort
from assistant.understanding.retrieval.accepting import ASSERTING, of_own_thing
from assistant.understanding.text import english
from assistant.understanding.text.framing import matter_of
from assistant.understanding.text.scan import Span, scanned
from assistant.understanding.told.binding import binds
from assistant.understanding.turn.acts import exact
from assistant.understanding.turn.looks import asks, clause_at
from assistant.understanding.turn.pointing import FIRM

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.model.pack import Pack
    from assistant.model.reading import Heard, Question, Reading
    from assistant.understanding.text.scan import Scan

    Read = Callable[[str, Pack, Context], Reading]

_LOOK_UP = ("look-up",)
"""By what the reading of a text as a look-up is kept."""
NEAR = 0.75
"""The least score of a topic that answers such a question."""
CLEARER = 0.6
"""The same where the turn asks by its look, and tells of the speaker's own project too."""
CLEAR = 0.45
"""The same where it tells nothing of that."""
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
_BESIDE = frozenset(("describe", "answer", "thanks", "greet", "decide", "correct"))
"""Acts beside which something may have been asked."""
_NOTHING = frozenset(("unclear", "frustration", "help", "repeat", "summary", "more"))
"""Acts that give way to a question, where their words are not all of the turn."""
_OF_ADVICE = frozenset(("why", "why-not", "why-ask"))
"""Acts that ask about advice, and mean something else where none was given."""
_CLOSING = frozenset(("unsure", "any", "skip"))
"""Acts that close a question; words of a question that sound so close none."""
_SUPPOSING = frozenset("if suppose supposing assuming imagine instead then would and with without about".split())
"""Words of what is only supposed."""
_REPAIRING = frozenset(("help", "repeat", "summary", "more")) | _OF_ADVICE | _CLOSING
"""Acts that give way only to a question that names something."""
_PLAIN = _BESIDE | {"unclear"}
"""Acts that speak against no question."""
_GIVING_WAY = _BESIDE | _NOTHING | _OF_ADVICE | _CLOSING | {"what-if"}
_CURT = 4
"""The most words of 'why X?', which is about advice."""
_OWN = frozenset("i we my our me us need want looking build building".split())
"""Words of somebody who tells of what is to be built."""
_MISSED = ("off-topic", "unclear", "unknown-name", "fits")


def asked_too(text: str, reading: Reading, found: Scan, pack: Pack, context: Context, read: Read) -> Reading | None:
    """Return a reading with the questions that a look-up hears in a turn in which none was heard, None for none.

    What such a turn only mentions is told no longer; what it tells of the speaker's own project stays.
    """
    acts = {a.act for a in reading.acts}
    if reading.heard and not found.tokens.asked and any(binds(found, span, pack.index) for span in found.spans):
        return None
    if len(found.words) > _LONGEST or not acts <= _GIVING_WAY or any(_answered(q) for q in reading.questions):
        return None
    if reading.back_in or _said_outright(reading, found, context) or any(h.how == "answer" for h in reading.heard):
        return None
    looks, guess = asks(found, pack.index), guessed(reading, found)
    told = not looks and all(of_own_thing(found, span) for span in found.spans)
    if told or ("what-if" in acts and not guess) or ("correct" in acts and not looks):
        return None
    named = bool(found.of("t")) or (looks and not acts & _REPAIRING)
    if not guess and (not named or (not looks and len(found.words) > _SHORT)):
        return None
    looked = as_look_up(text, found, pack, read)
    least = CLEARER if guess else _least(reading, found, looks)
    asked = [q for q in looked.questions if _answered(q) and _near(q, found, pack, least, "unclear" in acts)]
    if not (looks or guess) and "unclear" not in acts and (reading.heard or not _claims(found)):
        asked = [q for q in asked if q.pattern in _STATED]
    if not asked and "unclear" in acts and _only_a_name(found):
        name = pack.terms[found.of("t")[0][3]].name
        asked = list(read(f"what is {name}?", pack, Context(lookup=True)).questions)
    return with_asked(reading, looked, asked, found, pack) if asked else None


def as_look_up(text: str, found: Scan, pack: Pack, read: Read) -> Reading:
    """Return the reading of a turn as a look-up, made once for a text."""
    kept: Reading | None = found.kept.get(_LOOK_UP)
    if kept is None:
        kept = found.kept[_LOOK_UP] = read(text, pack, Context(lookup=True))
    return kept


def _least(reading: Reading, found: Scan, looks: bool) -> float:
    """Return the least score of a topic that answers a turn, by what else the turn may mean."""
    if not looks or not _PLAIN.issuperset(a.act for a in reading.acts):
        return NEAR
    return CLEARER if reading.heard and not _OWN.isdisjoint(found.words) else CLEAR


def with_asked(reading: Reading, looked: Reading, asked: list[Question], found: Scan, pack: Pack) -> Reading:
    """Return a reading that asks, with what of it was told and not only mentioned in the question."""
    acts = [a for a in reading.acts if a.act in _BESIDE and not (a.act == "decide" and a.text.startswith("tell"))]
    told = {(h.slot, h.value) for h in looked.heard}
    apart = [h for h in reading.heard if _is_apart(h, found, asked)]
    tells = any(h.slot in pack.index["telling"] and h.how != "hint" for h in apart)
    own = [h for h in apart if tells or not _OWN.isdisjoint(found.words[slice(*clause_at(found, h.start))])]
    heard = tuple(h for h in reading.heard if h in own or (h.slot, h.value) in told)
    acts = acts if heard else [a for a in acts if a.act not in ("describe", "answer")]
    out = tuple(one for one in reading.out if one in looked.out)
    return reading.with_(acts=(*acts, Act("ask", reading.text)), questions=tuple(asked), heard=heard, out=out)


def _said_outright(reading: Reading, found: Scan, context: Context) -> bool:
    """Return whether the words of an act are all of a turn, or ask about the advice that was given."""
    if any(a.act not in ("describe", "answer", "unclear") and a.text == found.text.strip() for a in reading.acts):
        return not guessed(reading, found)
    curt = len(found.words) <= _CURT or found.words[:2] == ("why", "not")
    of_advice = context.recommended or context.slot or curt
    return any(a.act in _OF_ADVICE and (a.target or of_advice) for a in reading.acts)


def guessed(reading: Reading, found: Scan) -> bool:
    """Return whether a turn supposes by its words alone, by no phrase for it, so that a sure question outweighs it."""
    whole = any(a.act == "what-if" and a.text == found.text.strip() for a in reading.acts)
    return whole and bool(found.of("t")) and _SUPPOSING.isdisjoint(found.words) and not exact(found)


def _claims(found: Scan) -> bool:
    """Return whether a turn says something of a name that it begins with: 'X works without Y'."""
    start = matter_of(found, found.spans[0])[0]
    first = next((m for m in found.of("t") if m[0] == start), None)
    return first is not None and not ASSERTING.isdisjoint(found.words[first[1] : first[1] + 2])


def _is_apart(h: Heard, found: Scan, asked: list[Question]) -> bool:
    """Return whether a value is told in a clause that does not ask, of nothing that the question names."""
    start, end = clause_at(found, h.start)
    last = any(s.asked and s.end == end for s in found.spans) or end - start == len(found.words)
    named = {name for q in asked for name in q.terms}
    if h.value in named or opens_as_question(found, Span(start, end, asked=False)):
        return False
    return not last or not (_OWN.isdisjoint(found.words[start:end]) or found.tokens.asked)


def _only_a_name(found: Scan) -> bool:
    """Return whether a turn is one name and no more: 'X', 'I said X'."""
    names = {m[3] for m in found.of("t")}
    covered = {i for m in found.of("t") for i in range(m[0], m[1])}
    rest = (w for i, w in enumerate(found.words) if i not in covered)
    return len(names) == 1 and all(w in english.OPENING_NOISE or w in _SAYING for w in rest)


_SAYING = frozenset("i we said say mean meant the".split())


def goes_on(text: str, found: Scan, pack: Pack, context: Context, read: Read) -> Reading | None:
    """Return the reading of 'which is faster?' with the names that were set side by side last, None for all else.

    'And X?' behind a question on another name puts that question to X.
    """
    words = _begun(found)
    if another := _of_another(found, pack, context):
        asked = read(another, pack, Context(lookup=True))
        if heard := tuple(q for q in asked.questions if _answered(q) and (q.pattern != "topic" or q.score >= FIRM)):
            return _only_asks(text, asked, heard)
    terms = (*context.before, context.spoken) if context.before else context.terms
    names = [pack.terms[t].name for t in terms if t in pack.terms]
    if words[:2] in _ABOUT and context.asked and not context.recommended and found.of("t") and len(words) < _FURTHER:
        return read(f"and {' '.join(words[2:])}?", pack, context)
    if words[0] not in _WHICH or words[1:2] == ("if",) or len(words) > _FURTHER or len(names) < _PAIR or found.of("tk"):
        return None
    measured = any(m[3] == "quality" for m in found.of("x")) or any(w == "more" or w.endswith("er") for w in words)
    if not measured or any(m[3] == "choose" for m in found.of("x")):
        return None
    asked = read(f"{text.strip().rstrip('?')}, {' or '.join(names)}?", pack, Context(lookup=True))
    heard = tuple(q for q in asked.questions if _answered(q))
    return _only_asks(text, asked, heard) if heard else None


def _of_another(found: Scan, pack: Pack, context: Context) -> str:
    """Return the last question with the name that 'and X then?' brings in place of the one it was put of, or ''."""
    named, concepts = found.of("t"), pack.index["concepts"]
    if context.pattern in _RESHAPED or len(named) != 1 or not 0 < named[0][0] <= _PAIR + 1:
        return ""
    before = found.words[: named[0][0]]
    about = before[-2:] in _ABOUT and not context.recommended
    if not about and (before[-1] not in _ADDING or not english.OPENING_NOISE.issuperset({*before} - _ADDING)):
        return ""
    was = scanned(context.asked, pack.index)
    old = [m for m in was.of("t") if m[3] not in concepts]
    old = old if len(old) == 1 else [m for m in old if of_a_sort(m[3], named[0][3], pack.index)]
    if len(old) != 1 or old[0][3] == named[0][3] or not _ONLY_ADDED.issuperset(found.words[named[0][1] :]):
        return ""
    start, end = was.tokens.starts[old[0][0]], was.tokens.ends[old[0][1] - 1]
    return f"{was.text[:start]}{found.quote(named[0][0], named[0][1])}{was.text[end:].rstrip(' ?.!')}?"


_ADDING = frozenset("and or but".split())
_ONLY_ADDED = frozenset("then too also now though instead".split())
_RESHAPED = frozenset(("versus", "what-is", "can", "is-a"))
"""Patterns of questions whose shape a name takes on otherwise."""


def _only_asks(text: str, asked: Reading, questions: tuple[Question, ...]) -> Reading:
    """Return a reading that asks with names put in, and tells nothing of them."""
    acts = (Act("ask", text),)
    return asked.with_(text=text, acts=acts, heard=(), out=(), back_in=(), wrong_kind=(), questions=questions)


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
    return _only_asks(text, asked, heard) if heard else None


def _put(words: tuple[str, ...], names: list[str], found: Scan, context: Context) -> str:
    """Return a short question with the names it leaves out, '' where it leaves none out."""
    if found.tokens.asked and words[0] in _CIRCUMSTANCES and "it" not in words:
        rest = " ".join(words)
        if len(names) == 1:
            return f"does {names[0]} work {rest}?"
        compared = context.pattern in ("versus", "which-more")
        return f"{' or '.join(names[:_PAIR])} {rest}?" if compared else ""
    own = [m for m in found.of("t") if m[3] not in context.terms]
    behind = "it" in found.words and any(m[0] < found.words.index("it") for m in own)
    if words[-2:] == ("for", "it") or behind:
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


def _near(question: Question, found: Scan, pack: Pack, least: float, lost: bool) -> bool:
    """Return whether a question is surely heard, and asks for more than advice; how to choose where all is lost."""
    kind = pack.index["topic_kinds"].get(question.id, "")
    named = {m[3] for m in found.of("t")}
    compares = kind == "comparison" and len(named.intersection(pack.topics[question.id].terms)) >= _PAIR
    least = min(least, COMPARED) if compares else least
    return (lost or kind != "recommendation") and (question.pattern != "topic" or question.score >= least)
