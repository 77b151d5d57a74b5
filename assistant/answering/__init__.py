"""Reading, profile and knowledge to replies; names load when they are first asked for, since look-ups need few."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.answering.answers import answer as answer
    from assistant.answering.asking import ask_slot as ask_slot
    from assistant.answering.asking import menu as menu
    from assistant.answering.asking import options as options
    from assistant.answering.asking import summary as summary
    from assistant.answering.cards import card as card
    from assistant.answering.cards import card_more as card_more
    from assistant.answering.correcting import correct as correct
    from assistant.answering.correcting import correction as correction
    from assistant.answering.explaining import drawbacks as drawbacks
    from assistant.answering.explaining import what_if as what_if
    from assistant.answering.explaining import why as why
    from assistant.answering.explaining import why_ask as why_ask
    from assistant.answering.explaining import why_not as why_not
    from assistant.answering.listing import recommended as recommended
    from assistant.answering.lookup import answers_to as answers_to
    from assistant.answering.lookup import ask as ask
    from assistant.answering.lookup import wants_advice as wants_advice
    from assistant.answering.pulling import tension as tension
    from assistant.answering.saying import fact as fact
    from assistant.answering.saying import facts as facts
    from assistant.answering.saying import label as label
    from assistant.answering.saying import noted as noted
    from assistant.answering.saying import quoted as quoted
    from assistant.answering.saying import slot_label as slot_label
    from assistant.answering.sides import compare as compare
    from assistant.answering.stuck import stuck as stuck
    from assistant.answering.terms import name_of as name_of
    from assistant.answering.titles import title as title
    from assistant.answering.wording import listed as listed
    from assistant.answering.wording import phrase as phrase

_HOMES = {
    "recommended": "listing",
    "name_of": "terms",
    "answer": "answers",
    "answers_to": "lookup",
    "ask": "lookup",
    "ask_slot": "asking",
    "card": "cards",
    "card_more": "cards",
    "compare": "sides",
    "correct": "correcting",
    "correction": "correcting",
    "drawbacks": "explaining",
    "fact": "saying",
    "facts": "saying",
    "label": "saying",
    "listed": "wording",
    "menu": "asking",
    "options": "asking",
    "noted": "saying",
    "phrase": "wording",
    "quoted": "saying",
    "slot_label": "saying",
    "stuck": "stuck",
    "summary": "asking",
    "tension": "pulling",
    "title": "titles",
    "wants_advice": "lookup",
    "what_if": "explaining",
    "why": "explaining",
    "why_ask": "explaining",
    "why_not": "explaining",
}


def __getattr__(name: str) -> object:
    """Return a name of this room from the module that holds it, and keep it here."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(name)
    found: object = getattr(__import__(f"{__name__}.{home}", fromlist=[name]), name)
    globals()[name] = found
    return found
