"""Everything that can be gone to by name: commands, topics, terms, candidates, kept chats, themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.front.names import named
from assistant.front.offers import MOST, Offer, offers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.front.chat import Chat

WHAT = "what is {name}?"
"""How a term is asked about."""


def entries(chat: Chat, themes: Iterable[str] = ()) -> tuple[Offer, ...]:
    """Return all that can be gone to, the commands that work now first."""
    return (*offers("/", chat), *subjects(chat), *offers("/resume ", chat), *offers("/theme ", chat, themes))


def subjects(chat: Chat) -> Iterator[Offer]:
    """Yield what can be asked about: candidates, topics, terms."""
    pack = chat.pack
    for name in pack.candidates:
        yield Offer(f"/explain {named(name, pack)}", named(name, pack), "candidate")
    for topic in pack.topics.values():
        yield Offer(topic.title, topic.title, "topic")
    for term in pack.terms.values():
        yield Offer(WHAT.format(name=term.name), term.name, "term")


def matching(words: str, among: Iterable[Offer], most: int = MOST) -> tuple[Offer, ...]:
    """Return the offers in which every word occurs; those that begin with the first word come before the others."""
    wanted = words.casefold().lstrip("/").split()
    found = [offer for offer in among if all(word in _text(offer) for word in wanted)]
    if wanted:
        found.sort(key=lambda offer: not offer.shown.casefold().lstrip("/").startswith(wanted[0]))
    return tuple(found[:most])


def _text(offer: Offer) -> str:
    return f"{offer.shown} {offer.note}".casefold()
