"""What 'it' and 'that' point at: what was recommended, or the one thing spoken of last, read in their place."""

from __future__ import annotations

from assistant.understanding.text import tone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.model.pack import Pack
    from assistant.model.reading import Context, Question, Reading

    Read = Callable[[str, Pack, Context], Reading]

SURE = 0.55
"""The least score of a topic that answers a question in which a name was put in place of 'it'."""
FIRM = 0.8
"""The same where the name is of something that was only told."""
_AUXILIARY = frozenset("is are was does do did would could can should will might has".split())
"""Words behind which 'that' stands for a thing, where it opens a question."""
_HANDLED = frozenset("put deploy host publish upload build make".split())
"""What is done to what is built, and not to a thing that was only spoken of last: 'how do I put it on a server'."""
_TAKING = frozenset("need needs want wants use add take have include".split())
"""Words before a last 'that' which say that the thing is wanted."""
_PLACES = {"first": (0, False), "former": (0, True), "second": (1, False), "latter": (1, True), "last": (1, False)}
"""Words that stand for one of two things, its place, and whether they do so without a 'one'."""
_PAIR = 2
_SHORT = 9
"""The most words of such a message."""


def pointed(text: str, reading: Reading, pack: Pack, context: Context, read: Read) -> Reading | None:
    """Return the reading of a text with a name in place of 'it' or 'that', if that makes something of it."""
    nth = _nth(text, reading, pack, context, read)
    return nth or _asked(text, reading, pack, context, read) or _wanted(text, reading, pack, context, read)


def _nth(text: str, reading: Reading, pack: Pack, context: Context, read: Read) -> Reading | None:
    """Return the reading of a question on 'the second one' with the name in its place of two compared last."""
    names = [pack.terms[t].name for t in context.terms if t in pack.terms]
    words = text.split()
    bare = [w.strip("?!.,").lower() for w in words]
    at = next((i for i, w in enumerate(bare[1:], 1) if w in _PLACES and bare[i - 1] == "the"), 0)
    if not at or len(names) != _PAIR or reading.terms or len(words) > _SHORT or "?" not in text:
        return None
    end = at + 1 + (bare[at + 1 : at + 2] == ["one"])
    if end == at + 1 < len(bare) and bare[end] not in _AUXILIARY and not _PLACES[bare[at]][1]:
        return None
    name = names[_PLACES[bare[at]][0]]
    tail = "?" if end == len(words) else ""
    named = read(" ".join((*words[: at - 1], name + tail, *words[end:])), pack, context.with_(recommended="", terms=()))
    answered = tuple(q for q in named.questions if q.pattern not in ("off-topic", "unclear"))
    return named.with_(text=text, questions=answered) if answered else None


def _asked(text: str, reading: Reading, pack: Pack, context: Context, read: Read) -> Reading | None:
    """Return the reading of 'is it free?' with a name in place of 'it', if that can be answered."""
    fresh = bool(context.spoken) and context.spoken not in context.terms
    of_advice = context.terms in ((), (context.recommended,)) and not fresh
    name = context.decided or context.recommended if of_advice else context.spoken
    named_last = not of_advice and not fresh
    nameless = [q for q in reading.questions if _nameless(q, reading, named_last) or (fresh and _weak(q))]
    bold = (fresh and (reading.has("unclear") or reading.has("why-ask"))) or _asks_what(text, reading, pack, context)
    words = text.split()
    bare = [w.strip("?!.,").lower() for w in words]
    if name not in pack.candidates and any(handled(tuple(bare), i) for i in range(len(bare))):
        name = context.decided or context.recommended
    if name not in pack.terms or len(reading.questions) > 1 or reading.heard or not (nameless or bold):
        return None
    place = bare.index("it") if "it" in bare and not (reading.terms and fresh) else _that(bare)
    if place < 0 or _named_before(len(" ".join(words[:place])), reading, pack) or (bold and "?" not in text):
        return None
    named = _read(words, place, pack.terms[name].name, pack, context, read)
    answered = [q for q in named.questions if q.pattern not in ("off-topic", "unclear")]
    sure = SURE if of_advice or bold or bare[place] != "it" else FIRM
    least = max(sure, *(q.score for q in nameless if q.score < 1), 0)
    answered = [q for q in answered if q.pattern != "topic" or q.score >= least]
    return reading.with_(acts=named.acts, questions=tuple(answered)) if answered else None


def handled(words: tuple[str, ...], at: int) -> bool:
    """Return whether the word at a place is an 'it' with which something is done that is done to what is built."""
    return words[at] == "it" and words[at - 1 : at] != () and words[at - 1] in _HANDLED


def _named_before(end: int, reading: Reading, pack: Pack) -> bool:
    """Return whether a text names a thing before a place in it, which a pronoun there stands for."""
    return any(m.start < end and m.term not in pack.index["concepts"] for m in reading.terms)


def _asks_what(text: str, reading: Reading, pack: Pack, context: Context) -> bool:
    """Return whether a short question of which nothing else was made asks of what was spoken of last."""
    opening = text.split(maxsplit=1)[0].lower().strip(",")
    spoken = context.spoken in context.terms and context.spoken in pack.terms
    lost = any(reading.has(act) for act in ("why-ask", "unclear", "repeat")) and "mean" not in text.lower()
    return spoken and lost and opening != "why" and not tone.sounds(text, tone.ASKING_WHY, pack)


def _wanted(text: str, reading: Reading, pack: Pack, context: Context, read: Read) -> Reading | None:
    """Return the reading of 'ok, we need that' with what was spoken of last in place of 'that', if it says a value."""
    name = pack.terms[context.spoken].name if context.spoken in pack.terms else _defined(context.asked)
    words = text.split()
    bare = [w.strip("?!.,").lower() for w in words]
    said = reading.heard or reading.questions or not (reading.has("unclear") or reading.has("yes"))
    if said or not name or len(words) > _SHORT or bare[-1] not in ("that", "it", "one"):
        return None
    if _TAKING.isdisjoint(bare) or not {"not", "no", "don't", "dont", "without"}.isdisjoint(bare):
        return None
    named = _read(words, len(words) - 1, name, pack, context, read)
    return named if named.heard and not named.questions else None


def _defined(asked: str) -> str:
    """Return what a question asked for the meaning of: 'X' of 'what is an X', '' for another question."""
    words = asked.strip(" ?!.").lower().replace("'s", " is").split()
    return " ".join(w for w in words[2:] if w not in ("a", "an", "the")) if words[:1] == ["what"] else ""


def _that(bare: list[str]) -> int:
    """Return the place of a 'that' which stands for a thing in a question, -1 for none."""
    places = (i for i in range(1, len(bare)) if bare[i] in ("that", "this") and bare[i - 1] in _AUXILIARY)
    return next(places, -1)


def _read(words: list[str], place: int, name: str, pack: Pack, context: Context, read: Read) -> Reading:
    return read(" ".join((*words[:place], name, *words[place + 1 :])), pack, context.with_(recommended="", terms=()))


def _weak(question: Question) -> bool:
    return question.pattern == "topic" and question.score < FIRM


def _nameless(question: Question, reading: Reading, named_last: bool) -> bool:
    """Return whether a question names nothing, so that its 'it' may be what was recommended.

    Where a thing was asked about last, 'it' is that thing though a topic is put in these very words.
    """
    weak = question.pattern == "topic" and (question.score < 1 or named_last) and not reading.terms
    return weak or question.pattern == "off-topic" or (question.pattern == "which-more" and not question.terms)
