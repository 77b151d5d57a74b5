"""What is known of release lines: which is the newest, which still gets fixes, which runs on which."""

from __future__ import annotations

from assistant.answering.composing import composed, turned
from assistant.answering.terms import name_of
from assistant.answering.wording import phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.knowledge import Release
    from assistant.model.pack import Pack
    from assistant.model.reading import Question
    from assistant.model.reply import Answer

_MONTHS = "January February March April May June July August September October November December".split()


def released(question: Question, pack: Pack) -> Answer:
    """Return what is known of the versions asked for; the verdict says whether they are supported, or run together."""
    said = {t: v for t, v in question.values if t in pack.terms and pack.terms[t].releases}
    upper, lower = _levels(list(said), pack)
    if upper and lower and (said[upper] or said[lower]):
        verdict, told = _together(upper, said[upper], lower, said[lower], pack)
        if question.quality == "needed" and verdict:
            verdict = _due(_lines(upper, said[upper], pack), said[lower])
    elif upper and lower:
        verdict, told = "", [_needs(upper, line, lower, pack) for line in _current(upper, pack)]
    else:
        verdict, told = _alone(next(iter(said)), said, question.quality, pack)
    told = [sentence for sentence in told if sentence]
    as_of = max(pack.terms[t].releases_on for t in said)
    told.append(phrase(pack, "release-as-of", day=_day(as_of)))
    return composed(question, pack, "faq", told, turned(verdict, question.negated), terms=said)


def _levels(terms: list[str], pack: Pack) -> tuple[str, str]:
    """Return of two terms the one that is written in the other, and that other; ('', '') where they are not such."""
    for upper in terms:
        for lower in terms:
            if lower in pack.terms[upper].relations.get("written-in", ()):
                return upper, lower
    return "", ""


def _alone(term: str, said: dict[str, str], asks: str, pack: Pack) -> tuple[str, list[str]]:
    """Return verdict and sentences on one term's lines."""
    version = said[term]
    newest = phrase(pack, "release-newest", name=name_of(pack, term), version=_newest(pack.terms[term].releases[0]))
    if asks == "lts" and not version:
        lines = [r for r in pack.terms[term].releases if r.lts and not _ended(r, term, pack)]
        return ("yes" if lines else ""), [*(_standing(r, term, pack) for r in lines), newest]
    if not version:
        return "", [newest, *(_standing(r, term, pack) for r in _current(term, pack) if r.until)]
    line = _line(term, version, pack)
    if line is None:
        return _unlisted(term, version, pack)
    others = [r for r in _current(term, pack) if r is not line and r.until][:2]
    verdict = "" if not line.until else "no" if _ended(line, term, pack) else "yes"
    if asks == "lts" and not line.lts and verdict == "yes":
        verdict = "no"
    told = [_standing(line, term, pack)] if line.until else [newest]
    return verdict, [*told, *(_standing(r, term, pack) for r in others)]


def _unlisted(term: str, version: str, pack: Pack) -> tuple[str, list[str]]:
    """Return what can be said of a line that is not listed: older than all that is supported, or not known."""
    lines = pack.terms[term].releases
    key = "release-unknown"
    if _older(version, lines[-1].line):
        key = "release-older" if any(r.until for r in lines) else "release-behind"
    if _older(lines[0].line, version):
        key = "release-newer"
    newest = phrase(pack, "release-newest", name=name_of(pack, term), version=_newest(lines[0]))
    told = phrase(pack, key, name=name_of(pack, term), version=version)
    return ("no" if key in ("release-older", "release-newer") else ""), [told, newest]


def _together(upper: str, version: str, lower: str, on: str, pack: Pack) -> tuple[str, list[str]]:
    """Return whether one term's version runs on another's."""
    known = _lines(upper, version, pack)
    if not known:
        return "", [phrase(pack, "release-unknown", name=name_of(pack, upper), version=version or "")]
    told = [_needs(upper, r, lower, pack) for r in known]
    base = _line(lower, on, pack) if on else None
    if base and base.until and _ended(base, lower, pack):
        told.append(_standing(base, lower, pack))
    if not on:
        return "", told
    fitting = [r for r in known if _between(on, r.low, r.high)]
    verdict = "yes" if len(fitting) == len(known) else "partly" if fitting else "no"
    if verdict != "no" and _older(pack.terms[lower].releases[0].line, on):
        return "", [phrase(pack, "release-newer", name=name_of(pack, lower), version=on), *told]
    return verdict, told


def _lines(upper: str, version: str, pack: Pack) -> list[Release]:
    """Return the lines of a term that a version means, or the current ones, of which it is known what they run on."""
    lines = [_line(upper, version, pack)] if version else _current(upper, pack)
    return [r for r in lines if r is not None and (r.low or r.high)]


def _due(lines: list[Release], on: str) -> str:
    """Return whether lines need a version of what they run on: those whose oldest it is do, the others take another."""
    due = [bool(r.low) and (r.low == on or r.low.startswith(f"{on}.")) for r in lines]
    return "yes" if all(due) else "partly" if any(due) else "no"


def _needs(upper: str, line: Release, lower: str, pack: Pack) -> str:
    key = "release-on-both" if line.low and line.high else "release-on-from" if line.low else "release-on-to"
    if not line.low and not line.high:
        return ""
    return phrase(
        pack, key, name=name_of(pack, upper), line=line.line, base=name_of(pack, lower), low=line.low, high=line.high
    )


def _standing(line: Release, term: str, pack: Pack) -> str:
    """Return until when a line gets fixes, or since when it does not."""
    if not line.until:
        return ""
    key = "release-ended" if _ended(line, term, pack) else "release-until-lts" if line.lts else "release-until"
    return phrase(pack, key, name=name_of(pack, term), line=line.line, month=_month(line.until))


def _current(term: str, pack: Pack) -> list[Release]:
    """Return the lines that still get fixes, or else the newest."""
    lines = pack.terms[term].releases
    return [r for r in lines if not _ended(r, term, pack)] or [*lines[:1]]


def _ended(line: Release, term: str, pack: Pack) -> bool:
    """Return whether fixes had ended on the day the lines were looked up; the clock plays no part."""
    return bool(line.until) and line.until < pack.terms[term].releases_on[:7]


def _line(term: str, version: str, pack: Pack) -> Release | None:
    """Return the line a version belongs to: by the same numbers, or the newest that begins with them."""
    lines = pack.terms[term].releases
    exact = next((r for r in lines if version == r.line or version.startswith(f"{r.line}.")), None)
    return exact or next((r for r in lines if r.line.startswith(f"{version}.")), None)


def _between(version: str, low: str, high: str) -> bool:
    return not (low and _older(version, low)) and not (high and _older(high, version))


def _older(one: str, other: str) -> bool:
    """Return whether a version comes before another, compared as far as the shorter goes: 3.9 before 3.10."""
    mine, theirs = ([int(part) for part in v.split(".") if part] for v in (one, other))
    size = min(len(mine), len(theirs))
    return mine[:size] < theirs[:size]


def _newest(line: Release) -> str:
    return line.newest or line.line


def _month(month: str) -> str:
    return f"{_MONTHS[int(month[5:7]) - 1]} {month[:4]}"


def _day(day: str) -> str:
    return f"{int(day[8:])} {_month(day)}"
