"""Small words of other languages, so that a question whose names are clear is understood; the answer stays English."""

from __future__ import annotations

from assistant.understanding.tokens import fold

_WORDS = {
    "de": """
        anfänger=beginner einsteiger=beginner anfangen=begin starten=start gut=good sicher=secure schnell=fast
        noch=still einfach=easy kostenlos=free unterstützt=support läuft=run laufen=run brauch=need bin=am
        gibt=is es=it zum=to bei=in als=as projekt=project umsteigen=migrate wechseln=switch sinnvoll=good
        ist=is sind=are ein=a eine=a einen=a einem=a der=the die=the das=the den=the und=and oder=or was=what
        wie=how warum=why welche=which welches=which welcher=which welchen=which unterschied=difference
        zwischen=between für=for fuer=for mit=with ohne=without besser=better beste=best besten=best
        brauche=need brauchen=need braucht=needs kann=can können=can soll=should sollte=should sollen=should
        ich=i wir=we nicht=not kein=no keine=no keinen=no auch=also eigentlich=actually bedeutet=means
        heißt=means wofür=for nehmen=use nutzen=use benutzen=use verwenden=use empfehlt=recommend
        empfehlen=recommend empfiehlst=recommend schneller=faster einfacher=easier sicherer=safer lernen=learn
        zuerst=first webseite=website seite=site datenbank=database sprache=language anwendung=app kleine=small
        kleines=small kleiner=small laden=shop programmiersprache=language rahmenwerk=framework werkzeug=tool
        mache=do seit=since jahren=years jahr=year zwei=two drei=three nebenbei=aside bilder=photos
        leistungen=services preise=prices ändert=changes einmal=once zweimal=twice kunden=customers
        schüler=pupils mitglieder=members termine=appointments buchen=book kenne=know
        entwickler=developers leute=people allein=alone nur=only bauen=build programmieren=code möchte=want
        will=want wollen=want unser=our unsere=our mein=my meine=my auf=on von=of zu=to im=in
    """,
    "fr": """
        il=it avant=before après=after savoir=know débutant=beginner débutante=beginner debutant=beginner
        débuter=begin commencer=begin gratuit=free encore=still sûr=secure sécurisé=secure projet=project
        quels=which quelles=which bon=good bonne=good existe=exist différences=difference choix=choice
        fonctionne=work marche=work cest=is quest=what migrer=migrate est=is sont=are un=a une=a le=the la=the
        les=the des=the du=the et=and ou=or quoi=what que=what qu=what quel=which quelle=which comment=how
        pourquoi=why différence=difference difference=difference entre=between pour=for avec=with sans=without
        mieux=better meilleur=best meilleure=best besoin=need faut=need peut=can peux=can puis=can dois=should
        doit=should je=i nous=we on=we pas=not aussi=also signifie=means utiliser=use choisir=choose
        suis=am seul=alone seule=alone depuis=since ans=years deux=two trois=three connais=know élèves=pupils
        membres=members répondent=answer réservent=book cours=classes
        conseillez=recommend conseilles=recommend conseiller=recommend recommandez=recommend outil=tool
        outils=tools site=site base=database langage=language plus=more rapide=faster facile=easier
        apprendre=learn faire=build tableau=dashboard boutique=shop petite=small petit=small équipe=team
        personnes=people développeurs=developers interne=internal serveur=server bibliothèque=library veux=want
        voulons=want notre=our mon=my ma=my sur=on dans=in l=the c=it ce=it j=i de=of d=of cadre=framework
        c'est=is
    """,
    "es": """
        lenguaje=language programacion=code programación=code saber=know antes=before primero=first
        principiante=beginner principiantes=beginner empezar=begin gratis=free todavía=still aún=still
        seguro=secure proyecto=project buen=good bueno=good buena=good cuáles=which diferencias=difference
        funciona=work aprendo=learn recomendáis=recommend conviene=good migrar=migrate ser=be tiene=have
        tengo=have es=is son=are un=a una=a el=the la=the los=the las=the y=and o=or u=or qué=what que=what
        cuál=which cual=which cómo=how como=how diferencia=difference entre=between para=for con=with
        sin=without mejor=best necesito=need necesita=need necesitamos=need puedo=can puede=can podemos=can
        debo=should debería=should deberíamos=should yo=i nosotros=we no=not también=also significa=means
        sirve=is usar=use elegir=choose recomienda=recommend recomiendas=recommend recomiendan=recommend
        herramienta=tool sitio=site página=page web=web base=database lenguaje=language más=more rápido=faster
        fácil=easier aprender=learn primero=first hacer=build crear=build tienda=shop pequeña=small
        pequeño=small equipo=team personas=people desarrolladores=developers servidor=server biblioteca=library
        librería=library quiero=want queremos=want nuestro=our nuestra=our mi=my en=in de=of por=for
        cualquiera=either trabajo=work programo=program desde=since hace=for año=year años=years dos=two
        tres=three socios=members clientes=customers alumnos=pupils reserven=book reservan=book clases=classes sé=know
    """,
    "pt": """
        linguagem=language programação=code saber=know antes=before iniciante=beginner iniciantes=beginner
        começar=begin grátis=free ainda=still seguro=secure projeto=project bom=good boa=good vale=worth
        quais=which diferenças=difference funciona=work aprendo=learn migrar=migrate tem=have tenho=have
        você=you serve=use é=is são=are um=a uma=a o=the a=the os=the as=the e=and ou=or que=what qual=which
        como=how porque=why diferença=difference entre=between para=for com=with sem=without melhor=best
        preciso=need precisa=need posso=can pode=can devo=should eu=i nós=we não=not também=also significa=means
        usar=use escolher=choose recomenda=recommend ferramenta=tool site=site banco=database linguagem=language
        mais=more rápido=faster fácil=easier aprender=learn primeiro=first fazer=build criar=build loja=shop
        pequena=small pequeno=small equipe=team pessoas=people servidor=server biblioteca=library quero=want
        trabalho=work sozinho=alone sozinha=alone sei=know desde=since há=since anos=years dois=two três=three
        clientes=customers alunos=pupils membros=members reservam=book programo=program
        nosso=our meu=my em=in de=of
    """,
    "it": """
        principiante=beginner programmazione=code sapere=know principianti=beginner iniziare=begin
        cominciare=begin gratis=free ancora=still sicuro=secure progetto=project buono=good cosè=what
        quali=which differenze=difference funziona=work imparo=learn migrare=migrate ha=have ho=have
        conviene=good cos=what è=is sono=are un=a una=a uno=a il=the la=the lo=the i=the gli=the e=and o=or
        che=what cosa=what quale=which come=how perché=why differenza=difference tra=between fra=between per=for
        con=with senza=without meglio=better migliore=best serve=need bisogno=need posso=can può=can devo=should
        io=i noi=we non=not anche=also significa=means usare=use scegliere=choose consigli=recommend
        consigliate=recommend strumento=tool sito=site linguaggio=language più=more veloce=faster facile=easier
        imparare=learn prima=first fare=build creare=build negozio=shop piccolo=small piccola=small squadra=team
        lavoro=work programmo=program so=know anni=years anno=year tre=three clienti=customers studenti=pupils
        soci=members prenotano=book
        persone=people libreria=library voglio=want nostro=our mio=my in=in di=of
    """,
    "ru": """
        что=what такое=is это=is как=how какой=which какая=which какие=which или=or лучше=better чем=than
        для=for нужен=need нужна=need нужно=need ли=do разница=difference между=between почему=why язык=language
        фреймворк=framework сервер=server база=database данных=data можно=can использовать=use выбрать=choose
        учить=learn начать=begin новичка=beginner сайт=site и=and в=in с=with на=on я=i мы=we не=not
    """,  # noqa: RUF001
    "hi": """
        kya=what hai=is hain=are kaise=how kaunsa=which konsa=which kaun=which ya=or aur=and behtar=better
        accha=good acha=good mein=in ke=of liye=for ka=of ki=of seekhna=learn sikhna=learn seekhu=learn mujhe=i
        main=i hame=we chahiye=want kahan=where karu=do karna=do banana=build pehle=first shuru=begin kyun=why
        farak=difference thodi=little thoda=little aati=know
    """,
    "nl": """
        is=is zijn=are een=a de=the het=the en=and of=or wat=what welke=which hoe=how waarom=why
        verschil=difference tussen=between voor=for met=with zonder=without beter=better beste=best nodig=need
        kan=can moet=should ik=i wij=we we=we niet=not geen=no ook=also betekent=means gebruiken=use
        kiezen=choose taal=language sneller=faster makkelijker=easier leren=learn eerst=first maken=build
        bouwen=build winkel=shop klein=small kleine=small mensen=people wil=want onze=our mijn=my op=on van=of
    """,
}
_TABLES = {language: dict(pair.split("=") for pair in words.split()) for language, words in _WORDS.items()}
_SHARED = frozenset(
    """
    per net plus mais mas dos pas non chat main is in on a o e i u no of me web site we an as or was die den
    will base son come prima so mi des pour fare serve ho ha ki ke ka es als gut it bon begin bin tem ser cos
    banana project server vale data gratis asgi cosa use comment y
    """.split()
)
"""Words that mean something in English too, so that they do not tell the language."""
_FOREIGN = frozenset(word for table in _TABLES.values() for word in table) - _SHARED
"""Words that tell some language."""
_ENGLISH = frozenset("the and what which for with should use to it are do how my our i you can that need want".split())


def language(spelled: list[str], named: frozenset[str] = frozenset()) -> str:
    """Return the language of a short text by its small words, 'en' unless another's outnumber the English ones.

    Words in `named` are names here, whatever else they mean in a language.
    """
    if len(spelled) > 60 or _FOREIGN.isdisjoint(spelled):
        return "en"
    known = sum(1 for word in spelled if word in _ENGLISH)
    counts = {
        name: sum(1 for w in spelled if table.get(w, w) != w and w not in _SHARED and w not in named)
        for name, table in _TABLES.items()
    }
    best = max(sorted(counts), key=lambda name: counts[name])
    if not any(len(w) > 1 and _TABLES[best].get(w, w) != w and w not in _SHARED for w in spelled):
        return "en"
    enough = counts[best] > 1 or 3 * counts[best] >= len(spelled) or _paired(spelled, best, named)
    return best if counts[best] and enough and counts[best] > known else "en"


def _paired(spelled: list[str], language: str, named: frozenset[str]) -> bool:
    """Return whether a word that tells a language stands beside another of it: 'es un'."""
    table = _TABLES[language]
    own = [table.get(w, w) != w and w not in named for w in spelled]
    return any(
        own[i] and own[i + 1] and not (spelled[i] in _SHARED and spelled[i + 1] in _SHARED) for i in range(len(own) - 1)
    )


def translated(words: list[str], spelled: list[str], name: str, named: frozenset[str] = frozenset()) -> list[str]:
    """Return the words with those of a language's table in English; the others, and names, stay."""
    table = _TABLES.get(name, {})
    said = [fold(table[said]) if said in table and said not in named else word for word, said in zip(words, spelled)]
    for i in range(len(said) - 2):
        if said[i : i + 3] == ["it", "is", "what"]:
            said[i : i + 3] = ["what", "is", "the"]
    return said
