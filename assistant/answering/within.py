"""What a sentence within an authored answer says to a question that none of its topic's claims is near enough to."""

from __future__ import annotations

from assistant.answering.carrying import carried

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.model.knowledge import Topic
    from assistant.model.pack import Pack
    from assistant.model.reading import Question

HALF = 0.5
"""The part of a question's matter, by weight, that a sentence must say, and that a claim must leave unsaid."""
MOST, LITTLE = 0.6, 0.2
"""The part that a sentence must say to grant it, and the most that a claim then says of it."""
_CUT = ". ", "; ", ": ", "? ", "! "
"""Where an answer falls into sentences."""
_LEAST = 3
"""Fewer words than this say nothing by themselves."""


def said_within(question: Question, topic: Topic, claim: str, verdict: str, pack: Pack) -> str:
    """Return the verdict on what is asked by the sentence of an answer that speaks of it closer than a claim does.

    A denial counts, whatever the claim came to; what a sentence grants it may grant of something else, so that it
    counts only where the claim, of quite another matter, says partly.
    """
    from assistant.answering.nearness import told_apart
    from assistant.understanding.retrieval.claiming import weighed

    known = {f"t:{term}" for term in topic.terms} | {f for f in weighed(topic.title, pack.index) if f[:2] == "t:"}
    said = {f: w for f, w in told_apart(question.words, pack.index).items() if f not in known}
    spoken = _share(said, weighed(claim, pack.index)) if claim else 0.0
    if not said or spoken > HALF:
        return verdict
    shares = [(_share(said, weighed(text, pack.index)), text) for text in sentences(topic.answer)]
    much, text = max(shares, key=lambda s: s[0], default=(0.0, ""))
    if much < HALF or much <= spoken:
        return verdict
    found = carried(question, text, "yes", pack)
    granted = found == "yes" and verdict == "partly" and much >= MOST and spoken <= LITTLE
    return found if found == "no" or granted else verdict


def sentences(text: str) -> list[str]:
    """Return the sentences of an answer, without a yes or no that it opens with."""
    for mark in _CUT:
        text = text.replace(mark, "\n")
    return [line.strip(" .") for line in text.split("\n") if len(line.split()) >= _LEAST]


def _share(said: Mapping[str, float], own: Mapping[str, float]) -> float:
    """Return the part of the weights of the one bag whose features are in the other."""
    whole = sum(said.values())
    return sum(weight for feature, weight in said.items() if feature in own) / whole if whole else 0.0
