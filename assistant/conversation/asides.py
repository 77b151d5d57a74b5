"""Replies made from what the conversation knows: questions, notes, recommendations."""

from __future__ import annotations

from assistant.answering import phrase
from assistant.model.reading import Context
from assistant.model.reply import Reply
from assistant.understanding.text import tone
from assistant.understanding.text.tokens import phrase as words_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.conversation.conversation import Conversation
    from assistant.conversation.deeds import Deed
    from assistant.conversation.hearing import Change, Effect
    from assistant.model.decision import Decision
    from assistant.model.profile import Profile
    from assistant.model.reading import Reading


def _say(c: Conversation, key: str, **names: str) -> Reply:
    return Reply("say", key, phrase(c.pack, key, **names))


def ask(c: Conversation, slot: str) -> Reply:
    """Return the question of a slot and make it the open one."""
    from assistant.answering import ask_slot

    reply = ask_slot(slot, c.pack, c.decision, c.profile)
    c.question, c.choices, c.lettered = slot, reply.choices, reply.lettered
    return reply


def recommend(c: Conversation, event: str, before: str) -> list[Reply]:
    """Return the recommendation, in full when it is new or was asked for, else that it stands."""
    from assistant.answering import card
    from assistant.answering.listing import recommended
    from assistant.answering.stuck import still_stuck
    from assistant.answering.terms import name_of

    c.question, c.choices, c.lettered = "", (), False
    firm = c.decision.status in ("settled", "leading", "close", "open")
    decided = c.profile.decided in c.pack.candidates
    leader = recommended(c.decision, c.profile, c.pack) if firm or decided else ""
    if leader and leader == c.recommendation and event == "next" and (before == c.state or decided):
        means = _new_names(c, leader)
        if means:
            return means
        return [_say(c, "decided-still" if decided else "chat-still", name=name_of(c.pack, leader))]
    if leader and leader == c.recommendation and c.carded == c.profile:
        from assistant.answering.brief import again as briefly

        return [briefly(c.decision, c.profile, c.pack)]
    c.topic, c.spoken = Context(), ""
    clash = c.decision.clash if not leader else None
    if clash and clash == c.stuck and event == "next":
        return [still_stuck(clash, c.profile, c.pack)]
    c.stuck = clash
    reply = card(c.decision, c.profile, c.pack)
    c.recommendation = leader or c.recommendation
    c.more, c.carded = "", c.profile
    c.offered = bool(leader and c.decision.next_slot)
    key = "done" if not c.offered else "firmer" if c.decision.firm() else "more"
    offer = [_say(c, f"chat-offer-{key}")] if leader else []
    c.choices = reply.choices
    return [reply, *offer]


def _new_names(c: Conversation, leader: str) -> list[Reply]:
    """Return what a family stands for now, where that has changed since it was shown."""
    from assistant.answering.cards import told_also
    from assistant.answering.family import family
    from assistant.answering.picking import jobs_of
    from assistant.answering.terms import name_of

    names, jobs = family(leader, c.profile, c.pack), jobs_of(c.profile, c.pack)
    if c.carded is None or not (names or family(leader, c.carded, c.pack)):
        return []
    if (family(leader, c.carded, c.pack), jobs_of(c.carded, c.pack)) == (names, jobs):
        return []
    key = "chat-still-names" if family(leader, c.carded, c.pack) != names else "chat-still-jobs"
    c.carded = c.profile
    still = phrase(c.pack, key, name=name_of(c.pack, leader))
    return [Reply("recommend", f"recommend:{leader}", f"{still}\n\n{told_also(leader, c.profile, c.pack)}")]


def noted(c: Conversation, effect: Effect, before: Profile, slot: str, deeds: tuple[Deed, ...]) -> list[Reply]:
    """Return what was taken back, what changed, what was taken down, and how the open question was closed."""
    replies = [_say(c, "chat-undone")] if effect.undone else []
    replies += _disowned(c, effect)
    replies += [_change(c, change) for change in effect.changed]
    replies += _fresh(c, effect, before, [d[1] for d in deeds if d[0] == "asked" and d[1] != slot])
    replies += _names(c, before, deeds)
    closed = next((d[2] for d in deeds if d[0] == "close"), "")
    if closed:
        replies.append(_say(c, f"chat-closed-{closed}"))
    elif not replies and any(d == ("asked", slot) for d in deeds):
        replies.append(_say(c, "chat-none"))
    return replies


def _disowned(c: Conversation, effect: Effect) -> list[Reply]:
    """Return what was taken out because it was never said, with the words it had been read out of."""
    from assistant.answering import listed
    from assistant.answering import noted as said

    gone = list(effect.disowned)
    if not gone:
        return []
    words = listed(c.pack, list(dict.fromkeys(f"“{e.words}”" for e in gone)))
    return [_say(c, "chat-disowned", facts=said(c.pack, gone), words=words)]


def _fresh(c: Conversation, effect: Effect, before: Profile, empty: list[str]) -> list[Reply]:
    """Return what was noted that is new, with the slots of which it was said that there is nothing."""
    from assistant.answering import noted as said
    from assistant.model.profile import Entry

    order = {name: n for n, name in enumerate(c.pack.dialog.order)}
    changed = {(x.slot, x.new.removeprefix("-")) for x in effect.changed}
    fresh = [e for e in c.profile.entries if e not in before.entries and (e.slot, e.value) not in changed]
    fresh.sort(key=lambda e: order.get(e.slot, len(order)))
    fresh += [Entry(slot, "none") for slot in empty if slot not in before.asked]
    return [_say(c, "chat-noted", facts=said(c.pack, fresh))] if fresh else []


def _names(c: Conversation, before: Profile, deeds: tuple[Deed, ...]) -> list[Reply]:
    """Return which names are left out from now on, and which may be recommended again."""
    from assistant.answering import listed
    from assistant.answering.terms import name_of

    out = list(dict.fromkeys(name_of(c.pack, d[1]) for d in deeds if d[0] == "out"))
    back = list(dict.fromkeys(name_of(c.pack, d[1]) for d in deeds if d[0] == "in" and d[1] in before.out))
    told = [_say(c, "chat-out", names=listed(c.pack, out))] if out else []
    return told + ([_say(c, "chat-in", names=listed(c.pack, back))] if back else [])


def _change(c: Conversation, change: Change) -> Reply:
    from assistant.answering import label
    from assistant.answering.saying import called

    entry = c.profile.entry(change.slot, change.new)
    new = called(c.pack, entry) if entry else label(c.pack, change.slot, change.new.removeprefix("-"))
    if change.old.removeprefix("-") == change.new.removeprefix("-"):
        from assistant.answering import fact

        stance = "not-wanted" if change.new.startswith("-") else "given"
        return _say(c, "chat-turned", new=fact(c.pack, change.slot, change.new.removeprefix("-"), stance))
    old = label(c.pack, change.slot, change.old)
    if c.pack.slots[change.slot].many:
        slot = c.pack.slots[change.slot].label
        return _say(c, "chat-changed-among", slot=slot, old=old, new=new)
    loose = change.old in c.pack.index["general"].get(change.slot, ())
    key = "chat-changed" if change.meant else "chat-changed-clearer" if loose else "chat-changed-unasked"
    return _say(c, key, old=old, new=new)


def clashing(c: Conversation, reading: Reading) -> list[Reply]:
    """Return what was just named and is ruled out by what was said before: one belongs to the other."""
    from assistant.answering.terms import name_of

    c.clash = None
    named = [m.term for m in reading.terms if m.term in c.pack.candidates and m.term not in c.profile.out]
    for name in dict.fromkeys(named):
        standing = c.decision.standing(name)
        ruled = [d.removeprefix("out:") for d in (standing.dropped_by if standing else ()) if d.startswith("out:")]
        if ruled and ruled[0] != name:
            c.clash = (name, ruled[0])
            return [_say(c, "chat-clash", name=name_of(c.pack, name), ruled=name_of(c.pack, ruled[0]))]
    return []


def as_noted(c: Conversation, reading: Reading) -> list[Reply]:
    """Return what a correction that changes nothing meets: it is noted so, or what of all that is noted is wrong."""
    from assistant.answering import noted as said

    by_term = c.pack.index["values_by_term"]
    pairs = {(h.slot, h.value) for h in reading.heard}
    pairs |= {pair for m in reading.terms for pair in by_term.get(m.term, ())}
    named = {word for m in reading.terms for word in words_of(m.text)}
    held = [e for e in c.profile.entries if e.stance != "not-wanted"]
    so = [e for e in held if (e.slot, e.value) in pairs or not named.isdisjoint(words_of(e.words))]
    key = "chat-as-noted" if so else "chat-correct-which"
    return [_say(c, key, facts=said(c.pack, so or list(c.profile.entries)))]


def pulling(c: Conversation, before: Profile, was: Decision) -> list[Reply]:
    """Return the trade-off when the wishes just said pull away from those said before."""
    from assistant.answering import tension

    told = tension(before, c.profile, c.pack, was, c.decision)
    return [told] if told else []


def yes_no(c: Conversation, reading: Reading, move: Callable[[Conversation, str], list[Reply]]) -> list[Reply]:
    """Return what a bare yes or no means where the conversation stands."""
    if c.question and reading.has("yes") and c.turns and "ask" in c.turns[-1].acts:
        return [_say(c, "chat-ok"), ask(c, c.question)]
    if c.question:
        return [_say(c, "chat-yes-what" if reading.has("yes") else "chat-no-what"), ask(c, c.question)]
    if reading.has("yes") and c.offered and c.walker.hears("yes"):
        settled = c.decision.firm() and tone.is_all(reading.text, tone.SETTLING, c.pack)
        return [_say(c, "chat-settled")] if settled else move(c, "yes")
    return [_say(c, "chat-ok")]
