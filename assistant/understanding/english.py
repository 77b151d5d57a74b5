"""The closed-class words of English that reading rests on: tables only, no names of any field."""

from __future__ import annotations


def listed(text: str) -> tuple[str, ...]:
    """Return phrases that stand in a text, parted by commas."""
    return tuple(" ".join(part.split()) for part in text.split(",") if part.strip())


def _paired(text: str) -> dict[str, str]:
    """Return pairs 'a=b' that stand in a text, parted by commas."""
    return dict(part.split("=") for part in listed(text))


EXPAND = _paired(
    """
    dont=do not, cant=can not, wont=will not, isnt=is not, arent=are not, cannot=can not, doesnt=does not, didnt=did
    not, wasnt=was not, shouldnt=should not, wouldnt=would not, couldnt=could not, havent=have not, hasnt=has not,
    aint=is not, werent=were not, im=i am, ive=i have, weve=we have, youre=you are, theyre=they are, whats=what is,
    thats=that is, its=it is, hows=how is, wheres=where is, whos=who is, theres=there is, lets=let us, wanna=want to,
    gonna=going to, gotta=have to, dunno=do not know, idk=i do not know, gimme=give me, lemme=let me, u=you, ur=your,
    pls=please, plz=please, ppl=people, smth=something, sumthin=something, lil=little, n=and, wat=what, wut=what,
    wht=what, cuz=because, coz=because, bc=because, w=with, vs.=vs, versus=vs, diff=difference, alot=a lot, kinda=kind
    of, sorta=sort of, tho=though, thru=through, yall=you, whatre=what are, shd=should, shld=should, btwn=between,
    b4=before, wdym=what do you mean, dat=that, dis=this, da=the, nd=and, rn=right now, atm=at the moment, hv=have,
    abt=about, bt=but, wich=which, waht=what, hwat=what, whta=what, whcih=which, whihc=which, teh=the, hte=the,
    hwo=how, taht=that, adn=and, shoud=should, shuld=should, doess=does, deos=does, nad=and, hav=have, herd=heard,
    depricated=deprecated, cud=could, shud=should, wud=would, doin=doing, lookin=looking, makin=making, nxt=next,
    bck=back, bak=back, prev=previous, hlp=help, rpt=repeat, thx=thanks, tnx=thanks, tysm=thank you, rly=really,
    bcs=because, becuz=because, wether=whether, thier=their, recomend=recommend
    """
)
"""Short and slang forms, without their apostrophes, and the words they stand for."""
CLITICS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am"}
IS_AFTER = frozenset(("what", "who", "it", "that", "how", "where", "there", "here", "why", "when", "he", "she"))
"""Words after which 's means 'is'."""
IRREGULAR = {"ca": "can", "wo": "will", "sha": "shall"}
"""What is left of a word once n't is taken off."""
UNFOLDED = frozenset("does oops always perhaps news https besides sometimes whereas sales series as".split())
"""Words whose last s is no plural."""
NUMBERS = {
    word: int(number)
    for word, number in _paired(
        """
    zero=0, one=1, two=2, three=3, four=4, five=5, six=6, seven=7, eight=8, nine=9, ten=10, eleven=11, twelve=12,
    fifteen=15, twenty=20, thirty=30, forty=40, fifty=50, hundred=100, thousand=1000, million=1000000, couple=2,
    dozen=12, hundreds=300, thousands=3000, millions=3000000, k=1000
    """
    ).items()
}
NEGATORS = frozenset(
    ("not", "no", "without", "never", "nor", "avoid", "neither", "except", "excluding", "minus", "hate", "dislike")
)
NEGATING = listed(
    """
    anything but, rather than, instead of, other than, everything but, get rid of, ruled out, rule out, sick of, tired
    of, fed up with, stay away from, steer clear of, not a fan of, no need for, no need of, anything except, anything
    other than, anything besides, hold the, leave out, skip the, drop the, ditch, forget about, no longer need, no
    longer want, nothing with, nothing in, nothing like, bad experience with, bad experiences with, forbid, forbids,
    forbade, banned, bans, prohibit, prohibits, veto, vetoed, hated, hates, disliked, refuses, want out of, nobody
    want, nobody want to, no one want, nobody like, no one like, allergic to, burned by, no more, enough of, done
    with, can not stand, stop using, no way to use, must not use, may not use, not allowed to use, forbidden to use,
    everything except, won't touch, would not touch, refuse to use, refuse to, ditched, dumped, scrapped, vetoed,
    rejected, swore off, never touch, would rather not use, rather not use, prefer not to use, nobody here want,
    nobody here wants, nobody wants, no one wants, said no to, opposed to, against using, not interested in, no
    interest in, remove, delete, take out, throw out, decided against, decide against, decided not to use, voted
    against, scrap, scrap the, scratch the, forget the, forget our, lose the, kill the, cut the, strike
    the, take away, get rid of the, we dropped, i dropped, cancel the, no longer with, no longer use, no longer using,
    away from
    """
)
"""Phrases after which what follows is not wanted."""
NOT_NEGATING = listed(
    """
    the rest of, the rest is, and the rest, the rest can, the rest will, can not do without, could not do without, can
    not live without, not do without, not without, not just, not only, not sure, why not, or not, whether or not, no
    idea, not necessarily, not yet, no problem, no worries, no matter, not bad, no more than, not more than, not too,
    not really sure, not merely, not mind, not care, not matter, not know, not understand, not think, not want to
    lose, not that, no later than, not to mention, not so much, not afraid of, no one, not quite sure, not heard, not
    forget, never used, never tried, never built, never done, never made, not get, no experience, not used, not have
    experience, not have any experience, not tried, no clue, not familiar, say no to, not say no to, not say no, not
    mind, not opposed to, not against, last 24h, past 24h, last 24 hours, past 24 hours, go live, going live, went
    live, must live, no idea how, not only, not because, not big, not huge, not urgently, not right now, has no, there
    is no, there are no, no admin yet, no one know, not using, not use yet, not work with, not worked with, no third
    party, not decide, not choose, not agree, not tell, not figure out, not make up my mind, not wait, not find, not
    all, not every, not very, not much, not good, not enough, no keep, no leave, no stay, no still
    """
)
"""Phrases with a negative word that leave what follows as it is."""
AFTER_NEGATED = listed(
    """
    not needed, not required, not necessary, not important, unnecessary, not wanted, is out, are out, not an option,
    not allowed, not relevant, is overkill, off the table, out of the question, no thanks, not for us, not for me, too
    heavy, not possible here, not an issue, not a requirement, isnt needed, is too slow, is too heavy, too bare, is
    too much, is too big, is too complex, is too complicated, is too bloated, feels too heavy, feels heavy, feels too
    big, feels bloated, seems overkill, seems too heavy, seems too much, feels overkill, sounds overkill, would be
    overkill, overkill, is forbidden, are forbidden, is banned, is not possible, is a no go, no go, is a nogo, does
    not fit, not our thing, not my thing, we hate it, i hate it, hate it, hated it, did not like it, is hated, was
    hated, are hated, veto, was vetoed, got vetoed, is vetoed, is dead to us, was rejected, got rejected, is rejected,
    been rejected, has been ruled out, is ruled out, was ruled out, are ruled out, got ruled out, never again, will
    not fly, is off limits, are off limits, is not wanted, is unwanted, not pass, disqualified itself, is
    disqualified, felt clumsy, not happening, is discouraged, said no, been there done that, is dead for us, is a red
    flag, is not welcome, was a disaster, was a pain, was horrible, we do not like, can be skipped, is excluded, leave
    them out, leave it out, leave that out, take it out, take them out, drop it, drop them, drop
    that, remove it, remove them, scrap it, scrap that, scrap them, forget it, forget them, forget about
    it, can go, has to go, have to go, is gone, are gone, is not fair, is not right, is not correct, is not true, is
    not accurate, is not quite right, was a typo, was a mistake, is no longer needed, are no longer
    needed, is no longer true, no longer needed, not needed anymore, is history, is cancelled, is
    canceled
    """
)
"""Phrases before which what was named in the clause is not wanted."""
MUST = listed(
    """
    must, mandatory, non negotiable, essential, is a must, are a must, that is a must, absolutely need, have to have,
    has to have, has to support, have to support, required, requirement, hard requirement, crucial, critical, can not
    do without, can not live without, core pillar, only if it has, deal breaker, definitely need, absolutely must,
    strictly need, has to be, have to be, needs to be, vital, important
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
    not that we do not, not that i do not, not that they do not, not because we do not, not as if we do not, not like
    we do not
    """
)
"""Double negations: what follows is wished for."""
BREAKERS = frozenset(
    """
    but however although though because since whereas while so then yet only just if until except
    """.split()
)
"""Words that end the scope of a negation."""
PRONOUNS = frozenset(
    ("i", "we", "it", "they", "you", "he", "she", "that", "this", "there", "my", "our", "everything", "everyone")
)
VERBS = frozenset(
    """
    is are am was were be have has had do does did need want use used can could should would will must may might like
    prefer plan think know build make run get go got going building making looking using planning thinking
    """.split()
)
QUESTION_OPENERS = frozenset(
    """
    what which who how why when where is are do does did can could should would will has am was whose whom
    """.split()
)
OPENING_NOISE = frozenset(
    """
    so ok okay well hey hi hello please um uh hmm yo btw also and but then wait oh right now just quick question
    anyway alright sorry again honestly actually basically like er dude bro man guys folks today sir newbie noob
    beginner here first k kk merci danke gracias finally lol omg haha argh oops whoops ach nee ah aha hm nice yep
    english good morning afternoon evening thanks cool great fine yes yeah no
    """.split()
)
"""Words that may stand before what a sentence begins with."""
ARTICLES = frozenset(
    """
    a an the some any another one own proper real actual actually really just only also good modern simple itself
    """.split()
)
STOP = frozenset(
    """
    a an the is are am was were be been being of to in on at for with and or it its this that these those i we you he
    she they me us my our your do does did have has had can could should would will shall may might so if but as by
    from about into than then there here just also very really some any too please ok okay hey hi hello well what
    which who how why when where actually exactly even still now get got go going let want like know tell say said
    thing one someone something anything people not no yes mean kind sort out up more much many lot always ever both
    im oh um thanks thank because since while though dear quick question wonder wondering curious heard read think
    thought true right correct again whole else same other own such only all
    """.split()
)
"""Words that say nothing about the matter of a question."""
SYNONYMS = tuple(
    tuple(line.split())
    for line in """
    choose pick select decide choice choosing option opt
    recommend suggest advise advice recommendation suggestion propose
    fast speed performance quick faster fastest performant slow slower throughput
    secure safe security safer safest safety insecure protect protection
    learn study learning teach tutorial course
    begin start beginner newbie starter noob starting rookie newcomer
    job career hire hiring employ employer recruiter salary market demand employment work
    maintain alive active dead abandoned maintained maintenance supported unmaintained dying obsolete
    easy simple easier easiest simplest hard difficult simpler
    difference differ different compare comparison distinction distinguish compared
    install setup installation installing installed
    deploy deployment host hosting production prod live deploying
    need require necessary required requirement must
    use using used usage
    build make made mad create creator write wrote written develop building making creating developing author invent
    website site webpage homepage
    big large huge enterprise bigger massive
    small tiny little mini smaller
    popular popularity trending famous widespread common
    best better top ideal good great
    mobile phone android ios smartphone iphone
    replace switch migrate move migration switching moving port rewrite convert
    together combine mix alongside combined mixing
    free cost price pay cheap expensive licence license money
    version release upgrade versions
    support lifetime eol lts
    program programming coding code programmer coder
    project app application webapp
    explain meaning define definition explanation stand describe
    test testing tests unittest
    company companies corporation business firm
    old outdated legacy dated
    scale scalable scaling scalability
    error bug fail failing broken crash traceback
    """.strip().splitlines()
)
"""Groups of words that ask after the same thing."""
QUALITIES = {
    "fast": listed(
        "faster, fastest, fast, speed, performance, performant, slow, slower, quicker, quickest, throughput, latency"
    ),
    "easy": listed(
        "easier, easiest, easy, simpler, simplest, simple, beginner friendly, harder, hard, difficult, steep,"
        "learning curve"
    ),
    "safe": listed("safer, safest, safe, secure, security, more secure, most secure, insecure"),
    "popular": listed("popular, popularity, most used, widely used, used more, more common"),
    "scalable": listed("scale, scalable, scalability, scale better"),
    "light": listed("lighter, lightest, lightweight, smaller, smallest, minimal"),
    "mature": listed("mature, stable, maturity, proven, battle tested, older"),
}
"""Words by the quality that a question compares by."""
COMPARING = listed(
    """
    difference, differ, vs, compare, compared, comparison, better than, versus, against, same as, distinguish,
    preferred over, same thing, the same, distinction, contrast, as opposed to, opposed to, superior to, inferior to,
    beat, outperform, different from, different to, different than
    """
)
CHOOSING = listed(
    """
    what should i use, what should we use, which should i use, which one should, what do you suggest, what do you
    recommend, what would you recommend, what would you suggest, what would you use, which framework should, what
    framework should, recommend me, suggest me, can you recommend, can you suggest, what to use, which to use, which
    one to use, what is best for, what would be best, what should i pick, what should i choose, what should we pick,
    what should we choose, what are people using, what do people use, what is everyone using, what do you all use,
    what do we take, what do i take, what should we take, what should i take, which framework, what framework, best
    framework, what stack, which stack, what tool, which tool, what would you take, would you take, what language,
    which language, should i use, should we use, what would you build, how would you build, what to build, what do i
    use, what do we use, any recommendation, any suggestion, any advice, what fits, which fits, what is the best, what
    is a good, which is better, which is best, help me choose, help us choose, help me pick, need advice, need a
    recommendation, looking for a framework, best choice, best option, best way to build, best tool, go with, would
    you pick, would you choose, would you reach for, how should i build, how do i build, how can i build, how should
    we build, is there anything, is there something, what should they, what should he use, what should she use, what
    should one, what could we use, what could i use, candidates, contenders, worth it, what now, do you reckon, your
    take, build it with, thoughts, opinions, any ideas
    """
)
"""Phrases that ask for a choice."""
REQUESTS = frozenset(
    """
    tell give show point explain describe list write draw translate play book order sing find fix debug generate
    define solve convert remind set open call send teach
    """.split()
)
DOING = frozenset("write draw translate play book order sing fix debug generate solve convert remind call send".split())
"""Requests for something done, not for something known."""
THINGS = frozenset("order book play list point show set call draw".split())
"""Requests that are things as well: 'order portal' asks for nothing, 'order me a pizza' does."""
OF_REQUESTS = frozenset("a an the me us my our some this that these it out all every two one to and in for".split())
"""Words behind a request that is a thing as well."""
NAMED_AFTER = frozenset(
    """
    in no have with using use used know knows learn like vs or than from on is are about our and compare between
    choose try tried does can prefer love hate avoid without not consider considering via pick want over of instead
    for run runs what should why will do has by but as
    """.split()
)
"""Words after which an ordinary word is more likely a name."""
NEVER_NAMED_AFTER = frozenset(
    """
    a an the to will ll lets us let can i we you should would could must this that these some
    """.split()
)
"""Words after which a verb or a plain noun is more likely than a name."""
NEVER_NAMED_BEFORE = frozenset(
    """
    of back ahead through away live down up out on with to for over into wrong the a an my your
    """.split()
)
"""Words before which an ordinary word that is also a verb is no name."""
LEANING = frozenset(("it", "they", "them", "both", "one", "two", "either", "these", "those", "that", "this"))
