"""Word lists of the quotation engine: verbs that introduce speech, pronouns, roles, function words."""

from typing import NamedTuple


class Lexicon(NamedTuple):
    """The words of one language; all lower case."""

    cues: frozenset[str]  # said, asked: verbs of saying, in every form
    opinions: frozenset[str]  # called, described: verbs that quote a judgement
    nounlike: frozenset[str]  # claims, remarks: verbs only behind a subject
    cue_nouns: frozenset[str]  # statement, promise: “his promise to …”
    pronouns: frozenset[str]
    possessives: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    subordinators: frozenset[str]
    relatives: frozenset[str]
    conjunctions: frozenset[str]
    auxiliaries: frozenset[str]
    adverbs: frozenset[str]
    roles: frozenset[str]
    according: frozenset[tuple[str, ...]]  # according to, in the words of


def _forms(lemmas: str, irregular: str = "") -> frozenset[str]:
    """Every inflected form of regular English verbs; a trailing “+” doubles the last letter."""
    found = set(irregular.split())
    for lemma in lemmas.split():
        stem = lemma.rstrip("+")
        if lemma.endswith("+"):
            found |= {stem, stem + "s", stem + stem[-1] + "ed", stem + stem[-1] + "ing"}
        elif stem.endswith("e"):
            found |= {stem, stem + "s", stem + "d", stem[:-1] + "ing"}
        elif stem.endswith("y") and stem[-2] not in "aeou":
            found |= {stem, stem[:-1] + "ies", stem[:-1] + "ied", stem + "ing"}
        else:
            plural = "es" if stem.endswith(("s", "sh", "ch", "x", "z")) else "s"
            found |= {stem, stem + plural, stem + "ed", stem + "ing"}
    return frozenset(found)


_SAY = _forms(
    """
    add ask answer reply respond explain note observe remark comment state declare announce insist
    argue claim assert contend maintain allege warn caution urge advise assure promise pledge vow
    admit+ concede acknowledge confess deny reveal disclose confirm affirm reaffirm reiterate repeat
    stress emphasize emphasise underscore underline highlight suggest predict recall remember
    complain lament protest object joke quip+ boast brag+ tease taunt shout yell scream cry exclaim
    whisper mutter murmur mumble gasp sigh bark chant sing chime interject interrupt retort counter
    rebut+ fume rant rail thunder plead beg+ implore demand request order instruct inform notify
    report recount relate testify swear conclude continue elaborate clarify tweet retweet post blog+
    text email e-mail write type sum+ muse wonder ponder opine speculate surmise question query
    inquire enquire greet thank praise laud commend applaud congratulate apologize apologise condemn
    denounce decry criticize criticise blast slam+ attack accuse mock deride chide scold rebuke
    chastise lambaste bash scoff dismiss reject+ endorse echo agree disagree concur+ hint imply
    indicate signal mention propose recommend offer volunteer exhort implore appeal proclaim
    profess pronounce avow attest certify summarize summarise recite narrate reminisce reflect
    reason rule advise counsel bemoan bewail grumble gripe grouse moan whine sneer snap+ shoot
    retaliate riff vent crow gush enthuse rave beam croon drawl hiss howl roar bellow holler shriek
    wail sob+ stammer stutter blurt babble ramble lecture preach pray tout promote
    """,
    """
    say says said saying tell tells told telling speak speaks spoke speaking write writes wrote
    written writing put puts putting read reads reading sang sings swore sworn swears swearing
    shot shoots forbade tweeted went begin begins began quote quotes quoted quoting think thinks
    thought thinking believe believes believed believing feel feels felt feeling hear heard
    learn learned find finds found cite cites cited citing rejected rejecting reject rejects
    """,
) - frozenset("shoot shooting type order rule sing".split())
_OPINIONS = _forms(
    """
    call describe label characterize characterise brand dub+ term name portray depict dismiss hail
    denounce decry deride refer cast deem judge ridicule blame credit nickname christen title
    """,
    "labelled labelling see sees saw seen seeing view views viewed viewing brand",
) - frozenset(
    {
        "name",
        "names",
        "term",
        "terms",
        "title",
        "titles",
        "cast",
        "see",
        "brand",
        "brands",
        "title",
        "titled",
        "dub",
        "label",
        "labels",
        "credit",
        "view",
        "views",
    }
)
_NOUNLIKE = frozenset(
    """
    claim claims remark remarks comment comments report reports note notes state states question
    questions answer answers promise promises pledge pledges vow vows request requests demand
    demands order orders attack attacks protest protests object objects offer offers post posts
    text texts blog blogs email emails tweet tweets reply replies response cry cries shout shouts
    scream screams whisper whispers warning saying writing reading read reads thinking thought
    thoughts feeling feelings meaning finding findings call calls name names address ad appeal
    appeals joke jokes quote quotes counter signal signals hint hints lecture blame mention mentions
    estimate hearing put puts puts found learned sum sums rail rails reason reasons reflect rule
    ruling type bash vent crow echo echoes slam shot record order queries query boast boasts
    """.split()
)
_CUE_NOUNS = frozenset(
    """
    statement statements claim claims remark remarks comment comments promise pledge vow call calls
    question answer reply response warning speech address argument assertion allegation allegations
    accusation accusations complaint description slogan motto chant chants cry cries message tweet
    tweets post letter email e-mail words word phrase line quote assessment contention suggestion
    insistence declaration admission denial demand plea mantra quip joke refrain testimony
    """.split()
)

ENGLISH = Lexicon(
    cues=_SAY | frozenset({"dit", "sagte", "dijo", "dichiarato"}),
    opinions=_OPINIONS,
    nounlike=_NOUNLIKE,
    cue_nouns=_CUE_NOUNS,
    pronouns=frozenset(
        "i you he she it we they who one everyone everybody someone somebody nobody".split()
    ),
    possessives=frozenset("my your his her its our their whose".split()),
    determiners=frozenset(
        """
        the a an this that these those some any each every no another one two three four five six
        seven eight nine ten several many most few both all other others
        """.split()
    ),
    prepositions=frozenset(
        """
        of for from at in on with to by near behind under against about over into through during
        before after around between among without within upon via per since until despite amid
        amidst toward towards across along outside inside beyond above below off onto like as than
        including following regarding concerning
        """.split()
    ),
    subordinators=frozenset(
        """
        when while if although though because since after before as until once whereas unless
        whether where that how why what whenever wherever even
        """.split()
    ),
    relatives=frozenset("who that which whom".split()),
    conjunctions=frozenset("and or but so yet nor then & plus".split()),
    auxiliaries=frozenset(
        """
        has have had having would will could may might can should shall must did does do is was were
        are be been being am went go going goes to not n't hasn't hadn't haven't didn't doesn't
        don't wasn't weren't isn't aren't won't wouldn't couldn't shouldn't can't cannot came come
        seemed appeared used tried wanted continued began started
        """.split()
    ),
    adverbs=frozenset(
        """
        also then later once now often still even never just first recently soon again repeatedly
        both himself herself themselves itself reportedly on out back up down aloud always sometimes
        once twice ever instead further meanwhile therefore thus too only already yesterday today
        tomorrow tonight earlier afterward afterwards there here ago long in-turn simply
        monday tuesday wednesday thursday friday saturday sunday
        """.split()
    ),
    roles=frozenset(
        """
        mayor president minister secretary senator governor spokesman spokeswoman spokesperson
        official officials officer officers police chief director manager chairman chairwoman chair
        leader leaders lawyer lawyers attorney attorneys judge prosecutor prosecutors expert experts
        analyst analysts professor researcher researchers scientist scientists teacher teachers
        doctor doctors nurse nurses coach captain player players aide aides adviser advisers advisor
        advisors strategist strategists source sources witness witnesses resident residents neighbor
        neighbors neighbour neighbours man woman men women mother father son daughter brother sister
        wife husband boy girl child friend friends critic critics supporter supporters opponent
        opponents voter voters protester protesters activist activists campaigner campaigners
        candidate candidates campaign committee council court government ministry department agency
        company firm bank union group organization organisation party statement report letter memo
        email document documents contract study survey poll post ad commercial newspaper magazine
        editorial article author authors writer reporter reporters journalist host anchor moderator
        commentator columnist editor clerk grocer farmer owner founder executive ceo member members
        delegate delegates lawmaker lawmakers republican republicans democrat democrats student
        students crowd audience people person others some many few veteran soldier soldiers general
        colonel pastor bishop pope king queen prince princess ambassador diplomat diplomats
        investigator investigators detective sheriff deputy inspector administrator commissioner
        spokespeople consultant economist economists historian scholar engineer survivor victim
        victims family families parent parents guest caller tweet law bill constitution complaint
        lawsuit ruling order indictment affidavit resolution sign banner poster placard
        """.split()
    ),
    according=frozenset({("according", "to"), ("words", "of"), ("as", "per")}),
)
