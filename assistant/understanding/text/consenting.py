"""Questions with a 'not' that only ask for consent: 'is X not easier?' is answered by yes where X is easier."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_VERBS = frozenset("is are was were does do did has have had will would should can could must".split())
"""First words of such questions."""
_OWN = frozenset(("i", "we", "one", "you"))
"""Who may ask for leave not to do something: 'can I not use X'."""
_FAR = 5
"""The place up to which the 'not' stands behind the verb and what the question is about."""
_APART = frozenset("to that if whether or with without when but because since who which while , ok fine".split())
"""Words before a 'not' of another clause: 'is it fine not to ...'."""
_VERBS_IN_ING = frozenset(("bring", "ring", "sing", "cling"))
_LASTING = frozenset("anymore longer yet any ever either".split())
"""Words that stand in a denial alone: 'is X not maintained any more'."""


def asks_consent(words: Sequence[str]) -> int:
    """Return the place of the 'not' with which a question asks for consent, 0 where it has none or denies by it."""
    if not words or words[0] not in _VERBS or "not" not in words[1:_FAR]:
        return 0
    at = words.index("not", 1)
    leave = words[0] in ("can", "could", "may") and words[1] in _OWN and at > 1
    following = words[at + 1] if at + 1 < len(words) else ""
    apart = not _APART.isdisjoint(words[1:at]) or not following or _opens_clause(following)
    return 0 if leave or apart or not _LASTING.isdisjoint(words[at + 1 :]) else at


def _opens_clause(word: str) -> bool:
    """Return whether what is denied is only named, as something to do or doing something."""
    return word == "to" or (word.endswith("ing") and word not in _VERBS_IN_ING)
