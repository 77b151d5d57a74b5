"""Questions whose answer is composed: the shapes they take, found over the marks of one stretch of words."""

from __future__ import annotations

from assistant.model.value import Value
from assistant.understanding import english

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
_TOGETHER = frozenset(("with", "and", "on", "together", "in", "inside", "to", "plus", "from", "under", "via", "through", "using", "alongside"))
_ABLE = frozenset(("can", "does", "do", "is", "has", "have", "could", "will", "are", "would", "how", "did"))
_OWNING = frozenset(("have", "ha", "has", "include", "included", "come", "ship", "built", "builtin", "inside", "contain", "own", "box", "bundled", "already"))
"""Words that ask what something brings itself, not what it can be made to do."""
_GLUE = english.STOP | frozenset((
    "protect", "against", "itself", "alone", "automatically", "automatic", "already", "properly", "easily", "directly", "bundled", "contain", "own",
    "use", "using", "used", "work", "support", "come", "handle", "built", "offer", "possible", "able", "run", "way", "include", "included", "ship", "provide",
    "there", "make", "combine", "combined", "connect", "integrate", "compatible", "play", "nicely", "together", "available", "box", "default", "feature", "natively", "native", "inside", "top", "difference", "main", "major", "between",
    "compare", "comparison", "differ", "vs", "versus", "better", "choose", "pick", "go", "start", "please", "need", "exactly",
))


class Asked(Value):
    """A question of a known shape: what it names, and how many words of matter it leaves unexplained."""

    pattern: str
    terms: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    capabilities: tuple[str, ...] = ()
    quality: str = ""
    negated: bool = False
    stated: bool = False
    residue: tuple[str, ...] = ()
    name: str = ""

    def id(self) -> str:
        """Return the id of the composed topic; terms of a comparison stand in id order."""
        terms = tuple(sorted(self.terms)) if self.pattern in ("versus", "with", "which-more", "what-is") else self.terms[:2]
        parts = (self.quality, *terms) if self.pattern == "which-more" else (*terms, *self.kinds, *self.capabilities)
        return ":".join((self.pattern, *(p for p in parts if p)))


class View:
    """One stretch of words as the patterns see it: noise stripped, names, kinds and capabilities in order."""

    def __init__(self, scan: Scan, span: Span, index: Mapping[str, Any]) -> None:
        self.scan, self.index, self.words = scan, index, scan.words
        self.start, self.claim = _opening(scan.words, span)
        self.end, tagged = _ending(scan.words, span, self.start)
        self.asked = span.asked or tagged
        marks = scan.of("tkvx", self.start, self.end)
        kinds = [m for m in marks if m[2] == "k"]
        spots = {(m[0], m[1]) for m in kinds}
        terms = [m for m in marks if m[2] == "t"]
        self.names = _once([m for m in terms if (m[0], m[1]) not in spots and not any(k[0] <= m[0] and m[1] <= k[1] and k[1] - k[0] > m[1] - m[0] for k in kinds)])
        self.concepts = _once([m for m in terms if (m[0], m[1]) in spots or m[3] in index["concepts"]])
        self.kinds = [k for k in kinds if not any(t[0] <= k[0] and k[1] <= t[1] and (t[0], t[1]) != (k[0], k[1]) for t in terms)]
        slots = index["capability_slots"]
        self.capabilities = [m for m in marks if m[2] == "v" and m[3] in slots]
        self.extras = [m for m in marks if m[2] == "x"]
        self.first = scan.words[self.start] if self.start < self.end else ""
        self.second = scan.words[self.start + 1] if self.start + 1 < self.end else ""
        self.body = scan.words[self.start : self.end]
        self.opens = self.first in english.QUESTION_OPENERS
        self.negated = "not" in self.body or "never" in self.body or "no" in self.body

    def has(self, name: str) -> bool:
        """Return whether a table of closed-class phrases is met."""
        return any(m[3] == name for m in self.extras)

    def left(self, used: list[Mark], glue: frozenset[str]) -> tuple[str, ...]:
        """Return the words of matter that neither the marks used nor the glue of a pattern explain."""
        covered = {i for m in used for i in range(m[0], m[1])}
        return tuple(self.words[i] for i in range(self.start, self.end) if i not in covered and self.words[i] not in glue and not self.words[i].isdigit())


def compose(scan: Scan, span: Span, index: Mapping[str, Any]) -> Asked | None:
    """Return the question that a stretch of words asks or the claim it makes, None when it has no known shape."""
    view = View(scan, span, index)
    for pattern in _PATTERNS:
        found = pattern(view)
        if found:
            return found
    return None


def is_claim(scan: Scan, span: Span) -> bool:
    """Return whether a stretch of words is put as hearsay or ends in a tag: 'I read that ...', '..., right?'."""
    start, claim = _opening(scan.words, span)
    return claim or _ending(scan.words, span, start)[1]


def _once(marks: list[Mark]) -> list[Mark]:
    seen: set[str] = set()
    return [m for m in marks if not (m[3] in seen or seen.add(m[3]))]  # type: ignore[func-returns-value]


def _opening(words: tuple[str, ...], span: Span) -> tuple[int, bool]:
    """Return where the matter begins, past greetings and 'I read that', and whether it is put as hearsay."""
    start, claim = span.start, False
    while start < span.end - 1 and words[start] in english.OPENING_NOISE:
        start += 1
    for opener in _CLAIMS:
        if words[start : start + len(opener)] == opener:
            start, claim = start + len(opener), True
            if start < span.end and words[start] == "that":
                start += 1
            break
    return start, claim


_CLAIMS = tuple(tuple(text.split()) for text in (*english.CLAIM_OPENERS, "is it true", "am i right"))
_TAGS = tuple(tuple(text.split()) for text in english.TAGS)


def _ending(words: tuple[str, ...], span: Span, start: int) -> tuple[int, bool]:
    """Return where the matter ends, before 'right?' and the like, and whether there was such a tag."""
    for tag in _TAGS:
        if span.end - start > len(tag) + 1 and words[span.end - len(tag) : span.end] == tag:
            return span.end - len(tag), True
    return span.end, False


def _ids(marks: list[Mark]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m[3] for m in marks))


def _versus(view: View) -> Asked | None:
    names = _chain(view, view.names) or _chain(view, sorted(_once([*view.names, *view.concepts])))
    if len(names) < 2:
        return None
    compared = view.has("compare") or "than" in view.body
    either = any("or" in view.words[a[1] : b[0]] and b[0] - a[1] < 5 for a, b in zip(names, names[1:]))
    kinds_after = [k for k in view.kinds if k[0] >= names[0][1]]
    if not compared and (not either or (view.first in BE and kinds_after)):
        return None
    quality = next((m[4] for m in view.extras if m[3] == "quality"), "")
    used = [*names, *[k for k in view.kinds], *[m for m in view.extras if m[3] in ("compare", "quality", "choose")]]
    pattern = "which-more" if quality and ("than" in view.body or view.first in ("which", "what", "who", "is")) else "versus"
    residue = view.left(used, _GLUE)
    return Asked(pattern, _ids(names), quality=quality if pattern == "which-more" else "", residue=residue)


_JOINING = english.ARTICLES | frozenset((
    "or", "vs", "and", "than", "with", "to", "over", "against", "compared", "from", "between", "instead", "of", "rather", "better", "is", "are", "faster", "for",
    "slower", "easier", "safer", "more", "secure", "popular", "in", "use", "framework", "library", "server", "like", "differ", "different", "same", "as", "by", "versus",
))


def _chain(view: View, names: list[Mark]) -> list[Mark]:
    """Return the names that are set against each other: the longest run with nothing but joining words between."""
    best: list[Mark] = []
    run: list[Mark] = []
    for m in names:
        joined = run and m[0] >= run[-1][1] and all(w in _JOINING for w in view.words[run[-1][1] : m[0]]) and m[0] - run[-1][1] < 7
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
    marks = _once([*view.names, *view.concepts])
    marks.sort(key=lambda m: m[0])
    if not marks or len(marks) > 4:
        return None
    opener = view.body[: marks[0][0] - view.start]
    text = " ".join(opener)
    defined = text.startswith(("what is", "what are", "what was", "who is", "what does", "what do", "what exactly", "define", "explain", "tell me about", "describe", "what the", "meaning of", "what mean", "tell me what", "do you know", "i do not know what", "i do not understand what", "heard of", "have you heard", "can you explain", "could you explain", "info on", "information about", "more about", "tell me more about"))
    after = view.body[marks[-1][1] - view.start :]
    trailing = any(w in ("mean", "meaning", "definition", "explained", "eli5") for w in after) or after[:2] in (("what", "is"), ("what", "doe"), ("what", "does"))
    listed = all(set(view.words[a[1] : b[0]]) <= {"and", "or"} for a, b in zip(marks, marks[1:]))
    alone = listed and "which" not in opener and all(w in english.ARTICLES or w in english.STOP for w in opener) and not after and len(view.body) <= 5
    if not (defined or trailing or alone) or any(w in ("difference", "between") for w in view.body):
        return None
    used = [*marks, *view.kinds]
    return Asked("what-is", _ids(marks), residue=view.left(used, english.STOP | _MEANING), stated=alone and not defined and not view.asked)


def _can(view: View) -> Asked | None:
    subject = next((m for m in view.names if m[3] in view.index["offering"]), None)
    if subject is None or not view.capabilities:
        return None
    capabilities = [m for m in view.capabilities if not (m[0] <= subject[0] < m[1])]
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
    if subject is None or not (view.opens or view.asked):
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
    names = _once([*view.names])
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
    strange = [i for i in range(view.start, view.end) if view.words[i] not in view.index["vocabulary"] and view.words[i].isalpha() and len(view.words[i]) > 2 and i not in view.scan.typos]
    if len(strange) != 1 or not (view.asked or view.opens or view.claim):
        return None
    spot = (strange[0], strange[0] + 1, "?", "")
    about = view.body[:2] in (("what", "is"), ("what", "are"), ("who", "is")) or view.first in BE or view.names or (view.has("compare"))
    residue = view.left([spot, *view.names, *view.kinds, *view.concepts, *view.extras], _GLUE | _MEANING)
    if not about or residue:
        return None
    return Asked("unknown-name", _ids(view.names), name=view.scan.tokens.spelled[strange[0]])


_PATTERNS: tuple[Callable[[View], Asked | None], ...] = (_unknown, _versus, _is_a, _need, _can, _which_more, _runs, _with, _what_is)
