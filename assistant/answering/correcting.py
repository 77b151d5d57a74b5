"""A thing named where another kind belongs: one sentence that says what it is and what was asked for."""

from __future__ import annotations

from assistant.answering.definition import tail
from assistant.answering.terms import a_kind, best_known, is_a, names_of, of_kind, opening, relating
from assistant.answering.wording import listed, phrase
from assistant.model.reply import Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.reading import WrongKind

_USED = ("written-in", "built-on", "runs-on", "needs", "speaks", "part-of")


def correct(wrong: WrongKind, pack: Pack) -> Reply:
    """Return the correction of a wrong kind of answer as a reply."""
    return Reply("correct", f"correct:{wrong.term}", correction(wrong, pack), slot=wrong.slot)


def correction(wrong: WrongKind, pack: Pack) -> str:
    """Return the sentence that clears up a wrong kind of answer, with fitting examples where some are known."""
    term = pack.terms[wrong.term]
    asked = listed(pack, [a_kind(pack, k) for k in wrong.wanted[:2]], "or") if wrong.wanted else ""
    fitting = _fitting(pack, wrong)
    examples = listed(pack, names_of(pack, fitting), "or") if fitting else ""
    key = "correct" if not asked else "correct-such-as" if examples else "correct-kind"
    return phrase(
        pack,
        key,
        name=opening(pack, term.id),
        kind=a_kind(pack, term.kind),
        tail=tail(pack, term),
        asked=asked,
        examples=examples,
    )


def _fitting(pack: Pack, wrong: WrongKind) -> tuple[str, ...]:
    """Return terms of the kind wanted, those that go with the term named first."""
    near = {t for r in _USED for t in relating(pack, wrong.term, r)}
    spoken = pack.terms[wrong.term].relations.get("runs", ())
    near |= {t for s in spoken for t in relating(pack, s, "speaks")}
    fitting = [t for t in sorted(near) if any(is_a(pack, pack.terms[t], k) == "yes" for k in wrong.wanted)]
    return best_known(pack, fitting or [t for k in wrong.wanted for t in of_kind(pack, k)])
