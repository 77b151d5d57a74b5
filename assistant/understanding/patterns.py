"""Questions whose answer is composed: the shapes they take, found over the marks of one stretch of words."""

from __future__ import annotations

from assistant.understanding import english
from assistant.understanding.view import Asked, View, once

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from assistant.understanding.scan import Mark, Scan, Span

BE = frozenset(("is", "are", "was", "were", "be", "being"))
_BETWEEN = english.ARTICLES | BE | frozenset((
    "not", "considered", "called", "known", "as", "type", "kind", "sort", "of", "like", "more", "or", "and", "either", "even", "not",
    "think", "still", "technically", "basically", "ha", "also", "supposed", "to", "full", "based", "written", "lightweight", "popular", "now",
))
_MEANING = frozenset(("mean", "meaning", "stand", "define", "definition", "explain", "explained", "describe", "exactly", "actually", "hell", "heck", "even", "purpose", "term", "word", "called", "simple", "short", "brief", "again", "dummy", "eli5", "anyway", "do", "concept", "used"))
_RUNNING = frozenset(("run", "serve", "deploy", "host", "server", "runs", "deployment", "hosting", "running", "serving", "deploying"))
_NEEDING = frozenset(("need", "needed", "necessary", "required", "require", "have"))
_STATED_NEED = frozenset(("need", "require", "always", "do", "does", "not", "to", "have", "also", "a", "the", "will"))
_TOGETHER = frozenset(("with", "and", "on", "together", "in", "inside", "to", "plus", "from", "under", "via", "through", "using", "alongside"))
_ABLE = frozenset(("can", "does", "do", "is", "has", "have", "could", "will", "are", "would", "how", "did"))
_OWNING = frozenset(("protect", "escape", "have", "ha", "has", "include", "included", "come", "ship", "built", "builtin", "inside", "contain", "own", "box", "bundled", "already"))
"""Words that ask what something brings itself, not what it can be made to do."""
_GLUE = english.STOP | frozenset((
    "protect", "against", "itself", "alone", "automatically", "automatic", "already", "properly", "easily", "directly", "bundled", "contain", "own",
    "use", "using", "used", "work", "support", "come", "handle", "built", "offer", "possible", "able", "run", "way", "include", "included", "ship", "provide",
    "there", "make", "combine", "combined", "connect", "integrate", "compatible", "play", "nicely", "together", "available", "box", "default", "feature", "natively", "native", "inside", "top", "difference", "main", "major", "between",
    "compare", "comparison", "differ", "vs", "versus", "better", "choose", "pick", "go", "start", "please", "need", "exactly",
))


def compose(scan: Scan, span: Span, index: Mapping[str, Any]) -> Asked | None:
    """Return the question that a stretch of words asks or the claim it makes, None when it has no known shape."""
    view = View(scan, span, index)
    for pattern in _PATTERNS:
        found = pattern(view)
        if found:
            return found
    return None


def _ids(marks: list[Mark]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m[3] for m in marks))


def _versus(view: View) -> Asked | None:
    names = _chain(view, view.names) or _chain(view, sorted(once([*view.names, *view.concepts])))
    if len(names) < 2:
        return None
    compared = view.has("compare") or "than" in view.body or (
        len(names) == 2 and view.words[names[0][1] : names[1][0]] in _ALIKE and view.opens
    )
    either = any("or" in view.words[a[1] : b[0]] and b[0] - a[1] < 5 for a, b in zip(names, names[1:]))
    kinds_after = [k for k in view.kinds if k[0] >= names[0][1]]
    if not compared and (not either or (view.first in BE and kinds_after)):
        return None
    quality = next((m[4] for m in view.extras if m[3] == "quality"), "")
    place = [m for m in (*view.names, *view.concepts) if view.words[m[0] - 1] in _PLACING or view.words[m[0] - 2 : m[0] - 1] in (("for",), ("in",))]
    used = [*names, *place, *[k for k in view.kinds], *[m for m in view.extras if m[3] in ("compare", "quality", "choose")]]
    pattern = "which-more" if quality and ("than" in view.body or view.first in ("which", "what", "who", "is")) else "versus"
    residue = view.left(used, _GLUE)
    return Asked(pattern, _ids(names), quality=quality if pattern == "which-more" else "", residue=residue)


_ALIKE = (("like",), ("just", "like"), ("similar", "to"), ("equal", "to"))
_PLACING = frozenset(("for", "in", "on", "under", "as"))
"""Words before what a comparison is made for, not what is compared."""
_JOINING = english.ARTICLES | frozenset((
    "or", "vs", "and", "than", "similar", "equal", "just", "with", "to", "over", "against", "compared", "from", "between", "instead", "of", "rather", "better", "is", "are", "faster",
    "slower", "easier", "safer", "more", "secure", "popular", "in", "use", "framework", "library", "server", "like", "differ", "different", "same", "as", "by", "versus",
))


def _chain(view: View, names: list[Mark]) -> list[Mark]:
    """Return the names that are set against each other: the longest run with nothing but joining words between."""
    best: list[Mark] = []
    run: list[Mark] = []
    for m in names:
        between = view.words[run[-1][1] : m[0]] if run and m[0] >= run[-1][1] else ("",)
        joined = len(between) < 7 and all(w in _JOINING for w in between) and between != ("of",)
        run = [*run, m] if joined else [m]
        best = run if len(run) > len(best) else best
    return best if len(best) > 1 else []


def _is_a(view: View) -> Asked | None:
    subject = next((m for m in view.names), None) or next((m for m in view.concepts), None)
    if subject is None:
        return None
    kinds = [k for k in view.kinds if k[0] >= subject[1]]
    if not kinds:
        return _kind_of(view, subject)
    between = view.words[subject[1] : kinds[0][0]]
    others = {i for m in view.names for i in range(m[0], m[1])}
    plain = all(w in _BETWEEN or i in others for i, w in enumerate(between, subject[1]))
    asked_first = view.first in BE and subject[0] - view.start <= 3
    said = any(w in BE for w in between) or (between and between[0] in ("a", "an"))
    bare = not between and view.asked and subject[0] == view.start
    if not plain or not (asked_first or said or bare) or "with" in between or len(between) > 6:
        return None
    if not asked_first and view.opens and view.first not in BE and view.first not in ("what", "so"):
        return None
    languages = [m for m in view.names if m is not subject and m[0] < kinds[-1][1] and m[3] in _languages(view)]
    used = [subject, *kinds, *languages]
    residue = view.left(used, english.STOP | {"considered", "called", "still", "technically"})
    negated = "not" in view.words[view.start : kinds[0][0]] and (not asked_first or not view.asked)
    stated = not (asked_first or view.asked or view.claim)
    return Asked("is-a", (subject[3],), _ids(kinds), negated=negated, stated=stated, residue=residue)


def _languages(view: View) -> set[str]:
    """Return what the subjects are written in, as 'python' in 'is x a python framework'."""
    return {t for m in view.names for t in view.index["written_in"].get(m[3], ())}


def _kind_of(view: View, subject: Mark) -> Asked | None:
    text = " ".join(view.words[view.start : subject[0]])
    if any(text.startswith(f"what {w} of") for w in ("kind", "sort", "type", "category", "class")):
        return Asked("what-is", (subject[3],), residue=view.left([subject], english.STOP | {"thing", "kind", "type", "category", "class", "tool", "software"}))
    return None


def _what_is(view: View) -> Asked | None:
    marks = once([*view.names, *view.concepts])
    marks.sort(key=lambda m: m[0])
    if not marks or len(marks) > 4:
        return None
    opener = view.body[: marks[0][0] - view.start]
    text = " ".join(opener)
    defined = text.startswith(("what is", "what are", "what was", "who is", "what does", "what do", "what exactly", "define", "explain", "tell me about", "describe", "what the", "meaning of", "what mean", "tell me what", "do you know", "i do not know what", "i do not understand what", "heard of", "have you heard", "can you explain", "could you explain", "info on", "information about", "more about", "tell me more about"))
    after = view.body[marks[-1][1] - view.start :]
    trailing = any(w in ("mean", "meaning", "definition", "explained", "eli5") for w in after) or after[:2] in (("what", "is"), ("what", "doe"), ("what", "does"))
    trailing = trailing or ("what" in opener and [w for w in after if w not in _FILLING] in (["is"], ["are"], ["do"], ["does"], ["doe"]))
    defined = defined or (text in ("what", "what a", "what an", "what the") and not view.kinds[1:] and not after)
    listed = all(set(view.words[a[1] : b[0]]) <= {"and", "or"} for a, b in zip(marks, marks[1:]))
    alone = listed and "which" not in opener and all(w in english.ARTICLES or w in english.STOP for w in opener) and not after and len(view.body) <= 5
    if not (defined or trailing or alone) or any(w in ("difference", "between") for w in view.body):
        return None
    used = [*marks, *view.kinds]
    if defined and len(marks) == 2 and view.words[marks[0][1] : marks[1][0]] in _WITHIN:
        marks = marks[:1]
    return Asked("what-is", _ids(marks), residue=view.left(used, english.STOP | _MEANING), stated=alone and not defined and not view.asked)


_FILLING = frozenset(("actually", "really", "even", "exactly", "for", "good"))
_WITHIN = tuple((word, *article) for word in ("in", "of", "for", "with") for article in ((), ("a",), ("the",), ("an",)))
"""What stands between a thing and where it is met: 'what is X in Y' asks for X."""
_LISTING = ("list", "example", "name some", "name a few", "name me", "give me some", "give me a list", "give some", "show me some", "some example", "any example", "what are some", "which are the")


def _list(view: View) -> Asked | None:
    """A kind of which the things are wanted: 'examples of X', 'which X are there'."""
    kinds = [k for k in view.kinds if not any(k[0] <= o[0] and o[1] <= k[1] and o != k for o in view.kinds)] or view.kinds
    if not kinds or any(m[3] not in view.index["languages"] for m in view.names):
        return None
    text = " ".join(view.body[: kinds[0][0] - view.start])
    after = view.body[kinds[-1][1] - view.start :]
    there = view.first in ("which", "what") and (after[:2] in (("are", "there"), ("do", "exist")) or after[:1] in (("exist",), ("exists",)))
    if not (there or text.startswith(_LISTING)):
        return None
    used = [*view.names, *kinds, *view.capabilities]
    return Asked("what-is", (), _ids(kinds[:1]), quality="list", residue=view.left(used, _GLUE | {"list", "example", "name", "few", "exist", "know", "give", "show", "popular", "common", "known"}))


def _can(view: View) -> Asked | None:
    subject = next((m for m in view.names if m[3] in view.index["offering"]), None)
    if subject is None or not view.capabilities:
        return None
    named = [(m[0], m[1]) for m in view.names if m is subject or m[3] in view.index["written_in"]]
    capabilities = [m for m in view.capabilities if not any(a < m[1] and m[0] < b for a, b in named)]
    denied = any(w in ("not", "no", "without", "lack", "never") for w in view.body)
    terse = len(view.body) <= 6 and not any(w in english.PRONOUNS for w in view.body)
    if not capabilities or not (view.first in _ABLE or view.claim or view.asked or terse):
        return None
    if view.first == "how" and view.second not in ("do", "can", "to", "does"):
        return None
    beside = [m for m in view.names if m is not subject and m[3] in view.index["offering"]]
    used = [*(m for m in view.names if m not in beside), *capabilities, *view.kinds]
    negated = denied and not (view.first in _ABLE and view.second == "not")
    owned = "has" if _OWNING & set(view.body) else ""
    names = tuple(dict.fromkeys(m[4] for m in capabilities))
    return Asked("can", (subject[3],), capabilities=names, quality=owned, negated=negated, residue=view.left(used, _GLUE))


def _need(view: View) -> Asked | None:
    subject = next(iter(view.names or view.concepts), None)
    if subject is None:
        return None
    pair = view.names if len(view.names) == 2 else []
    between = view.words[pair[0][1] : pair[1][0]] if pair else ()
    if between and set(between) <= _STATED_NEED and {"need", "require"} & set(between):
        used = [*pair, *view.kinds, *view.capabilities]
        return Asked("need", (pair[1][3], pair[0][3]), negated="not" in between, residue=view.left(used, _GLUE | _NEEDING))
    if not (view.opens or view.asked):
        return None
    before = view.body[: subject[0] - view.start]
    after = view.body[subject[1] - view.start :]
    needed = [m for m in (*view.names, *view.concepts) if m[0] >= subject[1]]
    if needed and _NEEDING & set(view.words[subject[1] : needed[0][0]]) - {"have"} and view.first in ("does", "do", "will", "would"):
        thing = min(needed, key=lambda m: m[0])
        return Asked("need", (thing[3], subject[3]), residue=view.left([subject, thing, *view.kinds, *view.capabilities], _GLUE | _NEEDING))
    wanted = "need" in before or (before[:1] == ("is",) and any(w in ("needed", "necessary", "required") for w in after)) or before[-2:] == ("have", "to")
    if not wanted:
        return None
    others = [m for m in view.names if m is not subject]
    kinds = [k for k in view.kinds if k[1] <= subject[0]]
    if kinds and not others and "need" in view.words[view.start : kinds[0][0]]:
        return Asked("need", (subject[3],), _ids(kinds[-1:]), residue=view.left([subject, *view.kinds, *view.capabilities], _GLUE | _NEEDING))
    terms = (subject[3], *(m[3] for m in others))
    return Asked("need", terms, residue=view.left([subject, *others, *view.kinds, *view.capabilities], _GLUE | _NEEDING))


def _runs(view: View) -> Asked | None:
    subject = next(iter(view.names), None)
    if subject is None or len(view.names) > 1 or not (view.opens or view.asked):
        return None
    served = any(k[3] in view.index["serving"] for k in view.kinds) if "serving" in view.index else False
    if not (served or any(w in _RUNNING for w in view.body)) or view.first not in ("what", "which", "how", "where"):
        return None
    return Asked("runs", (subject[3],), residue=view.left([subject, *view.kinds], _GLUE | _RUNNING | {"production", "best"}))


def _with(view: View) -> Asked | None:
    names = once([*view.names])
    if len(names) < 2 or not (view.asked or view.opens):
        return None
    joined = any(set(view.words[a[1] : b[0]]) & _TOGETHER for a, b in zip(names, names[1:])) or view.first in ("can", "does")
    bare = names[0][0] == view.start and len(view.body) <= 6
    if not joined or not (view.first in _ABLE or bare):
        return None
    return Asked("with", _ids(names), negated=False, residue=view.left([*names, *view.kinds], _GLUE))


def _which_more(view: View) -> Asked | None:
    quality = next((m for m in view.extras if m[3] == "quality"), None)
    if quality is None or not (view.asked or view.opens) or view.first not in ("which", "what", "is", "are", "how", "who"):
        return None
    if not view.names and not view.kinds and len(view.body) > 4:
        return None
    used = [quality, *view.names, *view.kinds, *[m for m in view.extras if m[3] in ("quality", "compare", "choose")]]
    return Asked("which-more", _ids(view.names), quality=quality[4], residue=view.left(used, _GLUE | {"best", "most", "good", "out"}))


def _unknown(view: View) -> Asked | None:
    """A name that nobody here knows, where a known shape wants one: 'what is zorp', 'is zorp a framework'."""
    if view.scan.language != "en" and (view.names or view.kinds or view.concepts):
        return None
    strange = [i for i in range(view.start, view.end) if view.words[i] not in view.index["vocabulary"] and view.words[i].isalpha() and len(view.words[i]) > 2 and i not in view.scan.typos]
    if len(strange) != 1 or not (view.asked or view.opens or view.claim):
        return None
    spot = (strange[0], strange[0] + 1, "?", "")
    about = view.body[:2] in (("what", "is"), ("what", "are"), ("who", "is")) or view.first in BE or view.names or (view.has("compare"))
    residue = view.left([spot, *view.names, *view.kinds, *view.concepts, *view.extras], _GLUE | _MEANING)
    if not about or residue:
        return None
    return Asked("unknown-name", _ids(view.names), name=view.scan.tokens.spelled[strange[0]])


_PATTERNS: tuple[Callable[[View], Asked | None], ...] = (_unknown, _versus, _is_a, _list, _need, _can, _which_more, _runs, _with, _what_is)
