"""What was understood of one text."""

from __future__ import annotations

from assistant.model.value import Value

ACTS = (
    "describe",
    "answer",
    "ask",
    "yes",
    "no",
    "correct",
    "back",
    "skip",
    "unsure",
    "any",
    "repeat",
    "why-ask",
    "why",
    "why-not",
    "what-if",
    "compare",
    "summary",
    "decide",
    "more",
    "restart",
    "help",
    "greet",
    "thanks",
    "bye",
    "frustration",
    "unclear",
)
"""The closed list of acts."""

PATTERNS = (
    "what-is",
    "is-a",
    "versus",
    "can",
    "does",
    "need",
    "runs",
    "with",
    "stands-on",
    "equals",
    "which-more",
    "fits",
    "release",
    "start",
    "costs",
    "aspect",
    "alike",
    "topic",
    "unknown-name",
    "unclear",
    "off-topic",
)
"""The shapes of questions; `topic` is an authored topic found by retrieval, `aspect` what may be asked of any thing and
is told of this one by no topic, `alike` what a topic tells of others alone.
"""


class Mention(Value):
    """A term heard in a text; `typo` says that its spelling was mended."""

    term: str
    text: str
    start: int
    end: int
    typo: bool = False
    out: bool = False


class Heard(Value):
    """A slot's value heard in a text: how it was said and which words said so. `how` names the way it was found."""

    slot: str
    value: str
    stance: str
    text: str
    start: int = 0
    end: int = 0
    how: str = "phrase"
    number: int | None = None


class Question(Value):
    """Something asked. `id` is the topic's id, authored or composed (`is-a:python:web-framework`).

    `terms`, `kinds` and `capabilities` are ids in the order said; `score` is 0 to 1, 1 for a known pattern;
    `second` are (topic, score) pairs that came next; `words` is the text of the question itself.
    `quality` is what a which-more question compares by (faster, easier, safer...); `values` are the (slot, value)
    pairs that a fits question tells of a project, or the (term, version) pairs of a release question; `leans` says
    that names of the statement before it were put in place of its pronouns, `aspect` what it asks of its thing.
    """

    pattern: str
    id: str
    words: str
    terms: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    capabilities: tuple[str, ...] = ()
    quality: str = ""
    negated: bool = False
    score: float = 1.0
    second: tuple[tuple[str, float], ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    leans: bool = False
    aspect: str = ""


class Act(Value):
    """An act with the words that said so; `target` is the slot, candidate or value it is about, '' for none."""

    act: str
    text: str
    target: str = ""


class WrongKind(Value):
    """A term said where another kind was asked for: 'our X is Y' where Y is no X."""

    term: str
    wanted: tuple[str, ...]
    slot: str
    text: str


class Reading(Value):
    """All that was understood of one text, in the order it was said.

    `chosen` is the name that was decided for, against the advice, with the words that say so.
    """

    text: str
    acts: tuple[Act, ...] = ()
    heard: tuple[Heard, ...] = ()
    terms: tuple[Mention, ...] = ()
    questions: tuple[Question, ...] = ()
    out: tuple[tuple[str, str], ...] = ()
    back_in: tuple[tuple[str, str], ...] = ()
    wrong_kind: tuple[WrongKind, ...] = ()
    unknown_names: tuple[str, ...] = ()
    language: str = "en"
    cut: bool = False
    disowned: tuple[tuple[str, str], ...] = ()
    """The (slot, value) pairs that were noted and were never said."""

    absent: tuple[str, ...] = ()
    """What somebody says never to have said and what was not noted either."""

    chosen: tuple[str, ...] = ()
    typed: str = ""
    """The text as it was typed, where it was read in plainer words."""

    def has(self, act: str) -> bool:
        """Return whether an act was heard."""
        return any(a.act == act for a in self.acts)


class Context(Value):
    """What a text is read against: the open question and what the last turns spoke of.

    `awaited` is the slot whose answer was said to make the advice firmer, while no question is open.
    `choices` are (value, label) pairs shown with the question, in order; `terms`, `pattern`, `kinds` and
    `capabilities` are of the last question answered; `number_slot` is the slot a number was last said for;
    `recommended` is the candidate last recommended, `decided` what the person decided for; `profile_slots` are slots
    with a value, `loose_slots` those of them whose value is a general one.
    `asked` are the words of that question, `before` what the same was asked of in the turns before it;
    `held` are the (slot, value) pairs that the profile holds as wanted;
    `spoken` is the one thing that was named last, in a question or in what was told;
    `told` are the texts of the turns before that told of a project, while it is open what that project is, and
    `guessed` the (slot, value) pairs of it that were only hinted at or weighed from its words;
    `out` are the names that were ruled out, in that order;
    `lookup` says that the text stands alone, as a question, `brief` that it describes a project.
    """

    slot: str = ""
    awaited: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    lettered: bool = False
    terms: tuple[str, ...] = ()
    pattern: str = ""
    kinds: tuple[str, ...] = ()
    capabilities: tuple[str, ...] = ()
    topic: str = ""
    asked: str = ""
    before: tuple[str, ...] = ()
    number_slot: str = ""
    recommended: str = ""
    decided: str = ""
    profile_slots: tuple[str, ...] = ()
    loose_slots: tuple[str, ...] = ()
    held: tuple[tuple[str, str], ...] = ()
    spoken: str = ""
    told: tuple[str, ...] = ()
    guessed: tuple[tuple[str, str], ...] = ()
    out: tuple[str, ...] = ()
    lookup: bool = False
    brief: bool = False
