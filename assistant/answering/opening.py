"""How an authored answer opens: what a yes rests on, and when its own first word stands, goes or gets one before it."""

from __future__ import annotations

from assistant.answering.asked import asks_openly, closed, states, weighs, words_of
from assistant.answering.carrying import TURNED, turns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.model.knowledge import Topic
    from assistant.model.pack import Pack
    from assistant.model.reading import Question

_CLOSED = ("No", "Yes", "Neither")
_OPENED = (*_CLOSED, "Not", "Partly", "Mostly", "Only", "Hardly", "Rarely")
"""First words of answers that need no yes or no before them."""
_DENYING = frozenset("No Not Neither None Nothing Never Hardly Rarely Seldom".split())
"""First words of answers that say no to what their topic asks."""
HALF = ("In part", "Partly", "Only in part")
"""How answers begin that grant something in part, whichever of their claims is asked for."""
_SAID_FIRST = {"No": "no", "Yes": "yes"}
SPOKEN = 0.58
"""The least part of the matter of a statement that a topic must speak of to grant it."""
DENIED = 0.4
"""The least part where it denies a claim: it says no more than that."""
_TOGETHER = frozenset(("both", "either", "neither"))
"""Words by which a statement is one of all that it names."""
_JUDGED = tuple(f"f:{family}" for family in ("need", "owner", "free", "safe", "life", "same", "fast", "easy"))
"""Families of opposites that say what a statement is about."""
_WIDE = frozenset("everything everybody everyone nobody nothing none".split())
"""Words by which a statement reaches all or none."""
_NAMES = ("t:", "w:", "n:")
"""How features begin that say nothing of a name: names, small words and figures."""
_SMALL = ("w:", "f:")
"""How features begin that are no matter of their own: small words, and families of words that judge."""


def word_of(question: Question, topic: Topic, claim: str, told: str, pack: Pack) -> str:
    """Return the yes or no that an answer opens with, '' for none.

    It answers what the topic itself asks: to a statement that a claim told of, but not so, or that the topic hardly
    speaks of, yes says nothing, nor does no where the statement puts the claim the other way.
    """
    from assistant.answering.claims import aside

    said = _SAID_FIRST.get(topic.answer.partition(":")[0], "")
    apart = told != "" and aside(question.words, claim)
    if not said or not states(question):
        return "" if said == "yes" and apart and aside(question.words, "") else said
    if said == "yes":
        return "" if told or spoken(question, topic, pack) < SPOKEN else said
    if not told or apart:
        return said
    return said if opposed_to(question, claim) == (told == "yes") else ""


def granted(question: Question, topic: Topic, claim: str, told: str, pack: Pack) -> str:
    """Return what a yes by a claim comes to: '' where it would grant what the topic never told.

    No to a claim is no to whatever says more; yes to it is not, so a statement must be spoken of to be granted.
    """
    turned = turns(question, question.words, claim)
    if denies(topic.answer) and told != "yes" and not turned:
        return ""
    if _unheard(question, topic, claim, pack) or _beside(question, claim, told, pack):
        return ""
    if not states(question):
        return "yes"
    if _strangers(question, claim, pack, turned=turned) or (_compares(question.words) and not _compares(claim)):
        return ""
    return "yes" if spoken(question, topic, pack) >= (DENIED if turned else SPOKEN) else ""


def _unheard(question: Question, topic: Topic, claim: str, pack: Pack) -> bool:
    """Return whether a topic never speaks of a name asked about, or a claim says nothing of what is inferred."""
    from assistant.answering.nearness import inferred, told_apart

    if "pooled" not in pack.index:
        return False
    bags = (pack.index["pooled"].get(topic.id, {}), *(_features(c, pack) for c in _texts(topic)))
    said = told_apart(question.words, pack.index)
    if any(f[:2] == "t:" and not any(f in bag for bag in bags) for f in said):
        return True
    then = inferred(question.words, pack.index)
    return bool(then) and then.isdisjoint(_features(claim, pack))


def _beside(question: Question, claim: str, told: str, pack: Pack) -> bool:
    """Return whether a claim says nothing of the matter of a question but its names, so that no yes follows.

    Names alone grant what judges by no opposites; a no is turned by a denial, or by asking if a thing is bad.
    """
    from assistant.answering.claims import denied
    from assistant.answering.nearness import told_apart

    if question.pattern != "topic" or (told == "yes" and words_of(question)[:1] not in _BEING):
        return False
    said = told_apart(question.words, pack.index)
    matter = {f for f in said if f[:2] not in _NAMES}
    if not matter or not matter.isdisjoint(_features(claim, pack)):
        return False
    if told == "no":
        return _WORTH.isdisjoint(said) and not denied(question.words, claim)
    return told == "yes" and any(f[:2] == "f:" or f == "w:only" for f in said)


_BEING = tuple([word] for word in "is are does do did was were would will has have should".split())
_WORTH = frozenset(("f:good", "f:safe"))


def _texts(topic: Topic) -> tuple[str, ...]:
    """Return all that a topic says and judges."""
    return (topic.title, topic.claim, *(c.text for c in topic.claims), topic.answer)


def _strangers(question: Question, claim: str, pack: Pack, *, turned: bool) -> bool:
    """Return whether a statement says what its claim does not: it shares names alone, or judges by other opposites.

    Or it says it of everything; or of a name more, where all names are meant ('both') or one is needed.
    """
    from assistant.answering.nearness import told_apart

    said, own = told_apart(question.words, pack.index), _features(claim, pack)
    words = set(question.words.lower().split())
    needed = turned and "f:need" in said and "f:need" in own
    if (needed or not _TOGETHER.isdisjoint(words)) and any(f[:2] == "t:" and f not in own for f in said):
        return True
    if turned:
        return False
    wider = not (_WIDE & words) <= set(claim.lower().split())
    judged = any(f in said and f not in own for f in _JUDGED)
    matter = [f for f in said if f[:2] not in _NAMES] or [f for f in said if f[:2] == "t:" and f not in own]
    return wider or judged or (matter != [] and own.keys().isdisjoint(matter))


def _compares(text: str) -> bool:
    """Return whether a text sets one thing against another by how much."""
    words = text.lower().split()
    return "than" in words or words.count("as") > 1


def denies(text: str) -> bool:
    """Return whether a text opens by saying no; 'No framework does' says it of frameworks alone."""
    first = text.split(maxsplit=1)[0]
    return first != "No" and first.strip(",:.;") in _DENYING


def spoken(question: Question, topic: Topic, pack: Pack) -> float:
    """Return the part of the matter of a question, by weight, that a topic's claims, samples or answer speak of."""
    from assistant.answering.nearness import told_apart

    said = {f: w for f, w in told_apart(question.words, pack.index).items() if f[:2] not in _SMALL}
    pool = pack.index["pooled"].get(topic.id, {})
    bags = [pool, *(_features(text, pack) for text in (topic.claim, *(c.text for c in topic.claims)))]
    whole = sum(said.values())
    return sum(w for f, w in said.items() if any(f in bag for bag in bags)) / whole if whole else 1.0


def _features(claim: str, pack: Pack) -> Mapping[str, float]:
    """Return the features of a claim with their weights."""
    from assistant.understanding.retrieval.claiming import weighed

    known: Mapping[str, float] | None = pack.index["claims"].get(claim)
    return known if known is not None else weighed(claim, pack.index)


def opened(question: Question, topic: Topic, verdict: str, claim: str, sure: bool, pack: Pack) -> str:
    """Return an answer without its yes or no where nothing was asked that way, or it was asked the other way round.

    Before a word that says the other thing stands neither: such a word goes, or the answer stands as it is.
    """
    from assistant.answering.wording import phrase, told_openly, without_particle

    word = _opener(topic.answer)
    turned = (word, verdict) in (("No", "yes"), ("Yes", "no"))
    unsaid = not verdict and (states(question) or f"{word}: " in topic.answer)
    turned = turned or (word in _CLOSED and (weighs(question) or asks_openly(question) or unsaid))
    turned = turned or (verdict == "partly" and word in _CLOSED and opposed_to(question, claim))
    told = told_openly(topic.answer) if turned else topic.answer
    told = without_particle(told) if question.pattern == "what-is" else told
    if verdict not in TURNED or not closed(question):
        return told
    further = bool(topic.verdict) and (claim != topic.claim or (sure and verdict != topic.verdict))
    plain = without_particle(told)
    if contradicts(plain, verdict):
        return told
    first = told.split(maxsplit=1)[0].strip(",:.;")
    if not contradicts(told, verdict) and (not further or first in _OPENED):
        return told
    return f"{phrase(pack, f'lead-{verdict}')} {plain}"


def _opener(text: str) -> str:
    """Return the yes, no or neither that a text opens with, '' for none."""
    first = text.split(maxsplit=1)[0]
    return first[:-1] if first[-1] in ":,." and first[:-1] in _CLOSED else ""


def contradicts(text: str, verdict: str) -> bool:
    """Return whether the first word of a text says yes where the verdict is no, or no where it is yes."""
    return denies(text) if verdict == "yes" else verdict == "no" and text.split(maxsplit=1)[0].strip(",:.;") == "Yes"


def opposed_to(question: Question, claim: str) -> bool:
    """Return whether a question puts a claim the other way round, so that a yes to the one is a no to the other."""
    from assistant.answering.claims import opposed

    return bool(claim) and closed(question) and opposed(question.words, claim)
