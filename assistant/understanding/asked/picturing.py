"""A message that names one thing and asks for a picture of it, in whatever words: 'saw X in a job ad. what's that?'.

All other words of it ask what something is, or tell where the speaker met the name.
"""

from __future__ import annotations

from assistant.understanding.asked.defining import PICTURING, said_to_know
from assistant.understanding.text import english
from assistant.understanding.text.frames import SAYERS, SAYING
from assistant.understanding.text.scan import Span
from assistant.understanding.text.view import BE, MEANING, Asked, viewed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Scan

MOST = 40
"""The most words of a message that is looked at."""
_ASKING = frozenset(
    """
    what who explain explane describe define definition meaning mean purpose pitch summary summarise summarize wtf
    enlighten intro introduce introduction overview exist nutshell eli5 teach clarify understand understanding
    explaining explains wut wat
    """.split()
)
"""Words that ask what something is."""
_ABOUT = (
    ("tell", "about"),
    ("heard", "of"),
    ("talk", "about"),
    ("sentence", "on"),
    ("in", "sentence"),
    ("in", "word"),
    ("in", "term"),
)
"""Pairs of words that do so together."""
_MEETING = frozenset(
    """
    see saw seen read hear heard mention mentioned come came across stumble stumbled over pop popped appear show shown
    everywhere around often keep kept talk talking drop dropped throw threw use used useful people anyone exist
    invent invented familiar met encounter encountered listed list write wrote written stand stood
    """.split()
)
"""How somebody meets a name."""
_WHERE = frozenset(
    """
    job ad advert advertisement posting offer listing tutorial doc documentation readme blog article post video talk
    meeting lecture class course book slide email mail invoice quote cv resume tender contract interview forum chat team
    office work school university lesson exam homework webinar podcast conference news newsletter standup slack channel
    requirement spec proposal report project page website site web internet twitter linkedin first time
    """.split()
)
"""Where somebody meets it."""
_MANNER = frozenset(
    """
    simple simply plain short brief word sentence line term english layman human minute second quick quickly
    elevator pitch grandmother grandma granny mom mum dad kid child five year old dummy noob newbie beginner
    non technical nontechnical person manager boss one two three basics basic today nowadays again always world big
    deal fuss hype hell heck earth fancy strange weird odd funny new thing tool software technology tech name kind sort
    type category stuff word words product program course please pls thx animal beast creature gadget thingy layman
    laymen dumb jargon techie kids children toddler pupil grandpa grandfather aunt customer client neighbour neighbor
    pensioner normal regular everyday common people slowly honestly getting grasp lol
    haha simpler boy girl man woman guy lady
    """.split()
)
"""How, and to whom, it is to be told."""
_TALK = english.STOP | MEANING | PICTURING | SAYERS | SAYING | _ASKING | _MEETING | _WHERE | _MANNER
_CLOSED = frozenset("would should does did will has have".split())
"""First words of questions for yes or no."""
_LOOSE = frozenset("tool software product thing technology a an the".split())
"""Kinds so wide that to name one asks nothing."""
_BARE = frozenset("not no without instead need or vs than better should recommend best".split())
"""Words with which something else is asked than what a thing is."""


def pictured(found: Scan, index: Mapping[str, Any]) -> Asked | None:
    """Return the question what the one thing is that a message names, None where it asks or tells anything else."""
    words = found.words
    if len(words) > MOST or not found.of("t"):
        return None
    about = ((a, b) for a, b in _ABOUT if b in words and a in words)
    if _ASKING.isdisjoint(words) and not any(b in words[words.index(a) :] for a, b in about):
        return None
    view = viewed(found, Span(0, len(words), asked=bool(found.tokens.asked)), index)
    named = {m[3] for m in view.names} or {m[3] for m in view.concepts if not _TALK.issuperset(words[m[0] : m[1]])}
    told = {w for k in view.kinds for w in words[k[0] : k[1]]}
    weighed = any(view.has(sign) for sign in ("quality", "compare", "choose")) or not _BARE.isdisjoint(
        _without_puzzlement(words)
    )
    weighed = weighed or (not view.asked and said_to_know(words))
    several = not _THESE.isdisjoint(words) and not _OF_MEANING.isdisjoint(words)
    named = {m[3] for m in found.of("t")} if several else named
    if (
        not 0 < len(named) <= (_SEVERAL if several else 1)
        or weighed
        or not told <= _LOOSE
        or view.first in BE
        or view.first in _CLOSED
    ):
        return None
    covered = {i for m in found.of("t") if m[3] in named for i in range(m[0], m[1])}
    rest = (i for i in range(len(words)) if i not in covered)
    return (
        Asked("what-is", tuple(sorted(named))) if all(words[i] in _TALK or words[i].isdigit() for i in rest) else None
    )


def _without_puzzlement(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without a 'not' that only says that somebody does not understand."""
    behind = (*words[1:], "")
    return tuple(w for w, after in zip(words, behind) if w != "not" or after not in _PUZZLED)


_PUZZLED = frozenset("understand understanding get getting know knowing really sure grasp follow clear".split())
_THESE = frozenset("these those they them each".split())
"""Words that point at several names told before: 'X, Y, Z: what do they mean?'."""
_OF_MEANING = frozenset(("mean", "meaning"))
_SEVERAL = 4
"""The most names that are explained at once."""
