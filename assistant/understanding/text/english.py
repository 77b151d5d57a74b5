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
UNFOLDED = frozenset("does oops always perhaps news https besides sometimes whereas sales series as windows".split())
"""Words whose last s is no plural, or makes another word of it."""
NUMBERS = {
    word: int(number)
    for word, number in _paired(
        """
    zero=0, one=1, two=2, three=3, four=4, five=5, six=6, seven=7, eight=8, nine=9, ten=10, eleven=11, twelve=12,
    thirteen=13, fourteen=14, fifteen=15, sixteen=16, seventeen=17, eighteen=18, nineteen=19, twenty=20, thirty=30,
    forty=40, fifty=50, sixty=60, seventy=70, eighty=80, ninety=90, hundred=100, thousand=1000, million=1000000,
    couple=2, dozen=12, hundreds=300, thousands=3000, millions=3000000, k=1000
    """
    ).items()
}
NEGATORS = frozenset(
    ("not", "no", "without", "never", "nor", "avoid", "neither", "except", "excluding", "minus", "hate", "dislike")
)
"""Words that deny what follows."""
BREAKERS = frozenset(
    """
    but however although though because since whereas while so then yet only just if until except
    """.split()
)
"""Words that end the scope of a negation."""
SUBJECTS = frozenset(("i", "we", "you", "he", "she", "they"))
"""Words behind a 'no' that answers what was said before, and denies nothing of what follows: 'no I want X'."""
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
    madam dear kindly plz
    beginner here first k kk merci danke gracias finally lol omg haha argh oops whoops ach nee ah aha hm nice yep
    english good morning afternoon evening thanks cool great fine yes yeah no
    """.split()
)
"""Words that may stand before what a sentence begins with."""
HEDGES = frozenset(
    """
    literally basically essentially practically virtually effectively technically fundamentally simply merely really
    actually truly honestly exactly strictly basicly basicaly basicallly litterally literaly actualy
    """.split()
)
"""Adverbs that leave what is said the same: 'X is literally a Y'."""
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
    maintain alive active dead abandoned maintained maintenance supported unmaintained dying obsolete die died dies
    easy simple easier easiest simplest hard difficult simpler
    difference differ different compare comparison distinction distinguish compared
    install setup installation installing installed
    deploy deployment host hosting production prod live deploying
    need require necessary required requirement must mandatory compulsory obligatory indispensable
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
    drawback downside disadvantage weakness con pitfall gotcha caveat flaw shortcoming
    advantage pro upside benefit strength merit
    customer client guest shopper buyer
    photo picture pic photograph
    mail email
    colleague coworker
    info information
    nice pretty beautiful prettier nicer
    forbid disallow
    send sent
    run ran
    los lost
    buy bought
    sell sold
    tak took taken
    giv gave given
    tell told
    find found
    hold held
    know knew known
    leav left
    mean meant
    say said
    see saw seen
    show shown
    speak spoke spoken
    spend spent
    steal stole stolen
    think thought
    understand understood
    """.strip().splitlines()
)
"""Groups of words that ask after the same thing, by the stem that stands for it; irregular forms of verbs last."""
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
    what should i build it with, what should we build it with, what do i build it with, what do we build it with, what
    can i build it with, what should i make it with, what do i make it with, what is the simplest thing i can do, what
    is the easiest thing i can do, what is the simplest thing to do, what is the least work for, what should i use,
    what should we use, which should i use, which one should, what do you suggest, what do you
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
    in no have with using use used know knows learn like vs or than from on is are about our and compare between choose
    try tried does can prefer love hate avoid without not consider considering via pick want over of instead for
    run runs what should why will do has by but as need needs install learn deploy host replace called into onto
    currently legacy existing old presently
    """.split()
)
"""Words after which an ordinary word is more likely a name."""
NEVER_NAMED_AFTER = frozenset(
    """
    a an the to will ll lets us let can i we you should would could must this that these some many few more much fewer
    """.split()
)
"""Words after which a verb or a plain noun is more likely than a name."""
NEVER_NAMED_BEFORE = frozenset(
    """
    science of back ahead through away live down up out on with to for over into wrong there online the a an my your
    """.split()
)
"""Words before which an ordinary word that is also a verb is no name."""
LEANING = frozenset(("it", "they", "them", "both", "one", "two", "either", "these", "those", "that", "this"))
