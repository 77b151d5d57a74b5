"""Questions about money: what something named costs, whether it is free, how it is paid."""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.text.view import BE, GLUE, Asked, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.model.pack import Pack
    from assistant.model.reading import Context

_COSTING = frozenset(
    """
    cost costs price prices pricing priced fee fees expensive cheap cheaper cheapest affordable pay paid charge charges
    gratis dear costly pricey euro euros dollar dollars eur usd billing subscription
    """.split()
)
_FREE = frozenset("free gratis".split())
_FREELY = frozenset("plan version tier account edition charge option cost".split())
"""Words behind 'free' that make it a matter of money: 'a free plan', 'free of charge'."""
_CHEAP = frozenset("cheap affordable gratis".split())
_DEAR = frozenset("expensive costly dear pay paid".split())
"""Words that put the claim the other way: a yes to them is a no to 'free'."""
_BESIDE = (
    GLUE
    | _COSTING
    | _FREE
    | _FREELY
    | frozenset(
        """
        month monthly year yearly annual annually per each how much many us our company really still plans tiers basic
        smallest sum total roughly about approximately exact user users person people head something anything thing
        what get high low money approx currently today model range it that this also even after business commercial
        commercially firm end big small bigger software product service amount and but then now know tell say
        """.split()
    )
)
_MAKING = frozenset("build make develop hire create migrate move learn programmer developer freelancer agency".split())
"""Words of questions what work costs, which is another matter."""
_PAYERS, _PAYING = frozenset(("i", "we")), frozenset("pay paid have got use rent own".split())
"""Who says of themselves what they pay for or have, which asks nothing: 'we pay for X', 'we only have a cheap X'."""
_BRIEF = 12
"""The most words of a question that names nothing and asks what that costs which was spoken of."""


def priced(pack: Pack, main: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """Return the terms of which is known how they, or things of their kinds, are paid."""
    kinds = {kind.id for kind in pack.kinds.values() if kind.paid}
    return frozenset(t for t, own in main.items() if pack.terms[t].paid or not kinds.isdisjoint(own))


def costs(view: View) -> Asked | None:
    """Return the question what something costs: 'what does X cost', 'is X free', 'X pricing', 'how much is it?'."""
    said = set(view.body)
    if not (_COSTING & said or _of_money(view) or _how_much(view)) or _MAKING & said or _pays_off(view.body):
        return None
    if not (view.asked or view.opens or view.claim or len(view.body) <= _BRIEF):
        return None
    if not (view.asked or view.opens) and (_tells(view.body) or _complains(view.body) or _refuses(view)):
        return None
    if said & _COSTING <= _CHEAP and _only_told(view):
        return None
    names = [m for m in view.names if m[3] in view.index["priced"]]
    residue = view.left([*names, *view.kinds, *view.extras], _BESIDE)
    if not names and (residue or not _of_it(view)):
        return None
    closed = view.first in (*BE, "does", "do", "can", "must", "should", "has", "have", "may")
    dear = bool(said & _DEAR) and not said & (_FREE | _CHEAP)
    asks = "free" if closed and said & (_FREE | _CHEAP | _DEAR) else ""
    return Asked("costs", tuple(m[3] for m in names), quality=asks, negated=view.negated != dear, residue=residue)


def _refuses(view: View) -> bool:
    """Return whether words that name nothing only say what is not to be paid: 'no monthly fees'."""
    return not view.names and not view.claim and (view.negated or not _WITHOUT.isdisjoint(view.body))


_WITHOUT = frozenset("no not without never".split())


def _pays_off(words: tuple[str, ...]) -> bool:
    """Return whether it is asked if something is worth it, which has no price: 'when does it pay to use X'."""
    return any(pair in (("it", "pay"), ("it", "pays"), ("pay", "off"), ("pays", "off")) for pair in pairwise(words))


def _tells(words: tuple[str, ...]) -> bool:
    """Return whether somebody says what they pay for or have, perhaps with a word between: 'we only have'."""
    pairs = (*pairwise(words), *zip(words, words[2:]))
    return any(a in _PAYERS and b in _PAYING for a, b in pairs)


def _complains(words: tuple[str, ...]) -> bool:
    """Return whether a price is only found fault with, or bounded: 'X is too dear', 'it should not cost much'."""
    said = set(words)
    return "too" in said or ("not" in said and not _BOUNDING.isdisjoint(said))


_BOUNDING = frozenset("should must may shall".split())


def _only_told(view: View) -> bool:
    """Return whether a named thing is only called cheap: 'does X run on cheap Y?'."""
    before = [view.words[m[0] - 1] for m in view.names if m[0]]
    told = sum(word in _CHEAP for word in before)
    return len(view.names) > 1 and 0 < told == sum(word in _CHEAP for word in view.body)


def _of_money(view: View) -> bool:
    """Return whether 'free' is said of a price: 'is X free', 'a free plan of X', 'X for free'."""
    words = view.body
    for i, word in enumerate(words):
        if word in _FREE:
            before, after = words[max(0, i - 1) : i], words[i + 1 : i + 3]
            if before == ("for",) or _FREELY & set(after) or (view.first in BE and i >= len(words) - _ENDING):
                return True
    return False


def _how_much(view: View) -> bool:
    """Return whether it is asked how much something is, which is asked of its price: 'how much is X a month'."""
    words = view.body
    return any(words[i : i + 2] == ("how", "much") and words[i + 2] in _IS for i in range(len(words) - 2))


_IS = frozenset("is are for would".split())
_ENDING = 3
"""So near its end a question for yes or no has the word that it asks of its subject: 'is X free for companies'."""


def _of_it(view: View) -> bool:
    """Return whether a short stretch that names nothing asks for the price of something: 'how much is it?'."""
    named = view.names or view.kinds or view.concepts
    paying = view.first in ("what", "how") and "pay" in view.body and not _OWN.isdisjoint(view.body)
    asks = paying or not _PRICE.isdisjoint(view.body) or ("how", "much") in pairwise(view.body)
    return asks and not named and len(view.body) <= _BRIEF


_OWN = frozenset(("i", "we"))
_PRICE = frozenset("cost costs price prices pricing fee fees expensive cheap free".split())


def of_spoken(asked: Asked | None, context: Context) -> Asked | None:
    """Return a question what 'it' costs with what was spoken of last, or was recommended, in its place.

    None where nothing was: then it is of something else.
    """
    if not asked or asked.pattern != "costs" or asked.terms:
        return asked
    name = context.spoken or context.decided or context.recommended
    return asked.with_(terms=(name,)) if name else None
