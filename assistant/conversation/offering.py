"""Questions that may have been meant, offered by letters, and the one that is picked."""

from __future__ import annotations

from assistant.answering import phrase
from assistant.answering.titles import title
from assistant.model.reading import Act, Context, Reading
from assistant.model.reply import Reply
from assistant.understanding import read
from assistant.understanding.retrieval.nearest import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.conversation.conversation import Conversation
    from assistant.model.reply import Turn

MARKS = "xyz"
"""Letters that pick what is offered; choices of an open question have numbers, or letters from the other end."""


def put(c: Conversation, reply: Reply) -> list[Reply]:
    """Return an answer with the questions that may have been meant instead; those of the first in a turn are kept."""
    near = [title for _, title in reply.answer.suggestions] if reply.answer else []
    if not near or c.offers:
        return [reply]
    shown = _listed(c, near)
    plainly = "\n".join(("", *(phrase(c.pack, "suggestion", title=title) for title in near)))
    if plainly in reply.text:
        return [reply.with_(text=reply.text.replace(plainly, shown))]
    return [reply, Reply("say", "or-meant", phrase(c.pack, "or-meant") + "\n" + shown)]


def with_nearest(c: Conversation, reply: Reply, text: str) -> Reply:
    """Return a reply that there is no answer to a text, with the questions nearest to it."""
    near = [title(c.pack, topic) for topic, _ in nearest(text, c.pack)]
    if not near or c.offers:
        return reply
    return reply.with_(text="\n".join((reply.text, "", phrase(c.pack, "off-topic-near"), _listed(c, near))))


def _listed(c: Conversation, titles: list[str]) -> str:
    """Return questions with their letters, and how they are picked; they stay on offer for the next turn."""
    c.offers = tuple(titles[: len(MARKS)])
    marked = [phrase(c.pack, "offer", mark=mark, title=one) for mark, one in zip(MARKS, c.offers, strict=False)]
    return "\n".join(("", *marked, "", phrase(c.pack, "offered-letters")))


def picked(text: str, offers: tuple[str, ...]) -> str:
    """Return the offered question whose letter a text is, '' for none."""
    letter = text.strip(" .)(\"'").lower()
    at = MARKS.find(letter) if len(letter) == 1 else -1
    return offers[at] if 0 <= at < len(offers) else ""


def taken(c: Conversation, text: str, asked: str) -> Turn:
    """Return the turn that picking an offered question makes: it is answered, and tells nothing of the project."""
    from assistant.conversation.responding import answered_alone

    questions = read(asked, c.pack, Context(lookup=True)).questions
    reading = Reading(asked, (Act("ask", asked),), questions=questions)
    return c.finish(text, tuple(answered_alone(c, reading)), (), reading)
