"""What is said to a reading: first what needs setting right, then answers, then where the conversation goes."""

from __future__ import annotations

from assistant.answering import phrase
from assistant.conversation import arguing, asides, asked_back, followups, furthering, honest, misread
from assistant.conversation.advising import MISSED
from assistant.conversation.answered import answers, corrections
from assistant.conversation.deciding import decided
from assistant.conversation.deeds import changes, standing
from assistant.conversation.giving_up import given_up
from assistant.conversation.hearing import Effect, effect
from assistant.conversation.labels import meant
from assistant.conversation.lists import of_list
from assistant.conversation.protesting import taken_up as protest
from assistant.conversation.protesting import unanswered
from assistant.conversation.spoken import speak_of
from assistant.conversation.table import DECIDE, DIGRESS, NEXT
from assistant.conversation.undoing import back, restart, retracted
from assistant.conversation.unmet import unmet
from assistant.model.reply import Reply
from assistant.understanding.text import tone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.conversation.deeds import Deed
    from assistant.model.reading import Reading

Replies = list[Reply]
Deeds = tuple["Deed", ...]
_BESIDE = ("why-not", "compare", "more", "why", "summary")
"""Acts that ask back beside something that is told."""
_CLOSING = ("unsure", "any", "skip")
"""Acts that close a question: the open one, or that of the slot they name."""
_STILL = ("chat-still", "decided-still")
"""What says that the advice stands, which is not said beside what weighs it."""
_RIGHTING = 16
"""The most words of a message whose change of what was said is meant as one."""
_OTHER = "other-language"
"""What says once in which language the answers are."""
_NOTHING_MADE = ("chat-ok", "chat-unclear", "chat-unclear-asking", "chat-not-known", "chat-nothing-open")
"""What says that nothing was made of a turn, which is not said beside an answer."""
_TALK = {"thanks": "chat-thanks", "frustration": "chat-frustration"}


def say(c: Conversation, key: str, **names: str) -> Reply:
    """Return a plain sentence of the pack's wording."""
    return Reply("say", key, phrase(c.pack, key, **names))


def said(c: Conversation) -> Replies:
    """Return what the present state says by itself."""
    ends = c.pack.dialog.states[c.state].end
    return [Reply("end" if ends else "say", key, phrase(c.pack, key)) for key in c.pack.dialog.states[c.state].say]


def respond(c: Conversation, reading: Reading) -> tuple[Replies, Deeds]:
    """Return the replies to a reading and what it did; the conversation has moved by then."""
    if reading.has("bye") and not reading.questions and not reading.heard:
        return leave(c), ()
    if reading.has("restart"):
        return restart(c, reading)
    if reading.has("back"):
        return _back_and(c, reading)
    further = meant(c, reading) or furthering.more_on(c, reading)
    anew = None if further else misread.taken_up(c, reading)
    if further := further or (None if anew else of_list(c, reading)):
        return [*further, *digress(c)], ()
    gone = anew or given_up(c, reading) or retracted(c, reading)
    if gone:
        return gone
    if reading.chosen:
        return decided(c, reading)
    again = protest(c, reading) if unanswered(reading) else None
    if again:
        return beside(c, reading.text, reading, "", again[0]), again[1]
    argued = _argued(c, reading)
    told, rest, taken = (*argued, ()) if argued else followups.followed(c, reading)
    covered = followups.spoken_to(c, rest, told) if told else ""
    done = heeded(c, rest)
    deeds = (*done.deeds, *_closing(c, rest, done), *taken)
    again = protest(c, rest) if rest.has("frustration") else None
    if again:
        return beside(c, reading.text, rest, covered, again[0]), again[1]
    replies = [*told, *corrections(c, rest), *answers(c, rest), *_talk(c, rest)]
    speak_of(c, rest)
    if deeds:
        replies += asked_back.why_asked(c, rest) if c.question else []
        more = changed(c, rest, done, deeds)
        replies += [r for r in more if not (argued and r.id in _STILL)]
        back_at = asked_back.reply(c, rest) if any(rest.has(act) for act in _BESIDE) else None
        replies += [r for r in back_at or [] if r.id != "chat-more-nothing" and r not in replies]
        replies = beside(c, reading.text, rest, covered, replies)
        return honest.completed(c, rest, replies), with_shown(c, deeds)
    replies += asked_back.reply(c, rest) or []
    replies = beside(c, reading.text, rest, covered, replies + _on(c, rest, bool(replies)))
    return honest.completed(c, rest, replies), with_shown(c, deeds)


def _back_and(c: Conversation, reading: Reading) -> tuple[Replies, Deeds]:
    """Return the replies of one step back, with the answers to what is asked in the same breath."""
    replies, deeds = back(c)
    asked = tuple(q for q in reading.questions if q.pattern not in MISSED)
    told = answers(c, reading.with_(questions=asked)) if asked else []
    return [*replies[:1], *told, *replies[1:]], deeds


def _argued(c: Conversation, reading: Reading) -> tuple[Replies, Reading] | None:
    """Return the replies to talk about the advice, of several questions to the first that is such, and what is left."""
    if shortly := arguing.brief(c, reading):
        return shortly
    parts = followups.parts(c, reading)
    for part in parts if len(parts) > 1 else ():
        told = arguing.pleaded(c, part)
        if told:
            return told[0], followups.without(reading, part, told[1])
    several = len(parts) > 1 and any(q.pattern not in MISSED for q in reading.questions)
    return None if several else arguing.pleaded(c, reading)


def beside(c: Conversation, text: str, rest: Reading, covered: str, replies: Replies) -> Replies:
    """Return the replies to a turn with the answers to what it asks in other sentences than those taken up."""
    more = unmet(c, text, rest, covered, replies)
    if not more:
        return replies
    replies = [r for r in replies if r.id not in _NOTHING_MADE and r.type != "menu"]
    at = next((i for i, r in enumerate(replies) if honest.silent(r)), len(replies))
    return [*replies[:at], *more, *replies[at:]]


def answered_alone(c: Conversation, reading: Reading) -> Replies:
    """Return the answers to a reading that only asks, and what follows them."""
    return [*answers(c, reading), *_on(c, reading, True)]


def heeded(c: Conversation, reading: Reading) -> Effect:
    """Return what a reading does to what is held; values that are only supposed, as in 'what if', do nothing."""
    told = reading.with_(heard=(), out=(), back_in=()) if reading.has("what-if") else reading
    done = effect(told, c.question, c.profile, c.pack, _last_deeds(c))
    c.righted = bool(done.changed) and len(reading.text.split()) <= _RIGHTING
    return done


def _last_deeds(c: Conversation) -> Deeds:
    """Return the deeds of the last turn that still counts."""
    kept = standing([t.did for t in c.turns])
    return kept[-1][1] if kept else ()


def with_shown(c: Conversation, deeds: Deeds) -> Deeds:
    """Return the deeds of a turn, with what was recommended where that is new."""
    before = next((t.recommendation for t in reversed(c.turns)), "")
    return (*deeds, ("shown", c.recommendation)) if c.recommendation != before else deeds


def leave(c: Conversation) -> Replies:
    """Return the goodbye."""
    c.walker.fire("bye", c.now())
    c.question, c.choices = "", ()
    return said(c)


def arrive(c: Conversation) -> Replies:
    """Return the replies of coming to where the profile leads from the start, with no old text read."""
    c.walker.put(c.pack.dialog.start)
    c.recommendation, c.question, c.choices = "", "", ()
    if not c.profile.entries and not c.profile.closed and not c.profile.out:
        return [say(c, "chat-hello-again")]
    return move(c, NEXT)


def _closing(c: Conversation, reading: Reading, done: Effect) -> Deeds:
    """Return the deeds of 'not sure', 'any', 'skip', 'none' and 'no' at the open question."""
    if c.clash and reading.has("yes") and not changes(done.deeds):
        return (("in", c.clash[1]),)
    if any(a.act in _CLOSING and honest.asked_with(a.text, reading) for a in reading.acts):
        return ()
    slot = next((a.target for a in reading.acts if a.act in _CLOSING and a.target in c.pack.slots), c.question)
    if not slot or any(deed[0] in ("set", "unset") and deed[1] == slot for deed in done.deeds):
        return ()
    if reading.has("unsure"):
        return (("close", slot, "unsure"),)
    if reading.has("any") or reading.has("skip"):
        return (("close", slot, "any"),)
    none = any(h.slot == slot and not h.value for h in reading.heard)
    beside = changes(done.deeds) and not tone.sounds(reading.text, tone.OBJECTING, c.pack)
    denied = reading.has("no") and not (reading.questions or beside)
    if c.pack.slots[slot].many:
        return (("asked", slot),) if none or denied else ()
    twice = denied and bool(c.turns) and c.turns[-1].question == slot and "no" in c.turns[-1].acts
    return (("close", slot, "unsure"),) if twice else ()


def _talk(c: Conversation, reading: Reading) -> Replies:
    c.misses = 0 if not reading.has("unclear") else c.misses
    upset = not (reading.has("decide") or reading.has("ask"))
    keys = [key for act, key in _TALK.items() if reading.has(act) and (upset or act != "frustration")]
    if reading.has("greet") and len(reading.acts) == 1:
        keys.append("chat-hello")
    if reading.language != "en" and not any(r.id == _OTHER for turn in c.turns for r in turn.replies):
        keys.append(_OTHER)
    return [say(c, key) for key in keys] + ([say(c, "cut")] if reading.cut else [])


def changed(c: Conversation, reading: Reading, done: Effect, deeds: Deeds) -> Replies:
    """Return the replies to a changed profile: what was noted and changed, what pulls apart, and on."""
    before, was, slot = c.profile, c.decision, c.question
    c.refold(deeds)
    matters = followups.effect(c, was.leader) if followups.asks_effect(reading.text, c) else None
    replies = [*asides.noted(c, done, before, slot, deeds), *asides.clashing(c, reading)]
    replies += asides.pulling(c, before, was)
    if not (replies or reading.has("ask")):
        replies = asides.as_noted(c, reading) if reading.has("correct") else [say(c, "chat-ok")]
    replies += arguing.let_in(c, reading)
    after = move(c, _event(c, reading))
    return [*replies, matters, *(r for r in after if r.id != "chat-still")] if matters else replies + after


def _event(c: Conversation, reading: Reading) -> str:
    return DECIDE if reading.has("decide") and (c.decision.status != "open" or _told_enough(c)) else NEXT


def _told_enough(c: Conversation) -> bool:
    """Return whether two things or more are known, so that even an early guess says something."""
    return len({e.slot for e in c.profile.entries}) > 1


def _on(c: Conversation, reading: Reading, answered: bool) -> Replies:
    """Return what follows when nothing changed: a decision asked for, the question again, or a way out of a muddle."""
    if reading.has("decide") and not reading.has("why-not") and not _holds_up(c, reading):
        return decide_now(c)
    agrees = reading.has("yes") or reading.has("no")
    asks = any(reading.has(act) for act in ("ask", *_BESIDE))
    if agrees and not (answered and c.question and asks):
        return asides.yes_no(c, reading, move)
    if reading.has("skip") and c.walker.hears("skip"):
        return move(c, "skip")
    if reading.has("unsure") or reading.has("any") or reading.has("skip"):
        return [say(c, "chat-ok" if c.recommendation else "chat-nothing-open"), *again(c)]
    if reading.has("unclear") and not answered:
        if honest.asks_behind(c, reading):
            return [honest.not_known(c, reading), *digress(c)]
        told = honest.made_of(c, reading)
        return [told, *again(c)] if told else muddle(c)
    if answered and not c.question and c.state == c.pack.dialog.start:
        return move(c, NEXT)
    if reading.has("correct") and not answered and c.profile.entries:
        return [*asides.as_noted(c, reading), *digress(c)]
    stated = not answered and (reading.has("describe") or reading.has("answer"))
    return [*([honest.taken_in(c, reading) or honest.not_known(c, reading)] if stated else []), *digress(c)]


def _holds_up(c: Conversation, reading: Reading) -> bool:
    """Return whether what was asked beside a decision comes first: names to weigh, or all while little is known."""
    real = [q for q in reading.questions if q.pattern not in ("unclear", "off-topic")]
    weighed = any(term in c.pack.terms for q in real for term in q.terms)
    return bool(real) and (weighed or c.decision.status == "open")


def digress(c: Conversation) -> Replies:
    """Return the open question again, after something else was answered."""
    c.walker.fire(DIGRESS, c.now())
    return again(c)


def again(c: Conversation) -> Replies:
    """Return the open question once more, nothing when none is open."""
    return [asides.ask(c, c.question)] if c.question else []


def muddle(c: Conversation) -> Replies:
    """Return the replies to what was not understood: the question with its choices, the second time the menu."""
    c.misses += 1
    if c.misses > 1:
        c.misses = 0
        return [Reply("menu", "chat-unclear-menu", phrase(c.pack, "chat-unclear-menu")), *again(c)]
    return [say(c, "chat-unclear-asking" if c.question else "chat-unclear"), *again(c)]


def decide_now(c: Conversation) -> Replies:
    """Return the recommendation that was asked for, or the one question without which there is none."""
    if c.decision.status == "open" and not c.profile.entries:
        return [say(c, "chat-decide-open"), *move(c, NEXT)]
    return move(c, DECIDE)


def move(c: Conversation, event: str) -> Replies:
    """Return what the dialog says after an event: the next question, a recommendation, or the words of a state."""
    before = c.state
    c.walker.fire(event, c.now())
    state = c.pack.dialog.states[c.state]
    if state.recommend:
        return asides.recommend(c, event, before)
    replies = said(c) if c.state != before else []
    slot = c.decision.next_slot if state.ask == NEXT else state.ask
    if not slot:
        c.question, c.choices = "", ()
        return replies
    return [*replies, asides.ask(c, slot)]
