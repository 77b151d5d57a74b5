"""How English says no, must and perhaps: phrases that turn what stands before or after them. Tables only."""

from __future__ import annotations

from assistant.understanding.text import english
from assistant.understanding.text.english import listed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def _each(first: str, then: str) -> tuple[str, ...]:
    """Return every phrase made of one part of each of two lists."""
    return tuple(f"{one} {other}" for one in listed(first) for other in listed(then))


NEGATING = listed(
    """
    forget, anything but, rather than, instead of, other than, everything but, get rid of, ruled out, rule out, sick
    of, tired of, fed up with, stay away from, steer clear of, not a fan of, no need for, no need of, anything
    except, anything other than, anything besides, hold the, leave out, skip the, drop the, ditch, forget about, no
    longer need, no longer want, nothing with, nothing in, nothing like, bad experience with, bad experiences with,
    forbid, forbids, forbade, banned, bans, prohibit, prohibits, veto, vetoed, hated, hates, disliked, refuses, want
    out of, nobody want, nobody want to, no one want, nobody like, no one like, allergic to, would not say that we
    are, would not say we are, would not say that i am, would not say i am, would not call us, would not call me,
    would not call it, far from being, burned by, no more, enough of, done with, can not stand, stop using, no way
    to use, must not use, may not use, not allowed to use, forbidden to use, everything except, won't touch, would
    not touch, refuse to use, refuse to, ditched, dumped, scrapped, vetoed, rejected, swore off, never touch, would
    rather not use, rather not use, prefer not to use, nobody here want, nobody here wants, nobody wants, no one
    wants, said no to, opposed to, against using, not interested in, no interest in, remove, delete, take out, throw
    out, nobody, noone, no one, none, nope, forget the, forget any, forget all, spare us, spare me, no use for,
    never had a use for, no room for, no appetite for, no plan for, no budget for, decided against, decide against,
    decided not to use, voted against, scrap, scrap the, scratch the, forget our, lose the, kill the, cut the,
    strike the, take away, get rid of the, we dropped, i dropped, cancel the, forbidden, has forbidden, have
    forbidden, has banned, have banned, hard no to, hard no on, hard no for, refuses to touch, refuse to touch, not
    want to touch, will not hear of, turned down, voted down, no longer with, no longer use, no longer using, away
    from
    """
)
"""Phrases after which what follows is not wanted."""
NOT_NEGATING = listed(
    """
    the rest of, rest of, the rest is, and the rest, the rest can, the rest will, can not do without, could not do
    without, can not live without, not do without, not without, reason not to, reasons not to, reason not, not just,
    not only, not sure, why not, or not, whether or not, no idea, not necessarily, not yet, no problem, no worries,
    no matter, not bad, no more than, not more than, not too, not really sure, not merely, not mind, not care, not
    matter, not know, not understand, not think, not want to lose, not that, no later than, not to mention, not so
    much, not afraid of, not quite sure, not heard, not forget, never used, never tried, never built, never done,
    never made, not get, no experience, not used, not have experience, not have any experience, not tried, no clue,
    not familiar, say no to, not say no to, not say no, not mind, not opposed to, not against, last 24h, past 24h,
    last 24 hours, past 24 hours, go live, going live, went live, must live, no idea how, not only, not because, not
    big, not huge, not urgently, not right now, has no, no admin yet, no one know, not using, not use yet, not work
    with, not worked with, no third party, not decide, not choose, not agree, not tell, not figure out, not make up
    my mind, not wait, not find, not all, not every, not very, not much, not good, not enough, no keep, no leave, no
    stay, no still, nobody forbids, nobody forbade, nobody forbid, no one forbids, not forbidden, not banned, not
    forbid, not rejected, if it did not, if it does not, if it has not, if they did not, if they do not, if not
    """
) + _each(
    "nobody, noone, no one, none",
    """
    else, outside, may, can, could, should, must, might, know, will look, but, except, from, here know, here has,
    in, on, at, is, was, use, used, has used, has ever, has time, has the, has access, really know, understand,
    remember, dare, dares, dared, touch, touches, want to touch, wants to touch, maintains, maintain, looks after,
    updates, fixes, ever, with, left, of, does, did, has done, has worked, is able, wants to learn, likes to
    """,
)
"""Phrases with a negative word that leave what follows as it is."""
AFTER_NEGATED = (
    *_each(
        "not, never, no longer",
        """
        needed, required, necessary, important, wanted, allowed, relevant, planned, foreseen, intended, desired,
        asked for, called for, of interest, a topic, a requirement, an issue, an option, in scope, on the table, on
        the list, permitted, tolerated, approved, accepted, part of it, part of this, worth it, for us, for me, our
        thing, my thing, possible here, happening, welcome, pass
        """,
    ),
    *_each(
        "is, are, was, were, be, seem, sound, feel, look, got, been, felt, and",
        """
        overkill, nonsense, pointless, irrelevant, unnecessary, superfluous, useless, excluded, forbidden, banned,
        taboo, unwanted, out of scope, off the table, out of the question, off limits, a no go, a nogo, too heavy,
        too big, too bloated, too complex, too complicated, too much, too slow, dead to us, dead for us, hated,
        vetoed, rejected, ruled out, disqualified, discouraged, turned down, declined, voted down, struck off, too
        expensive, too dear, too costly, too pricey, not possible, a red flag
        """,
    ),
    *_each("stay, stays, remain, remains, will stay, is done, are done, happens, happen, goes", "on paper, elsewhere"),
    *_each(
        "not in, not on, not through, not via, not inside", "the site, site, the app, the page, the tool, the system"
    ),
    *_each("is, are, gets, get, be", "done by hand, handled elsewhere, done outside, sorted outside, handled outside"),
    *listed(
        """
        unnecessary, is out, are out, out of the question, out of scope, off the table, no thanks, too bare,
        overkill, no go, nogo, does not fit, we hate it, i hate it, hate it, hated it, did not like it, veto, has
        been ruled out, hard no, hard nos, dealbreakers, no gos, never again, is too expensive, is too dear, is too
        pricey, are too expensive, will not fly, said no, disqualified itself, been there done that, we do not like,
        can be skipped, answer is no, answer is still no, leave it out, leave them out, leave that out, left out,
        excluded, not included, non goals, take it out, take them out, drop it, drop them, drop that, remove it,
        remove them, scrap it, scrap that, scrap them, forget it, forget them, forget about it, can go, has to go,
        have to go, is gone, are gone, is not fair, is not right, is not correct, is not true, is not accurate, is
        not quite right, was a misunderstanding, were a misunderstanding, was wrong, were wrong, was a slip, was a
        typo, was a mistake, is no longer true, not needed anymore, is history, is cancelled, is canceled, feels
        heavy, feels bloated, felt clumsy, was a disaster, was a pain, was horrible
        """
    ),
)
"""Phrases before which what was named in the clause is not wanted."""
MUST = listed(
    """
    must, mandatory, non negotiable, essential, is a must, are a must, that is a must, absolutely need, have to
    have, has to have, has to support, have to support, required, requirement, hard requirement, crucial, critical,
    can not do without, can not live without, core pillar, only if it has, deal breaker, definitely need, absolutely
    must, strictly need, has to be, have to be, needs to be, vital, important, not negotiable, demand, demands,
    insist on, insists on, obligatory, compulsory, by law, constraint, constraints, no exception, no exceptions,
    without exception, no way round it, no way round that, no way around it, no way around that, is a condition, are
    a condition, not optional, indispensable, not up for debate, not up for discussion, prescribed, mandated, no
    compromise, no compromises, stipulates, stipulated, prerequisite, must haves, musts
    """
)
WISH = listed(
    """
    nice to have, would be nice, would be great, would be cool, would be good, maybe, perhaps, ideally, not urgent,
    not a priority, later, eventually, at some point, some day, someday, optional, a bonus, a plus, possibly, if
    possible, in the future, down the road, down the line, preferably, could be useful, might need, may need, might
    want, not that important, some time, would love, not yet, afterwards, one day, not now, low priority, phase two,
    wishlist, wish list, stretch goal
    """
)
NOT_THAT = listed(
    """
    not that we do not, not that i do not, not that they do not, not because we do not, not as if we do not, not
    like we do not
    """
)
"""Double negations: what follows is wished for."""
BLAMING = (
    *_each(
        "is, are, was, were, be, being, become, becomes, became",
        """
        the problem, the issue, the trouble, the culprit, the bottleneck, the reason, the cause, the pain, the
        obstacle, the blocker, the difficulty, a problem, an issue, our problem, my problem, the real problem, the
        real issue, to blame, what must go, what has to go, what hurts, what is slow, what is old, what worries me,
        the worry, the headache, the thing that must go, the weak point, the weak spot, the question, the point, the
        matter, too old, what breaks, what is broken, what is wrong, at fault, the fault, what bothers me, what
        bothers us
        """,
    ),
    *_each(
        """
        problem, issue, trouble, culprit, bottleneck, reason, cause, obstacle, blocker, difficulty, worry, headache,
        fault
        """,
        "is, was",
    ),
    *listed(
        """
        must go, has to go, needs to go, have to go, must be replaced, has to be replaced, must be upgraded, bothers
        me, bothers us, hurts, annoys me, annoys us, breaks, is dead, is end of life, is outdated
        """
    ),
)
"""What blames something: what is denied beside it is not refused but cleared, 'X is the problem, not Y'."""
PARTING = listed(
    """
    replace, replacing, swap, swapping, get rid of, getting rid of, drop, dropping, ditch, upgrade, upgrading,
    change, changing, throw out, throwing out, remove, leave, leaving, move away from, moving away from, give up,
    update, fix
    """
)
"""What parts with a thing or mends it: what is denied behind it stays, 'replace X, not Y'."""


def phrases() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the closed-class phrases with what they do: deny, ask for a must, set side by side, choose."""
    for name, phrases in (
        ("neg", (*english.NEGATORS, *NEGATING)),
        ("spare", NOT_NEGATING),
        ("after", AFTER_NEGATED),
        ("must", MUST),
        ("wish", WISH),
        ("not-that", NOT_THAT),
        ("choose", english.CHOOSING),
        ("compare", english.COMPARING),
        ("blame", BLAMING),
        ("part", PARTING),
    ):
        for words in phrases:
            yield words, ("x", name)
    for quality, phrases in english.QUALITIES.items():
        for words in phrases:
            yield words, ("x", "quality", quality)
