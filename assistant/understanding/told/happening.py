"""What people may do with the thing once it runs: no supposition about the project, 'if two book at once'."""

from __future__ import annotations

_IF = frozenset(("if", "when"))
_ACTORS = frozenset(
    """
    people person persons user users visitor visitors customer customers guest guests client clients member members
    somebody someone anybody anyone both two others colleague colleagues pupil pupils student students patient patients
    """.split()
)
"""Who does something with it."""
_BUILDING = frozenset(
    """
    build builds program programs code codes write writes develop develops work works join joins know knows learn
    learns maintain maintains help helps make makes could had should would need needs needed want wants wanted were
    """.split()
)
"""What is done to build it, or is said of what is only wished."""
_ALIKE = frozenset("same twice both simultaneously once together again mixed parallel".split())
"""Words of things that happen at one time, or again."""
_HAPPENS = (("what", "happens"), ("what", "happen"), ("what", "will", "happen"))
_FEW = 20
"""More people than these at once are a load, which may be supposed."""
_SUBJECT, _CLAUSE = 4, 9
"""Among so many words behind 'if' stands who does something, and so many words say what."""


def happens(words: tuple[str, ...]) -> bool:
    """Return whether a question asks what comes of what people do with the thing."""
    at = next((i for i, w in enumerate(words) if w in _IF), len(words))
    clause = words[at + 1 : at + 1 + _CLAUSE]
    if _ACTORS.isdisjoint(clause[:_SUBJECT]) or not _BUILDING.isdisjoint(clause):
        return False
    if any(w.isdecimal() and int(w) > _FEW for w in clause):
        return False
    told = any(words[i : i + len(h)] == h for h in _HAPPENS for i in range(3))
    return told or not _ALIKE.isdisjoint(words)
