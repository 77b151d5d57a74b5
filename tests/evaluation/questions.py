"""Judge answers to questions: is it answered, about what was asked, true, and does it say what it must."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.evaluation.cases import Case, Judged, Mark, key, names_of, same_term
from tests.evaluation.words import says, tokens

if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.reply import Answer

OUT = "out of scope"
_OPPOSITE = {("yes", "no"), ("no", "yes")}


def judge(case: Case, pack: Pack) -> Judged:
    """Yield what is right and wrong about the answers to one question."""
    from assistant.answering.lookup import ask

    expect = case["expect"]
    answers = ask(case["q"], pack)
    shown = whole(answers, case["q"], pack)
    got = "; ".join(f"{a.status} {a.topic} {a.verdict}".strip() for a in answers) + f" | {shown[:160]!r}"
    if expect["kind"] == "out_of_scope":
        yield Mark("out of scope: not answered", all(a.status != "answered" for a in answers), got)
        yield Mark("out of scope: said so", any(a.status == "out-of-scope" for a in answers), got)
        return
    answered = any(a.status == "answered" for a in answers)
    about = answered and _about(expect["entities"], answers, shown, pack)
    verdict = _verdict(expect.get("verdict"), answers)
    missing = [fact for fact in expect["must_say"] if not says(shown, fact)]
    bad = [fact for fact in expect.get("must_not_say", ()) if _said_plainly(shown, fact)]
    yield Mark("answered", answered, got)
    if answered:
        yield Mark("about what was asked", about, f"wanted {expect['entities']}; {got}")
        if expect.get("verdict"):
            yield Mark("verdict", verdict == "right", f"wanted {expect['verdict']}; {got}")
        yield Mark("says what it must", not missing, f"missing {missing}; {got}")
    wrong = answered and (not about or verdict == "opposite" or bool(bad))
    yield Mark("not wrong", not wrong, f"{_why_wrong(about, verdict, bad)}; {got}")
    right = answered and about and verdict in ("right", "free") and not missing and not bad
    yield Mark("right", right, "")
    yield Mark(f"right: {expect['kind']}", right, "")


def _why_wrong(about: bool, verdict: str, bad: list[str]) -> str:
    return f"about it: {about}, verdict: {verdict}" + (f", says {bad}" if bad else "")


def whole(answers: tuple[Answer, ...], text: str, pack: Pack) -> str:
    """Return all that is shown, the card included where the text wanted advice."""
    parts = [part for a in answers for part in (a.text, a.more, *(title for _, title in a.suggestions))]
    if any(a.kind == "recommendation" for a in answers):
        parts.append(_card(text, pack))
    return "\n".join(filter(None, parts))


def _card(text: str, pack: Pack) -> str:
    """Return the recommendation that goes with an answer; the first three names while there are no cards."""
    from tests.evaluation.briefs import profile

    try:
        from assistant.front.advice import advised
    except ImportError:
        return ""
    known = profile(text, pack)
    try:
        return str(advised(known, pack)["answer"])
    except ImportError:
        from assistant.reasoning import decide

        return ", ".join(pack.terms[s.candidate].name for s in decide(known, pack).ranking[:3])


def _about(entities: list[str], answers: tuple[Answer, ...], shown: str, pack: Pack) -> bool:
    """Return whether at least half of what was asked about is what the answer is about, or names."""
    if not entities:
        return True
    told = {term for a in answers for term in (*a.terms, *a.topic.split(":")[1:])}
    found = sum(same_term(e, told, pack) or _named(e, shown, pack) for e in entities)
    return 2 * found >= len(entities)


def _named(entity: str, shown: str, pack: Pack) -> bool:
    words = {key(word) for word in tokens(shown)}
    return any(name in words or (len(name) > 5 and name in key(shown)) for name in names_of(entity, pack))


def _verdict(wanted: str | None, answers: tuple[Answer, ...]) -> str:
    """Return right, opposite, differs, or free where the question is open."""
    got = [a.verdict for a in answers if a.status == "answered"]
    if not wanted:
        return "free"
    if wanted in got:
        return "right"
    return "opposite" if any((wanted, verdict) in _OPPOSITE for verdict in got) else "differs"


def _said_plainly(shown: str, fact: str) -> bool:
    """Return whether a forbidden thing stands in one sentence as it is, without a negation near it."""
    return any(key(part) in key(shown) for part in fact.split(" or ") if len(part) > 3)
