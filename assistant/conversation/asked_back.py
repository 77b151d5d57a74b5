"""Replies to what is asked back: help, what is known, why, why not, what if, side by side, more."""

from __future__ import annotations

from assistant.answering import noted, phrase
from assistant.conversation.honest import not_known
from assistant.conversation.wherefore import slot_named
from assistant.model.reading import Context
from assistant.model.reply import Reply
from assistant.understanding.text import tone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.conversation.conversation import Conversation
    from assistant.model.reading import Reading


_SUPPOSING = frozenset("if suppose supposing assuming instead without".split())
"""Words of what is only supposed."""
_CURT = 5
"""The most words of a supposition in which no change is seen, rather than a question."""

_ASKING = 5
"""The fewest words of a question about a product, which are more than its name and what it is."""

_TAKING = frozenset("use using take taking choose pick prefer".split())
"""Words that ask whether to take a product."""


def _say(c: Conversation, key: str, **names: str) -> Reply:
    return Reply("say", key, phrase(c.pack, key, **names))


def reply(c: Conversation, reading: Reading) -> list[Reply] | None:
    """Return the reply to an act that asks the assistant something, None when there is none."""
    if (reading.has("more") or reading.has("help")) and tone.sounds(reading.text, tone.STARTING, c.pack):
        from assistant.conversation.beginning import begin

        begun = begin(c, reading)
        if begun:
            return [begun]
    for act in reading.acts:
        made = _ASIDES.get(act.act)
        if made:
            return made(c, reading, act.target)
    return None


def _help(c: Conversation, _reading: Reading, _target: str) -> list[Reply]:
    return [_say(c, "chat-help")]


def _summary(c: Conversation, _reading: Reading, _target: str) -> list[Reply]:
    from assistant.answering import summary

    told = [summary(c.profile, c.pack)]
    if not c.recommendation or c.question:
        return told
    from assistant.answering.brief import again as briefly

    return [*told, briefly(c.decision, c.profile, c.pack)]


def _repeat(c: Conversation, reading: Reading, _target: str) -> list[Reply]:
    if c.question:
        puzzled = tone.sounds(reading.text, tone.PUZZLED, c.pack)
        again = bool(c.turns) and "repeat" in c.turns[-1].acts
        why = c.pack.slots[c.question].why if puzzled or again else ""
        return [Reply("say", "why-ask", why)] if why else []
    last = next((t for t in reversed(c.turns) if t.replies), None)
    return list(last.replies) if last else []


def _why_ask(c: Conversation, reading: Reading, target: str) -> list[Reply]:
    from assistant.answering import why_ask

    slot = target if target in c.pack.slots else slot_named(c, reading.text) or c.question
    return [why_ask(slot, c.profile, c.pack, c.decision)] if slot else _why(c, reading, target)


def why_asked(c: Conversation, reading: Reading) -> list[Reply]:
    """Return why the open question is asked, where somebody who tells something asks that too."""
    slot = next((a.target for a in reading.acts if a.act == "why-ask" and a.target in c.pack.slots), "")
    return _why_ask(c, reading, slot) if reading.has("why-ask") else []


def _why(c: Conversation, reading: Reading, target: str) -> list[Reply]:
    from assistant.answering import why

    if target in c.pack.candidates and target != c.recommendation:
        return not_taken(c, reading, target)
    beside = set_beside(c, target, c.recommendation) if target in c.pack.terms and target != c.recommendation else []
    if beside:
        return beside
    if not c.recommendation:
        return _why_ask(c, reading, "") if c.question else [_say(c, "chat-why-nothing")]
    return [why(c.profile, c.pack, c.decision, c.recommendation)]


def not_taken(c: Conversation, reading: Reading, target: str) -> list[Reply]:
    """Return why a name is not the advice, what is authored of it beside that."""
    from assistant.answering import why_not
    from assistant.answering.terms import meant, of_kind

    name = (
        target
        if meant(c.pack, target) in c.pack.candidates
        else next((m.term for m in reading.terms if m.term in c.pack.candidates), "")
    )
    name = name or next((m.term for m in reading.terms), "")
    if not name and c.recommendation and tone.sounds(reading.text, tone.POINTING, c.pack):
        from assistant.answering import drawbacks

        return [drawbacks(c.recommendation, c.profile, c.pack, c.decision)]
    if not name:
        return [_say(c, "chat-why-not-nothing")]
    decided, leader = c.profile.decided, c.decision.leader
    if name not in c.pack.candidates and meant(c.pack, name) in (leader, c.recommendation):
        asked = _asked_of_it(c, reading)
        if asked:
            return asked
    if decided in c.pack.candidates and name == leader and leader != decided:
        from assistant.answering.settled import settled

        return [settled(decided, leader, c.decision, c.profile, c.pack)]
    first = c.recommendation or c.decision.leader
    c.topic = Context(terms=(first, name), pattern="versus") if first and first != name else c.topic
    beside = set_beside(c, name, first) if name not in c.pack.candidates else []
    alike = [t for t in of_kind(c.pack, c.pack.terms[name].kind) if t in c.pack.candidates] if beside else []
    if name == leader and c.profile.entries and not decided:
        from assistant.answering import why

        return [why(c.profile, c.pack, c.decision, name)]
    told = [why_not(name, c.profile, c.pack, c.decision)] if alike or not beside else []
    return [*told, *(one for one in beside if all(one.text not in other.text for other in told))]


def _asked_of_it(c: Conversation, reading: Reading) -> list[Reply]:
    """Return the answer to what is asked of a product that is advised already, or that there is none.

    Empty where it is only named, or asked why it is not taken.
    """
    from assistant.conversation.advising import looked_up
    from assistant.understanding.text.scan import scanned
    from assistant.understanding.turn.looks import asks

    found = scanned(reading.text, c.pack.index)
    if len(found.words) < _ASKING or found.words[:2] == ("why", "not") or _TAKING & {*found.words}:
        return []
    told = looked_up(reading.text, c, authored=True)
    if told:
        return [told]
    return [not_known(c, reading)] if asks(found, c.pack.index) else []


def set_beside(c: Conversation, name: str, best: str) -> list[Reply]:
    """Return what is authored of a thing that can't be recommended, set against the advice or what that is made in."""
    from assistant.answering import answer
    from assistant.understanding import read

    if name not in c.pack.terms or best not in c.pack.terms:
        return []
    made = c.pack.terms[best].relations.get("written-in", ())
    for other in (best, *made):
        text = f"{c.pack.terms[name].name} or {c.pack.terms[other].name}?"
        for one in read(text, c.pack, Context(lookup=True)).questions[:1]:
            if one.id in c.pack.topics and len(one.terms) > 1:
                told = answer(one, c.pack, c.profile)
                return [Reply("answer", told.topic, told.text, told)]
    return []


def _what_if(c: Conversation, reading: Reading, _target: str) -> list[Reply]:
    """Return what would come out if something were otherwise; the conversation stays as it is."""
    from assistant.answering import what_if
    from assistant.answering.terms import name_of

    profile = c.profile.with_reading(reading, c.pack)
    if profile == c.profile:
        answered = any(q.pattern not in ("unclear", "off-topic") for q in reading.questions)
        beside = next((m.term for m in reading.terms if m.term not in c.pack.candidates), "")
        if beside and c.decision.leader and not answered:
            return [
                _say(c, "chat-what-if-beside", name=name_of(c.pack, beside), best=name_of(c.pack, c.decision.leader))
            ]
        if not answered and reading.terms:
            return not_taken(c, reading, "")
        if answered:
            return []
        supposed = {(h.slot, h.value) for h in reading.heard}
        held = [e for e in c.profile.entries if (e.slot, e.value) in supposed]
        if held:
            return [_say(c, "chat-what-if-so", facts=noted(c.pack, held))]
        if _SUPPOSING.isdisjoint(reading.text.lower().split()) or len(reading.text.split()) > _CURT:
            return [not_known(c, reading)]
        return [_say(c, "chat-what-if-nothing")]
    return [what_if(c.profile, profile, c.pack)]


def _compare(c: Conversation, reading: Reading, _target: str) -> list[Reply]:
    from assistant.answering import compare
    from assistant.answering.terms import meant

    names = tuple(dict.fromkeys(m.term for m in reading.terms)) or _rivals(c)
    known = tuple(dict.fromkeys(meant(c.pack, n) for n in names))
    names = known if len(known) == len(names) else names
    if len(names) == 1 and c.recommendation and names[0] != c.recommendation:
        names = (c.recommendation, *names)
    if len(names) < 2:
        return []
    c.topic = Context(terms=names[:4], pattern="versus")
    return [compare(names, c.profile, c.pack)]


def _rivals(c: Conversation) -> tuple[str, ...]:
    """Return what 'compare them' means: the names spoken of last, else the two that lead."""
    named = tuple(t for t in c.topic.terms if t in c.pack.candidates)
    if len(named) > 1 or not c.profile.entries:
        return named or c.topic.terms
    leading = (c.recommendation or c.decision.leader, *(s.candidate for s in c.decision.ranking))
    return tuple(dict.fromkeys((*(n for n in leading[:1] if n), *named, *leading)))[:2]


def _more(c: Conversation, reading: Reading, _target: str) -> list[Reply]:
    from assistant.conversation.furthering import more

    return more(c, reading)


_ASIDES: dict[str, Callable[[Conversation, Reading, str], list[Reply]]] = {
    "help": _help,
    "summary": _summary,
    "repeat": _repeat,
    "why-ask": _why_ask,
    "why": _why,
    "why-not": not_taken,
    "what-if": _what_if,
    "compare": _compare,
    "more": _more,
}
