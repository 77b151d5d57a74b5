"""Follow-ups that ask of the advice itself: staying with what one has, risks, what would turn it, arguments for it."""

from __future__ import annotations

from assistant.answering import phrase
from assistant.model.reading import Context
from assistant.model.reply import Reply
from assistant.understanding import read
from assistant.understanding.asked.asking import opens_as_question
from assistant.understanding.retrieval.sureness import sureness_of
from assistant.understanding.text import english, tone
from assistant.understanding.text.scan import Span, scanned
from assistant.understanding.told.happening import happens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.conversation.deeds import Deed
    from assistant.model.reading import Question, Reading

    Told = tuple[list[Reply], tuple[Deed, ...]]

MISSED = ("off-topic", "unclear", "unknown-name")
LONG = 24
"""The most words of a follow-up with its reason."""
FIRM = 0.75
"""The least score of a topic that is told rather than what a follow-up stands for."""


def is_asked(words: str) -> bool:
    """Return whether a sentence opens as a question."""
    said = words.lower().split()
    return any(w in english.QUESTION_OPENERS for w in said[:3])


def is_firm(question: Question) -> bool:
    """Return whether a topic is so near to a question, or so far ahead of all others, that it is told."""
    return question.pattern == "topic" and (question.score >= FIRM or sureness_of(question) >= FIRM)


def hypothesis(c: Conversation, reading: Reading, words: tuple[str, ...]) -> Told | None:
    """Return the answer to a question of the field that only looks like a supposition: 'if a call comes twice?'.

    So does one that asks, behind its condition, of something else than the advice: 'if somebody leaves, does X ...?'.
    """
    if not reading.has("what-if") or len(words) > LONG:
        return None
    from assistant.answering import answer

    asked = _behind_condition(c, reading)
    guessed = bool(reading.heard) and all(h.how in _GUESSED for h in reading.heard) and not reading.out
    used = happens(words) and not reading.out
    guessed = guessed or used
    least = _USED if used else _NEAR if asked or guessed else _SAME
    for one in read(reading.text, c.pack, Context(lookup=True)).questions[:1]:
        composed = bool(asked) and one.pattern not in (*MISSED, "topic")
        if composed or (one.pattern == "topic" and one.score >= least and _is_matter(one, c)):
            told = answer(one, c.pack, c.profile)
            return [Reply("answer", told.topic or one.pattern, told.text, told)], ()
    if guessed:
        from assistant.conversation.honest import not_known

        return [not_known(c, reading)], ()
    if not asked:
        return None
    told_so = None if _POINTING & set(words) else looked_up(asked, c, least=FIRM)
    return [told_so or Reply("say", "chat-not-known", phrase(c.pack, "chat-not-known"))], ()


def _is_matter(one: Question, c: Conversation) -> bool:
    """Return whether a topic is of the field, and none that recommends."""
    return c.pack.index["topic_kinds"][one.id] not in ("recommendation", "about-me")


def _behind_condition(c: Conversation, reading: Reading) -> str:
    """Return what is asked behind a condition of which no one here is the subject, '' where the advice is asked for."""
    found = scanned(reading.text, c.pack.index)
    clauses = found.clauses()
    if len(clauses) != _TWO:
        return ""
    (start, middle), (_, end) = clauses
    at = next((i for i in range(start, middle) if found.words[i] in _IF), middle)
    ours = not _OURS.isdisjoint(found.words[at : at + 3])
    words = found.quote(middle, end)
    opens = opens_as_question(found, Span(middle, end, asked=False))
    of_advice = not _ADVICE.isdisjoint(found.words[middle:end]) or tone.sounds(words, tone.AFFECTING, c.pack)
    return f"{words}?" if at < middle and opens and not ours and not of_advice else ""


_GUESSED = ("telling", "weighed")
"""How values are heard that no words of their own say: a condition that tells no more supposes nothing."""
_IF = frozenset(("if", "when", "suppose", "supposing", "assuming", "once"))
_OURS = frozenset("i we it our my us you this that there".split())
_ADVICE = frozenset("you your recommend recommendation advice take choose still then change changes better".split())
"""Words of a question for the advice under a condition."""
_POINTING = frozenset(("that", "it", "this", "then"))
_TWO = 2
_NEAR = 0.6
"""The least score of a topic on a question with a condition that is not about the project."""
_USED = 0.5
"""The same of what people do with the thing: what it is is said by few words."""
_SAME = 0.85
"""The least score of a topic on what only looks like a supposition."""


def staying(c: Conversation, reading: Reading, words: tuple[str, ...]) -> Told | None:
    """Return the case for what a team has or knows where one asks whether to stay with it: 'why not stay with X?'."""
    tells = reading.has("correct") and reading.heard and "?" not in reading.text
    if not c.profile.entries or reading.has("decide") or tells:
        return None
    asks = "?" in reading.text or is_asked(reading.text) or reading.has("what-if") or reading.has("why-not")
    if not asks or len(words) > LONG or not tone.sounds(reading.text, tone.STAYING, c.pack):
        return None
    if any(is_firm(q) for q in reading.questions):
        return None
    named = {m.term for m in reading.terms}
    runs = [e for e in c.profile.entries if e.value in c.pack.terms and e.stance != "not-wanted"]
    held = bool(named & {e.value for e in runs}) or bool(named and named.isdisjoint(c.pack.candidates))
    if not held and (named or (_HAVING.isdisjoint(words) and not runs)):
        return None
    known = any(e.value in named and e.slot in c.pack.index["candidate_slots"] for e in runs)
    key = "asked-keep-language" if known or _of_language(named, c) else "asked-keep-running"
    told = looked_up(phrase(c.pack, key), c, authored=True)
    return ([told], ()) if told else None


def flipping(c: Conversation, reading: Reading, words: tuple[str, ...]) -> Told | None:
    """Return which answers would turn the advice: 'what would flip it?', 'why is that so close?'."""
    if not c.decision.leader or not c.profile.entries or len(words) > LONG or "if" in words:
        return None
    if not tone.sounds(reading.text, tone.FLIPPING, c.pack):
        return None
    if any(is_firm(q) for q in reading.questions):
        return None
    from assistant.answering.cards import turning

    wanted = next((m.term for m in reading.terms if m.term in c.pack.candidates and m.term != c.decision.leader), "")
    told = turning(c.decision, c.profile, c.pack, wanted)
    return ([Reply("answer", f"flips:{c.decision.leader}", told)], ()) if told else None


def _of_language(named: set[str], c: Conversation) -> bool:
    """Return whether a language, or what a team writes in it, is named."""
    return bool(named & set(c.pack.index["languages"]))


def against(c: Conversation, reading: Reading, words: tuple[str, ...]) -> Told | None:
    """Return what speaks against what was spoken of: 'what are its weak points?', 'what would the risks be?'."""
    if len(words) > LONG or not tone.sounds(reading.text, tone.DRAWBACKS, c.pack) or reading.heard:
        return None
    if (reading.has("why-not") and c.recommendation) or reading.has("what-if"):
        return None
    if any(is_firm(q) if q.pattern == "topic" else q.pattern not in (*MISSED, "what-is") for q in reading.questions):
        return None
    named = [m.term for m in reading.terms]
    about = [t for t in named if t in c.pack.candidates] or (
        [] if named else [c.spoken if c.spoken in c.pack.candidates else "", c.recommendation, c.spoken]
    )
    name = next((t for t in about if t in c.pack.terms), "")
    if not name or (named and name not in named):
        return None
    if name != c.recommendation:
        told = looked_up(phrase(c.pack, "asked-drawbacks", name=c.pack.terms[name].name), c, authored=True)
        return ([told], ()) if told else None
    from assistant.answering import drawbacks
    from assistant.answering.details import pitfalls

    risks = pitfalls(name, c.profile, c.pack)
    mine = [drawbacks(name, c.profile, c.pack, c.decision)]
    return [*mine, *([Reply("answer", f"pitfalls:{name}", risks)] if risks else [])], ()


def argued(c: Conversation, reading: Reading, words: tuple[str, ...]) -> Told | None:
    """Return the reasons for what was recommended where arguments are asked for: 'give me three arguments'."""
    missed = [q for q in reading.questions if q.pattern in MISSED]
    if not c.recommendation or not any(tone.sounds(q.words, tone.ARGUING, c.pack) for q in missed):
        return None
    if reading.heard or len(words) > LONG or len(missed) < len(reading.questions):
        return None
    from assistant.answering import why

    return [why(c.profile, c.pack, c.decision, c.recommendation)], ()


def looked_up(question: str, c: Conversation, *, authored: bool = False, least: float = 0.0) -> Reply | None:
    """Return the answer to a question that is asked by itself, where one is sure; with `authored` that of a topic.

    `least` is the least score of a topic where it has to be surer than usual.
    """
    from assistant.answering import answer

    one = next(iter(read(question, c.pack, Context(lookup=True)).questions), None)
    if one is None or one.score < least or not (one.id in c.pack.topics if authored else _is_sure(one)):
        return None
    told = answer(one, c.pack, c.profile)
    return Reply("answer", told.topic or one.pattern, told.text, told) if told.status == "answered" else None


def _is_sure(question: Question) -> bool:
    """Return whether a question is composed of its names, or a topic is near enough to be what it asks."""
    return question.pattern not in MISSED and (question.pattern != "topic" or question.score >= _SURE)


_SURE = 0.55
"""The least score of a topic on a question that is asked by itself."""
_HAVING = frozenset("have current existing old present own runs".split())
