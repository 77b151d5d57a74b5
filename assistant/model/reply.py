"""What the assistant answers, as values; fronts turn them into widgets, Markdown, plain text or JSON."""

from __future__ import annotations

from assistant.model.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.decision import Decision
    from assistant.model.profile import Profile

REPLIES = ("say", "ask", "answer", "correct", "recommend", "compare", "menu", "problem", "end")
"""Types of reply."""


class Choice(Value):
    """Something that can be picked: the value's id and its label."""

    value: str
    label: str


class Answer(Value):
    """An answer to one question; the shape of `assistant ask --json`.

    `status` is answered, suggestions or out-of-scope; `topic` the id, authored or composed; `verdict` '' for open
    questions; `text` and `more` are Markdown; `suggestions` are (topic, title) pairs.
    """

    question: str
    status: str
    topic: str = ""
    kind: str = ""
    verdict: str = ""
    text: str = ""
    more: str = ""
    terms: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    suggestions: tuple[tuple[str, str], ...] = ()
    after: str = "return"
    explained: tuple[str, ...] = ()


class Reply(Value):
    """One thing the assistant says: its type, a stable id, and Markdown; `answer` where it answers a question."""

    type: str
    id: str
    text: str
    answer: Answer | None = None
    choices: tuple[Choice, ...] = ()
    slot: str = ""
    many: bool = False
    lettered: bool = False


class Turn(Value):
    """One finished turn; turn 0 is the opening. `did` is what the turn did, as the journal keeps it."""

    number: int
    user: str
    state: str
    replies: tuple[Reply, ...]
    profile: Profile
    decision: Decision
    question: str = ""
    choices: tuple[Choice, ...] = ()
    topics: tuple[str, ...] = ()
    recommendation: str = ""
    acts: tuple[str, ...] = ()
    explained: tuple[str, ...] = ()
    did: tuple[tuple[str, ...], ...] = ()
    ended: bool = False
