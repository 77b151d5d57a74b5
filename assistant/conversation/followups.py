"""Follow-ups that ask of the talk itself: what choices mean, which is best, a question again."""

from __future__ import annotations

from assistant.answering import phrase
from assistant.conversation.advising import (
    FIRM,
    LONG,
    MISSED,
    against,
    argued,
    flipping,
    hypothesis,
    is_asked,
    staying,
)
from assistant.conversation.labels import meant
from assistant.conversation.wherefore import whence
from assistant.model.reading import Act, Context
from assistant.model.reply import Reply
from assistant.understanding import read
from assistant.understanding.asked.asking import opens_as_question
from assistant.understanding.text import english, tone
from assistant.understanding.text.scan import scanned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.conversation.deeds import Deed
    from assistant.model.reading import Reading

    Told = tuple[list[Reply], tuple[Deed, ...]]

_SHORT = 14
"""The most words of a follow-up."""
_TERSE = 3
"""The most words of 'what is usual?'."""
_SURE = 0.6
"""The least score of a topic on which choice is best."""
_BACK = 3
"""So many turns back a question may lie that is asked for again."""
_WHICH = ("which", "what", "whats")
_AUXILIARY = frozenset("does do would will did could can is".split())
_POINTING = frozenset("it that this these".split())
_SUPPOSING = frozenset(("if", "suppose", "supposing", "assuming"))
"""Words of what is only supposed, which is another question."""
_NEAR = 4
"""The most words between 'does it' and what it does."""


def followed(c: Conversation, reading: Reading) -> tuple[list[Reply], Reading, tuple[Deed, ...]]:
    """Return the replies to a follow-up, the reading that is left, and what the follow-up did."""
    words = scanned(reading.text, c.pack.index).words
    supposed = hypothesis(c, reading, words) if words else None
    if supposed:
        return supposed[0], reading.with_(acts=(Act("ask", reading.text),), questions=(), heard=(), out=()), ()
    asked = parts(c, reading)
    for part in asked if len(asked) > 1 or asked[0] is not reading else ():
        if told_so := meant(c, part):
            return told_so, without(reading, part), ()
    if not words or len(reading.heard) > 1 or any(reading.has(act) for act in ("bye", "restart", "back")):
        return _weighed(c, reading)
    for part in asked:
        said = scanned(part.text, c.pack.index).words
        for make in (whence, _told_effect, _choices, _best, _again, staying, against, flipping, argued):
            told = make(c, part, said)
            if told:
                return told[0], without(reading, part), told[1]
    return _weighed(c, reading)


def spoken_to(c: Conversation, rest: Reading, told: list[Reply]) -> str:
    """Return the words of a turn that replies are about: the sentence asked, that on what was said, or all of it."""
    if told[0].id == "recall":
        found = scanned(rest.text, c.pack.index)
        parts = (found.quote(s.start, s.end) for s in found.spans)
        return next((words for words in parts if tone.sounds(words, tone.YOU_SAID, c.pack)), rest.text)
    return rest.acts[0].text if rest.acts else rest.text


def parts(c: Conversation, reading: Reading) -> list[Reading]:
    """Return the readings of the sentences of a turn that ask; of one that is a single sentence, the whole reading."""
    found = scanned(reading.text, c.pack.index)
    asking = [s for s in found.spans if opens_as_question(found, s)]
    if len(found.spans) == 1 or not asking:
        return [reading]
    return [within(reading, found.tokens.starts[s.start], found.tokens.ends[s.end - 1]) for s in asking]


def within(reading: Reading, start: int, end: int) -> Reading:
    """Return what a reading says of a stretch of its text, placed by characters."""
    text = reading.text[start:end] + ("?" if "?" in reading.text[end : end + 2] else "")
    heard = tuple(h for h in reading.heard if start <= h.start < end)
    terms = tuple(m for m in reading.terms if start <= m.start < end)
    asked = tuple(q for q in reading.questions if q.words.strip(" ?.!") in text or text.strip(" ?.!") in q.words)
    acts = tuple(a for a in reading.acts if a.text.strip(" ?.!") in text or text in a.text)
    return reading.with_(text=text, heard=heard, terms=terms, questions=asked, acts=acts)


def without(reading: Reading, part: Reading, left: Reading | None = None) -> Reading:
    """Return a reading without what a sentence said and asked that was answered, but for what is left of that."""
    heard = tuple(h for h in reading.heard if h not in part.heard)
    asked = tuple(q for q in reading.questions if q not in part.questions and q.pattern not in MISSED)
    out = tuple(one for one in reading.out if one[1] not in part.text)
    if left:
        heard, asked, out = (*heard, *left.heard), (*asked, *left.questions), (*out, *left.out)
    told = (Act("describe", reading.text),) if heard or out else ()
    return reading.with_(acts=(Act("ask", part.text), *told), questions=asked, heard=heard, out=out)


def _weighed(c: Conversation, reading: Reading) -> tuple[list[Reply], Reading, tuple[Deed, ...]]:
    """Return a reading without what only asks whether the rest of it makes a difference."""
    if asks_effect(reading.text, c) and (reading.heard or reading.out):
        kept = tuple(q for q in reading.questions if is_asked(q.words) and not asks_effect(q.words, c))
        acts = tuple(a for a in reading.acts if a.act not in ("what-if", "why-ask"))
        return [], reading.with_(questions=kept, acts=acts or (Act("describe", reading.text),)), ()
    return [], reading, ()


def asks_effect(text: str, c: Conversation) -> bool:
    """Return whether a text asks if what it says makes a difference: 'does that change anything?'."""
    words = scanned(text, c.pack.index).words
    if not _SUPPOSING.isdisjoint(words):
        return False
    for i, word in enumerate(words[:-2]):
        if word in _AUXILIARY and words[i + 1] in _POINTING:
            after = " ".join(words[i + 2 : i + 2 + _NEAR])
            if tone.sounds(after, tone.AFFECTING, c.pack):
                return True
    return False


def effect(c: Conversation, before: str) -> Reply | None:
    """Return whether what was just said makes a difference, where something leads."""
    from assistant.answering.terms import name_of

    now = c.decision.leader
    if not now:
        return None
    key = "chat-effect-none" if now == before else "chat-effect-some"
    return Reply("say", key, phrase(c.pack, key, name=name_of(c.pack, now)))


def _told_effect(c: Conversation, reading: Reading, words: tuple[str, ...]) -> Told | None:
    """Return whether what the turn before told made a difference: 'it must run on X', 'does that change anything?'."""
    if len(words) > _BARE or reading.heard or reading.out or reading.terms or len(c.turns) < _TWO:
        return None
    if not any(d[0] in ("set", "out") for d in c.turns[-1].did) or not asks_effect(reading.text, c):
        return None
    made = effect(c, c.turns[-_TWO].decision.leader)
    return ([made], ()) if made else None


_BARE, _TWO = 8, 2
"""The most words of a question after that alone, and the turns it takes."""


def _choices(c: Conversation, reading: Reading, words: tuple[str, ...]) -> Told | None:
    """Return what choices of the open question are: 'what is the difference between 1 and 2?', 'what does 3 mean?'."""
    compares = sum(w.isdecimal() for w in words) > 1 and tone.sounds(reading.text, tone.BEST, c.pack)
    if not c.question or len(words) > LONG or not (compares or tone.sounds(reading.text, tone.APART, c.pack)):
        return None
    offered = [choice.value for choice in c.choices]
    known = bool(reading.terms) and any(q.pattern not in MISSED for q in reading.questions)
    numbers = [] if known else [int(w) - 1 for w in words if w.isdecimal() and len(w) < 3]
    if c.lettered:
        numbers += [ord(w) - ord("a") for w in words if len(w) == 1 and w.isalpha() and w not in ("a", "i")]
        numbers += [0] if "a" in words and numbers else []
    picked = [offered[n] for n in sorted(set(numbers)) if 0 <= n < len(offered)]
    if len(picked) != len(set(numbers)):
        return None
    picked = picked or _named_choices(c, reading, offered)
    from assistant.answering.asking import explained

    return ([explained(c.question, tuple(picked), c.pack)], ()) if picked else None


def _named_choices(c: Conversation, reading: Reading, offered: list[str]) -> list[str]:
    """Return the choices that one sentence names while it asks what sets them apart, none for one alone."""
    found = scanned(reading.text, c.pack.index)
    for span in found.spans:
        named = {m[4] for m in found.of("v", span.start, span.end) if m[3] == c.question}
        if len(named) > 1 and tone.sounds(found.quote(span.start, span.end), tone.APART, c.pack):
            return [v for v in offered if v in named]
    return []


def _best(c: Conversation, reading: Reading, words: tuple[str, ...]) -> Told | None:
    """Return what helps to answer the open question where one asks which choice is best: 'which one is easiest?'."""
    asked = words[next((i for i, w in enumerate(words) if w in _WHICH), 0) :]
    if not c.question or reading.heard or len(words) > _SHORT or asked[:1] == () or asked[0] not in _WHICH:
        return None
    if not tone.sounds(reading.text, tone.BEST, c.pack) or _surely(reading):
        return None
    if "or" in words or "you" in asked or (reading.has("decide") and "one" not in asked[:2]):
        return None
    if "one" not in asked[:3] and len(asked) > _TERSE and not {"me", "us", "here", "these"} & set(words):
        return None
    from assistant.answering import answer, why_ask

    label = c.pack.slots[c.question].label.lower()
    rest = " ".join(w for w in asked[1:] if w != "one")
    for one in read(f"which {label} {rest}?", c.pack, Context(lookup=True)).questions[:1]:
        if one.pattern == "topic" and one.score >= _SURE:
            told = answer(one, c.pack, c.profile)
            return [Reply("answer", told.topic, told.text, told)], ()
    return [why_ask(c.question, c.profile, c.pack, c.decision)], ()


def _surely(reading: Reading) -> bool:
    """Return whether a question was surely heard."""
    return any(q.pattern not in MISSED and (q.pattern != "topic" or q.score >= FIRM) for q in reading.questions)


def _again(c: Conversation, reading: Reading, words: tuple[str, ...]) -> Told | None:
    """Return the answer to a question that was not answered before: 'I asked about X', 'you ignored my question'."""
    if len(words) > _SHORT or not tone.sounds(reading.text, tone.ASKED_BEFORE, c.pack) or reading.heard:
        return None
    if any(q.pattern not in MISSED for q in reading.questions):
        return None
    from assistant.answering import answer

    matter = {w for w in words if w not in english.STOP and len(w) > 2}
    asked = [text for turn in reversed(c.turns[-_BACK:]) for text in reversed(_questions(turn.user, c))]
    asked.sort(key=lambda text: -len(matter & set(scanned(text, c.pack.index).words)))
    if not asked:
        return None
    for one in read(asked[0], c.pack, c.context().with_(slot="", choices=())).questions[:1]:
        if one.pattern not in MISSED:
            told = answer(one, c.pack, c.profile)
            return [Reply("answer", told.topic or one.pattern, told.text, told)], ()
    key = "chat-again-unknown"
    return [Reply("say", key, phrase(c.pack, key, question=asked[0].strip(" ?!.")))], ()


def _questions(text: str, c: Conversation) -> list[str]:
    """Return the sentences of a turn that ask."""
    found = scanned(text, c.pack.index)
    return [found.quote(s.start, s.end) for s in found.spans if s.asked or is_asked(found.quote(s.start, s.end))]
