"""What a person decided for against the advice: it is taken up, and the talk goes on with it."""

from __future__ import annotations

from assistant.answering import phrase
from assistant.conversation import answered, asides, asked_back, honest
from assistant.conversation.table import DECIDE, DIGRESS
from assistant.conversation.unmet import unmet
from assistant.model.reply import Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.conversation.deeds import Deed
    from assistant.model.reading import Reading


def decided(c: Conversation, reading: Reading) -> tuple[list[Reply], tuple[Deed, ...]]:
    """Return the replies to a decision and its deeds: what it means, what else was said, and answers about it."""
    from assistant.answering.settled import part, part_more, settled
    from assistant.conversation import responding

    name, words = reading.chosen
    own = name in c.pack.candidates
    done = responding.heeded(c, reading)
    deeds = (*done.deeds, ("decide", name, words))
    before, advised, slot = c.profile, c.recommendation, c.question
    c.refold(deeds)
    best = c.decision.leader
    against = best if best and best != name else advised
    replies = asides.noted(c, done, before, slot, deeds)
    again = own and before.decided == name
    replies += [Reply("say", f"decided:{name}", phrase(c.pack, "decided-still", name=_name(c, name)))] if again else []
    replies += [settled(name, against, c.decision, c.profile, c.pack)] if own and not again else []
    c.recommendation = name if own else c.pack.index["stood_for"].get(name, c.recommendation)
    c.question, c.choices, c.lettered, c.offered, c.more, c.clash = "", (), False, False, "", None
    c.walker.fire(DECIDE if c.walker.hears(DECIDE) else DIGRESS, c.now())
    c.spoken = name
    answers = answered.answers(c, reading)
    beside = asked_back.reply(c, reading) or ([] if answers else unmet(c, reading.text, reading, words, []))
    if not (answers or beside) and honest.asks_behind(c, reading):
        beside = [honest.not_known(c, reading)]
    if not own:
        key = "decided-still" if before.decided == name else "decided-plain"
        replies.append(Reply("say", f"decided:{name}", phrase(c.pack, key, name=_name(c, name))))
        fresh = not answers and before.decided != name
        replies += [part(name, c.pack)] if fresh else [] if beside else [part_more(name, c.pack)]
    offer = [] if answers or beside or not own else [Reply("say", "decided-offer", _offer(c, name))]
    return [*replies, *answers, *beside, *offer], responding.with_shown(c, deeds)


def _name(c: Conversation, name: str) -> str:
    from assistant.answering.terms import name_of
    from assistant.answering.wording import starting

    return starting(name_of(c.pack, name))


def _offer(c: Conversation, name: str) -> str:
    from assistant.answering.terms import name_of

    return phrase(c.pack, "decided-offer", name=name_of(c.pack, name))
