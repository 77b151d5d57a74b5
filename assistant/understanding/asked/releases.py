"""Questions about versions: is this line supported, does it run on that one, which is the newest."""

from __future__ import annotations

from assistant.understanding.text.view import GLUE, Asked, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.understanding.text.scan import Mark

_NEWEST = frozenset("newest latest current newer recent".split())
_OF_VERSION = frozenset("version release versions releases lts eol line lines".split())
_SUPPORTED = frozenset(
    """
    supported support maintained eol safe secure security fix fixes patched patches fixed lts good ok okay fine alive
    dead outdated old update updates end ended still insecure obsolete legacy stay keep hold out reached stable
    """.split()
)
_ENDED = frozenset(
    """
    refuse refuses reject rejects incompatible dead outdated eol obsolete insecure unsafe worry problem risk risky
    legacy ended dangerous unsupported expired unmaintained
    """.split()
)
"""Words that ask whether a line is past its time: yes to them is no to its support."""
_DUE = frozenset("need needs needed require requires required demand demands mandatory necessary must insist".split())
_RUNNING = frozenset("run runs running work works working install installs use support supports".split())
"""Words beside which those of need tell what there is: 'I need X 1, does Y run on it'."""
_NEEDED = _DUE | frozenset("minimum least at oldest lowest which what".split())
_NOISE = (
    GLUE
    | _NEWEST
    | _OF_VERSION
    | _SUPPORTED
    | _NEEDED
    | frozenset(
        """
        year month till until life server our ours mine ubuntu debian upgraded upgrading installed install
        just yet production worry care problem risk risky linux windows moment app project there run runs
        running works put old python3 stuck have has finished
        want wants take takes start begin starting acceptable web something anything company image thing
        """.split()
    )
)
_OTHER = frozenset("upgrade migrate update move from between changed change new difference differ vs or than".split())
"""Words of questions about more than one line."""
_SPARE, _PAIRED = 2, 4
"""The most words of matter a question about versions may leave unexplained: of one term, and of one on another."""
_OF_NAME = frozenset("of version in for lts release line series branch".split())
"""What may stand between a version and the name it is of: '4.2 LTS of X'."""
_SIDE = 3
"""How many words may stand between a name and its version."""


def release(view: View) -> Asked | None:
    """Return the question about versions of a term; `values` are (term, version) pairs, '' for the newest."""
    released = [m for m in _names(view) if m[3] in view.index["releases"]]
    if not released or len(released) > 2 or not (view.asked or view.opens or view.claim or len(view.body) < 7):
        return None
    versions = _versions(view, released)
    said = set(view.put)
    if versions is None or (said & _OTHER - _begun(view) and len(versions) < 2):
        return None
    if not versions and not _without(view, said, released):
        return None
    residue = view.left([*released, *view.kinds, *view.extras], _NOISE)
    terms = tuple(dict.fromkeys(m[3] for m in released))
    asks = _asks(said)
    values = tuple((t, versions.get(t, "")) for t in (*terms, *(t for t in versions if t not in terms)))
    residue = residue[_PAIRED if len(values) > 1 and versions else _SPARE :]
    ended = bool(said & _ENDED) or {"out", "support"} <= said
    negated = ("not" in said) != ended
    return Asked("release", terms, quality=asks, negated=negated, residue=residue, values=values)


def _begun(view: View) -> set[str]:
    """Return the 'new' of what is to be begun: 'a new project' does not ask what is new."""
    pairs = zip(("", *view.body), view.body)
    return {w for before, w in pairs if w == "new" and before in ("a", "something", "anything", "some", "any")}


def _names(view: View) -> list[Mark]:
    """Return the names, those of languages inside the word for their versions as well: 'which X version'."""
    versions = [k for k in view.kinds if not _OF_VERSION.isdisjoint(view.words[k[0] : k[1]])]
    inner = [
        m
        for m in view.scan.of("t", view.start, view.end)
        if m[3] in view.index["languages"] and any(k[0] <= m[0] and m[1] < k[1] for k in versions)
    ]
    return sorted({*view.names, *inner})


def _asks(said: set[str]) -> str:
    if "lts" in said:
        return "lts"
    if said & _DUE and not said & (_RUNNING | {"what", "which"}):
        return "needed"
    return "newest" if said & _NEWEST else "supported"


def _without(view: View, said: set[str], released: list[Mark]) -> bool:
    """Return whether versions are asked for with no number said: 'newest X', 'which Y does X need'."""
    if "lts" in said or (said & _NEWEST and len(view.body) <= 6):
        return True
    languages = [m for m in released if m[3] in view.index["languages"]]
    asked = bool(said & _OF_VERSION) or any(view.words[m[0] - 1] in ("which", "what") for m in languages)
    return len(released) == 2 and bool(languages) and asked and bool(said & _NEEDED)


def _versions(view: View, released: list[Mark]) -> dict[str, str] | None:
    """Return the version said of each term; a number alone is one of the language, None where two vie for a term."""
    found: dict[str, str] = {}
    for i in range(view.start, view.end):
        if not _is_version(view.words[i]) or view.words[i + 1 : i + 2] in _MEASURES:
            continue
        owner = _of_language(view, view.words[i], released) if view.words[i - 1] == "on" else ""
        owner = owner or _owner(view, i, released) or _of_language(view, view.words[i], released)
        if not owner or not _likely(view, i, view.index["releases"][owner]):
            continue
        if owner in found:
            return None
        found[owner] = view.words[i]
    return found


_MEASURES = frozenset(
    (unit,) for unit in "gb mb kb tb gib mib ms s sec second minute hour day week month year percent euro".split()
)
"""Words behind a number that measures something: 'my X takes 1.2 GB'."""


def _owner(view: View, at: int, released: list[Mark]) -> str:
    """Return the term whose version stands at a place: right behind its name, or 'V of X'."""
    for m in released:
        if at == m[1] or (at == m[1] + 1 and view.words[m[1]] in ("version", "is")):
            return str(m[3])
        counts = at + 1 == m[0] and "." not in view.words[at] and m[1] < view.end
        if not counts and at < m[0] <= at + _SIDE and set(view.words[at + 1 : m[0]]) <= _OF_NAME:
            return str(m[3])
    last = released[-1]
    near = (
        "." in view.words[at]
        and last[1] <= at <= last[1] + _SIDE
        and all(w in _NOISE for w in view.words[last[1] : at])
    )
    return str(last[3]) if near and len(released) == 1 else ""


def _of_language(view: View, version: str, released: list[Mark]) -> str:
    """Return what the named terms are written in, when it has such a line."""
    for m in released:
        for language in view.index["written_in"].get(m[3], ()):
            if any(line == version for line in view.index["releases"].get(language, ())):
                return str(language)
    return ""


def _likely(view: View, at: int, lines: tuple[str, ...]) -> bool:
    """Return whether a number may be a version: near these lines, and a whole one counts nothing that follows it."""
    majors = {int(line.partition(".")[0]) for line in lines}
    version = view.words[at]
    major = int(version.partition(".")[0])
    if "." in version or major in majors:
        return major <= max(majors) + 1
    counting = at + 1 < view.end and not view.scan.tokens.gaps[at + 1] and view.words[at + 1] not in _NOISE
    return 0 < major <= max(majors) + 1 and not counting


def _is_version(word: str) -> bool:
    return word[:1].isdigit() and word.replace(".", "").isdigit() and not (len(word) == 4 and word[:2] in ("19", "20"))
