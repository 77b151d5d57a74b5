"""What stands around the matter of a sentence: phrases that open or end what is put to be judged. Tables only."""

from __future__ import annotations

from assistant.understanding.text import english

CLAIM_OPENERS = english.listed(
    """
    to me, for me, in my opinion, in my eyes, imo, everybody knows, everyone knows, we all know, i heard, i hear, i keep
    hearing, i read, i read somewhere, i was told,
    i was asked, i got asked, in an interview i was asked, in my interview i was asked, in the interview they asked,
    i herd, i think, i thought, i
    believe, i guess, i assume, i know that, i learned that, i saw, i learnt, since, because, as far as i know,
    is not it true that, is it true, is it correct, is it right that, is it so, am i right, is it fair to call,
    is it right to call, is it ok to call, is it correct to call, is it wrong to call, apparently, supposedly,
    it is said, rumour has it, rumor has it, correct me if i am wrong, correct me if wrong, tell me if i am wrong,
    just to be sure, to
    be sure, to be clear, just to be clear, just checking, just to check, sanity check, settle a bet, settle
    this, settle this for us, quick check, fact check, true or false, true or not, myth or fact, fact or myth,
    yes or no, serious question, can one say, can you say, could one say, would you say, is it right to say, is
    it fair to say, is it ok to say, do you agree, so you say, i take it, you mean, do you mean, does that mean,
    so that means, genuine question, stupid question, dumb question, silly question, noob question, honest
    question, random question, maybe a stupid question, maybe a dumb question, so if i understand correctly, if
    i understand correctly, if i get it right, do i understand correctly, help me understand, asking for a
    friend, need to know, i wonder if, wondering if, wondering whether, i wonder whether, i was wondering, one
    more question, another question, surely, i always thought, i have always thought, i am pretty sure, i am sure,
    i am not sure if, i am not sure whether, not sure if, it seems, it seems to me, it looks as if, do i understand it
    correctly, do i understand it right, is it the case, is it still the case, am i right in thinking, am i right in
    assuming, am i correct in thinking, would it be fair to say, would it be right to say, would it be correct to say,
    is it safe to say, can i tell my client, can i tell my boss, can i tell them, may i tell my client, the docs say,
    the documentation says, am i the only one who thinks, is it a fact, is it really so, is it really true, is there
    any truth in the claim, quick sanity check, fact or fiction
    """
)
"""How a sentence opens whose matter is put as hearsay or for judgement."""
SAYERS = frozenset(
    """
    a an my our the some this that his her their someone somebody everyone everybody people they one guy he she
    boss teacher prof professor colleague friend recruiter youtube internet chatgpt tutorial article book guys folks
    dev developer intern nephew uncle sister brother neighbour neighbor student admin agency hoster tutor cto senior
    lead manager mentor client customer docs bootcamp course reddit video hr procurement management sales marketing
    accounting auditor pentester consultant vendor bidder interviewer cofounder wife husband mother father dad mum mom
    girlfriend boyfriend roommate flatmate classmate mate buddy architect cio ceo
    """.split()
)
"""Who says a thing: the words that such a person begins with."""
SAYING = frozenset(
    """
    says said say claims claimed claim insists insisted swears swore tells told thinks believes wrote writes argues
    reckons mentioned states stated teaches taught insist swear reckon argue believe think mention ask asked wonder
    wondered asks wonders saying
    """.split()
)
WONDERED = frozenset("ask asks asked wonder wonders wondered".split())
INDIRECT = frozenset("if whether what why how which who where when about".split())
"""Words that begin what somebody asks."""
WONDERING = (("to", "know", "whether"), ("to", "know", "if"), ("would", "wonder", "if"))
"""What somebody says that asks: 'wants to know whether'."""
_POINTED = ("it", "that", "this", "he", "she", "they")
_JUDGED = ("true", "so", "right", "correct", "possible", "normal", "allowed", "doable", "legit", "ok", "fine")
_LASTING = ("so", "true", "right", "correct", "valid", "current", "accurate")
TAGS: tuple[str, ...] = (
    *english.listed(
        """
        am i missing something, am i missing anything, did i miss something,
        does not it, do not they, can not it, are not they, will not it, was not it, is it, is not it, does it, do they,
        can it, are they, will it, they say, i heard, i read, i hear, apparently, so i heard, as far as i know, right,
        correct, or not, true, or what, innit, rite, ryt, rigth, or wrong, or am i wrong, or am i mistaken, or am i off,
        is that correct, have i got that right, did i get that right, or do i mix something up, or do i mix that up,
        does that work, does this work, can that be, can that be true, yes, no,
        or wat, is one of them right, true or false, true or not, yes or no, huh, eh, myth or fact, fact or myth,
        still the case, is that still the case, am i right, am i wrong, you agree, agree, possible, doable, done,
        and why, why, i think, i guess, i believe, fact or fiction, or is that outdated, or is it outdated,
        or has that changed, has that changed, or did that change, did i misread, did i misread that,
        does this still hold, does that still hold, or has it changed, is that false,
        is that how it is meant to work, is that how it should work, is it meant to work like that
        """
    ),
    *(f"{head}still {word}" for head in ("", "is it ", "is that ", "is this ") for word in _LASTING),
    *(
        f"{verb} {told}"
        for one in _POINTED
        for word in _JUDGED
        for verb, told in (("are" if one == "they" else "is", f"{one} {word}"), ("is", f"not {one} {word}"))
    ),
)
"""Words that make a statement a question when they end it."""
ASIDES = english.listed(
    """
    in simple words, in simple terms, in plain english, in plain words, in a nutshell, in plain terms, in your words,
    in your own words, in one sentence, in one line, in two sentences, in two lines, in a sentence, in a few words,
    in short, in brief, briefly, quickly, for dummies, lol, haha,
    in web development, in web dev, in webdev, in programming, in software development, in software, in computing,
    in coding, in tech, in the tech world, in the web world,
    after all, in the end, in your opinion, in your view, in your eyes, do you think,
    please, thanks, thank you, though, tho, cheers
    """
)
"""Words that end a sentence and say nothing of its matter."""
