"""Follow-ups that ask of the talk itself: what choices mean, which is best, what a fact rests on, a question again."""

from __future__ import annotations

from assistant.answering import phrase
from assistant.model.reading import Act, Context
from assistant.model.reply import Reply
from assistant.understanding import english, read, tone
from assistant.understanding.scan import scan

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.conversation.deeds import Deed
    from assistant.model.profile import Entry
    from assistant.model.reading import Reading

    Told = tuple[list[Reply], tuple[Deed, ...]]

_MISSED = ("off-topic", "unclear", "unknown-name")
_SHORT, _LONG = 14, 24
"""The most words of a follow-up, and of one with its reason."""
_SURE = 0.6
"""The least score of a topic on which choice is best."""
_BACK = 3
"""So many turns back a question may lie that is asked for again."""
_WHICH = ("which", "what", "whats")
_AUXILIARY = frozenset("does do would will did could can is".split())
_POINTING = frozenset("it that this these".split())
_SUPPOSING = frozenset(("if", "suppose", "supposing", "assuming"))
"""Words of what is only supposed, which is another question."""
_OWN = frozenset("i we us our my".split())
_NEAR = 4
"""The most words between 'does it' and what it does."""


def followed(c: Conversation, reading: Reading) -> tuple[list[Reply], Reading, tuple[Deed, ...]]:
    """Return the replies to a follow-up, the reading that is left, and what the follow-up did."""
    words = scan(reading.text, c.pack.index).words
    if not words or reading.has("bye") or reading.has("restart") or reading.has("back"):
        return [], reading, ()
    for make in (_choices, _source, _best, _again, _rather, _staying, _against, _flipping, _argued):
        told = make(c, reading, words)
        if told:
            return told[0], reading.with_(acts=(Act("ask", reading.text),), questions=(), heard=(), out=()), told[1]
    if asks_effect(reading.text, c) and (reading.heard or reading.out):
        kept = tuple(q for q in reading.questions if _is_asked(q.words) and not asks_effect(q.words, c))
        acts = tuple(a for a in reading.acts if a.act not in ("what-if", "why-ask"))
        return [], reading.with_(questions=kept, acts=acts or (Act("describe", reading.text),)), ()
    return [], reading, ()


def asks_effect(text: str, c: Conversation) -> bool:
    """Return whether a text asks if what it says makes a difference: 'does that change anything?'."""
    words = scan(text, c.pack.index).words
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


def _is_asked(words: str) -> bool:
    said = words.lower().split()
    return any(w in english.QUESTION_OPENERS for w in said[:3])


def _choices(c: Conversation, reading: Reading, words: tuple[str, ...]) -> Told | None:
    """Return what choices of the open question are: 'what is the difference between 1 and 2?', 'what does 3 mean?'."""
    compares = sum(w.isdecimal() for w in words) > 1 and tone.sounds(reading.text, tone.BEST, c.pack)
    if not c.question or len(words) > _LONG or not (compares or tone.sounds(reading.text, tone.APART, c.pack)):
        return None
    offered = [choice.value for choice in c.choices]
    numbers = [int(w) - 1 for w in words if w.isdecimal() and len(w) < 3]
    if c.lettered:
        numbers += [ord(w) - ord("a") for w in words if len(w) == 1 and w.isalpha() and w not in ("a", "i")]
        numbers += [0] if "a" in words and numbers else []
    meant = [offered[n] for n in sorted(set(numbers)) if 0 <= n < len(offered)]
    if len(meant) != len(set(numbers)):
        return None
    named = {m[4] for m in scan(reading.text, c.pack.index).of("v") if m[3] == c.question}
    meant = meant or [v for v in offered if v in named and len(named) > 1]
    from assistant.answering.asking import explained

    return ([explained(c.question, tuple(meant), c.pack)], ()) if meant else None


def _best(c: Conversation, reading: Reading, words: tuple[str, ...]) -> Told | None:
    """Return what helps to answer the open question where one asks which choice is best: 'which one is easiest?'."""
    asked = words[next((i for i, w in enumerate(words) if w not in english.OPENING_NOISE), 0) :]
    if not c.question or reading.heard or len(words) > _SHORT or asked[:1] == () or asked[0] not in _WHICH:
        return None
    if not tone.sounds(reading.text, tone.BEST, c.pack) or any(q.pattern not in _MISSED for q in reading.questions):
        return None
    if "one" not in words[:3] and not {"me", "us", "here", "these"} & set(words):
        return None
    from assistant.answering import answer, why_ask

    label = c.pack.slots[c.question].label.lower()
    rest = " ".join(w for w in asked[1:] if w != "one")
    for one in read(f"which {label} {rest}?", c.pack, Context(lookup=True)).questions[:1]:
        if one.pattern == "topic" and one.score >= _SURE:
            told = answer(one, c.pack, c.profile)
            return [Reply("answer", told.topic, told.text, told)], ()
    return [why_ask(c.question, c.profile, c.pack, c.decision)], ()


def _source(c: Conversation, reading: Reading, words: tuple[str, ...]) -> Told | None:
    """Return which words a fact rests on: 'why do you think we need X?'; a denial beside it takes the fact back."""
    at = next((i for i, w in enumerate(words[:-2]) if w == "why"), -1)
    said = words[at + 1 : at + 5]
    if at < 0 or len(words) > _LONG or "you" not in said or not tone.sounds(" ".join(said), tone.NOTING, c.pack):
        return None
    if _OWN.isdisjoint(words[at:]):
        return None
    entry = _entry_of(c, words[at:])
    if not entry:
        return None
    from assistant.answering.saying import fact

    told = fact(c.pack, entry.slot, entry.value, entry.stance)
    denied = reading.has("correct") or not english.NEGATORS.isdisjoint(words[at + 4 :])
    key = "chat-source-taken-back" if denied else "chat-source"
    reply = Reply("say", key, phrase(c.pack, key, fact=told, words=entry.words))
    return [reply], ((("unset", entry.slot, entry.value),) if denied else ())


def _entry_of(c: Conversation, words: tuple[str, ...]) -> Entry | None:
    """Return the fact that a text names: by a phrase or name that says it, or by a word of its label."""
    found = scan(" ".join(words), c.pack.index)
    meant = {(m[3], m[4]) for m in found.of("v")}
    for m in found.of("t"):
        meant |= {(slot, value) for slot, value in c.pack.index["values_by_term"].get(m[3], ())}
        meant |= {(e.slot, e.value) for e in c.profile.entries if e.value == m[3]}
    one = next((e for e in reversed(c.profile.entries) if (e.slot, e.value) in meant), None)
    if one:
        return one
    from assistant.answering import label

    said = {w for w in words if w not in english.STOP and len(w) > 2}
    labels = ((e, scan(label(c.pack, e.slot, e.value), c.pack.index).words) for e in c.profile.entries)
    return next((e for e, shown in labels if not said.isdisjoint(shown)), None)


def _again(c: Conversation, reading: Reading, words: tuple[str, ...]) -> Told | None:
    """Return the answer to a question that was not answered before: 'I asked about X', 'you ignored my question'."""
    if len(words) > _SHORT or not tone.sounds(reading.text, tone.ASKED_BEFORE, c.pack) or reading.heard:
        return None
    if any(q.pattern not in _MISSED for q in reading.questions):
        return None
    from assistant.answering import answer

    matter = {w for w in words if w not in english.STOP and len(w) > 2}
    asked = [text for turn in reversed(c.turns[-_BACK:]) for text in reversed(_questions(turn.user, c))]
    asked.sort(key=lambda text: -len(matter & set(scan(text, c.pack.index).words)))
    if not asked:
        return None
    for one in read(asked[0], c.pack, c.context().with_(slot="", choices=())).questions[:1]:
        if one.pattern not in _MISSED:
            told = answer(one, c.pack, c.profile)
            return [Reply("answer", told.topic or one.pattern, told.text, told)], ()
    key = "chat-again-unknown"
    return [Reply("say", key, phrase(c.pack, key, question=asked[0].strip(" ?!.")))], ()


def _staying(c: Conversation, reading: Reading, words: tuple[str, ...]) -> Told | None:
    """Return the case for what a team has or knows where one asks whether to stay with it: 'why not stay with X?'."""
    asks = "?" in reading.text or _is_asked(reading.text) or reading.has("what-if") or reading.has("why-not")
    if not asks or len(words) > _LONG or not tone.sounds(reading.text, tone.STAYING, c.pack):
        return None
    if any(q.pattern == "topic" and q.score >= _FIRM for q in reading.questions):
        return None
    named = {m.term for m in reading.terms}
    runs = [e for e in c.profile.entries if e.value in c.pack.terms and e.stance != "not-wanted"]
    held = bool(named & {e.value for e in runs}) or bool(named and named.isdisjoint(c.pack.candidates))
    if not held and (named or (_HAVING.isdisjoint(words) and not runs)):
        return None
    known = any(e.value in named and e.slot in c.pack.index["candidate_slots"] for e in runs)
    key = "asked-keep-language" if known or _of_language(named, c) else "asked-keep-running"
    return _looked_up(phrase(c.pack, key), c)


def _rather(c: Conversation, reading: Reading, words: tuple[str, ...]) -> Told | None:
    """Return the comparison with what can't be recommended: 'why X and not Y?', 'why X over Y?'."""
    named = list(dict.fromkeys(m.term for m in reading.terms))
    opens = words[next((i for i, w in enumerate(words) if w not in english.OPENING_NOISE), 0)] == "why"
    if not opens or c.recommendation not in named or _INSTEAD.isdisjoint(words):
        return None
    from assistant.conversation.asides import set_beside

    for other in named:
        told = set_beside(c, other, c.recommendation) if other not in c.pack.candidates else []
        if told:
            return told, ()
    return None


_INSTEAD = frozenset("not over instead rather than against".split())


def _flipping(c: Conversation, reading: Reading, words: tuple[str, ...]) -> Told | None:
    """Return which answers would turn the advice: 'what would flip it?', 'why is that so close?'."""
    if not c.recommendation or len(words) > _LONG or not tone.sounds(reading.text, tone.FLIPPING, c.pack):
        return None
    if any(q.pattern == "topic" and q.score >= _FIRM for q in reading.questions):
        return None
    from assistant.answering.cards import turning

    told = turning(c.decision, c.profile, c.pack)
    return ([Reply("answer", f"flips:{c.recommendation}", told)], ()) if told else None


def _of_language(named: set[str], c: Conversation) -> bool:
    """Return whether a language, or what a team writes in it, is named."""
    return bool(named & set(c.pack.index["languages"]))


def _against(c: Conversation, reading: Reading, words: tuple[str, ...]) -> Told | None:
    """Return what speaks against what was spoken of: 'what are its weak points?', 'what would the risks be?'."""
    if len(words) > _LONG or not tone.sounds(reading.text, tone.DRAWBACKS, c.pack) or reading.heard:
        return None
    if reading.has("why-not") or reading.has("what-if"):
        return None
    if any(q.pattern not in (*_MISSED, "what-is") and q.score >= _FIRM for q in reading.questions):
        return None
    named = [m.term for m in reading.terms]
    about = [t for t in named if t in c.pack.candidates] or ([] if named else [c.spoken, c.recommendation])
    name = next((t for t in about if t in c.pack.terms), "")
    if not name or (named and name not in named):
        return None
    told = _looked_up(phrase(c.pack, "asked-drawbacks", name=c.pack.terms[name].name), c)
    if name != c.recommendation:
        return told
    from assistant.answering import drawbacks
    from assistant.answering.details import pitfalls

    risks = pitfalls(name, c.profile, c.pack)
    mine = [drawbacks(name, c.profile, c.pack, c.decision)]
    return [*mine, *([Reply("answer", f"pitfalls:{name}", risks)] if risks else [])], ()


def _argued(c: Conversation, reading: Reading, words: tuple[str, ...]) -> Told | None:
    """Return the reasons for what was recommended where arguments are asked for: 'give me three arguments'."""
    missed = [q for q in reading.questions if q.pattern in _MISSED]
    if not c.recommendation or not any(tone.sounds(q.words, tone.ARGUING, c.pack) for q in missed):
        return None
    if reading.heard or len(words) > _LONG or len(missed) < len(reading.questions):
        return None
    from assistant.answering import why

    return [why(c.profile, c.pack, c.decision, c.recommendation)], ()


def _looked_up(question: str, c: Conversation) -> Told | None:
    """Return the authored answer to a question that stands for what was asked."""
    from assistant.answering import answer

    for one in read(question, c.pack, Context(lookup=True)).questions[:1]:
        if one.id in c.pack.topics:
            told = answer(one, c.pack, c.profile)
            return [Reply("answer", told.topic, told.text, told)], ()
    return None


_FIRM = 0.75
"""The least score of a topic that is told rather than what a follow-up stands for."""
_HAVING = frozenset("have current existing old present own runs".split())


def _questions(text: str, c: Conversation) -> list[str]:
    """Return the sentences of a turn that ask."""
    found = scan(text, c.pack.index)
    return [found.quote(s.start, s.end) for s in found.spans if s.asked or _is_asked(found.quote(s.start, s.end))]
