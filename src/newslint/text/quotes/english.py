"""English words of the quotation engine."""

from newslint.text.quotes.lexicon import Lexicon
from newslint.text.words import listed


def _forms(lemmas: str) -> frozenset[str]:
    """Every form of regular verbs; a trailing “+” doubles the last letter."""
    found: set[str] = set()
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


# Speech and nothing else: one of these in a neighbour sentence is evidence enough.
_REPORTING = _forms(
    """
    add ask answer reply respond explain remark announce insist argue claim assert contend warn
    caution urge vow admit+ concede confess confirm reaffirm reiterate stress emphasize
    emphasise recall complain lament quip+ joke boast brag+ shout yell scream exclaim whisper mutter
    murmur sigh retort interject recount tweet elaborate clarify opine apologize apologise condemn
    denounce proclaim declare comment note observe testify conclude predict suggest acknowledge
    allege demand plead pledge promise reveal tease fume react chime express
    """
) | listed(
    """
    say says said saying tell tells told telling write writes wrote written writing
    retweeted summed pointed points posted posting stated stating praised praises lauded applauded
    criticized criticised
    """
)
_SAY = (
    _REPORTING
    | _forms(
        """
        state disclose affirm underscore underline highlight remember protest object taunt cry mumble gasp
        bark chant interrupt counter rebut+ rant rail thunder beg+ implore request order instruct
        inform notify report relate continue post blog+ text email e-mail sum+ muse wonder ponder
        speculate surmise question query inquire enquire greet thank praise laud commend applaud
        congratulate decry criticize criticise blast slam+ attack accuse mock deride chide scold
        rebuke chastise lambaste scoff dismiss endorse echo agree disagree concur+ hint imply
        indicate signal mention propose recommend offer exhort appeal profess pronounce
        avow attest certify summarize summarise recite narrate reminisce reflect reason advise
        counsel bemoan bewail grumble gripe grouse moan whine sneer snap+ retaliate riff vent crow
        gush enthuse rave croon drawl hiss howl roar bellow holler shriek wail sob+ stammer stutter
        blurt babble ramble lecture preach pray tout maintain deny assure charge assail demur+
        sniff reprise word repeat caption intone pen+ recommend challenge press estimate invoke
        reassure blare trumpet huff joke jibe marvel venture bristle sputter deadpan+ declaim cajole lie jeer heckle cheer
        """
    )
    | listed(
        """
        speak speaks spoke spoken speaking talked put puts putting read reads reading sang sings
        swore sworn volunteered volunteering swears swearing forbade quote quotes quoted quoting
        think thinks thought thinking believe believes believed believing feel feels felt hear heard
        learned find finds found cite cites cited citing rejected rejecting rejects goes went going
        fired fires shot shoots pointed points point pointing broke breaks cut imagined dit sagte
        dijo
        """
    )
)
_OPINIONS = _forms(
    """
    call describe characterize characterise nickname christen depict portray hail deem ridicule
    blame credit refer+ judge
    """
) | listed(
    """
    labeled labeling labelled labelling branded branding dubbed dubbing termed terming saw seen sees
    viewed viewing cast named titled headlined deemed praising
    """
)
_NOUNLIKE = _forms(
    """
    claim remark comment report note state question answer promise pledge vow request demand order
    attack protest object offer post text blog email e-mail tweet reply cry shout scream whisper
    signal hint lecture blame mention estimate sum rail reason reflect rule vent crow echo slam
    record query boast charge challenge press counter retort quip quote joke appeal address call
    name credit refer judge cheer chant sigh gasp howl roar snap sob word pen caption charge lie
    praise thank applaud rant moan elaborate gripe grouse counsel tease taunt yell murmur mutter venture
    marvel caution stress highlight contend respond advise brag lament
    """
) | listed(
    """
    response thought thoughts feeling feelings finding findings hearing read reads thanks cast
    """
)
_NOUNLIKE = frozenset(word for word in _NOUNLIKE if not word.endswith(("ed", "ing"))) | listed(
    "saying writing reading warning thinking meaning finding hearing offering ruling feeling calling"
)
_CUE_NOUNS = listed(
    """
    statement statements claim claims remark remarks comment comments promise pledge vow call calls
    question answer reply response warning speech address argument assertion allegation allegations
    accusation accusations complaint description slogan motto chant chants cry cries message tweet
    tweets post letter email e-mail words word phrase line quote assessment contention suggestion
    insistence declaration admission denial demand plea mantra quip joke refrain testimony comment
    observation conclusion retort rejoinder riposte
    """
)

ENGLISH = Lexicon(
    cues=_SAY,
    opinions=_OPINIONS,
    reporting=_REPORTING,
    nounlike=_NOUNLIKE,
    cue_nouns=_CUE_NOUNS,
    told=listed("statement statements remarks tweet tweets excerpt excerpts"),
    sources=listed(
        """
        answer answers reply response message note letter text email e-mail telegram sign inscription
        plaque diary chorus refrain lyrics song hymn anthem prayer psalm bible ad slogan motto voice
        narrator voiceover announcer question joke proverb saying verse verdict headline headlines
        banner placard poster caption graffiti argument reasoning explanation excuse advice warning
        chant quote quotation line words sentence
        """
    ),
    verbs=listed(
        """
        sent took made got gave came left met held led ran won lost kept stood sat paid brought
        bought built caught chose drew drove fell flew forgot grew hit hurt knew laid let meant rose
        sold set shook showed slept spent stole struck taught threw understood woke wore became
        broke fought beat bound cut makes take takes make gets get gives give comes come leaves
        leave runs run wins win loses lose keeps keep stands stand knows know wants want needs need
        likes looks look seems seem shows show has's uses use works work lives live helps help
        turns turn moves move plays play carries carry starts starts brings bring builds build
        holds hold lets become becomes remains remain includes include faces means mean
        """
    ),
    pronouns=listed("i you he she it we they one everyone everybody someone somebody nobody"),
    possessives=listed("my your his her its our their whose"),
    determiners=listed(
        """
        the a an this that these those some any each every no another one two three four five six
        seven eight nine ten several many most few both all other others
        """
    ),
    prepositions=listed(
        """
        of for from at in on with to by near behind under against about over into through during
        before after around between among without within upon via per since until despite amid
        amidst toward towards across along outside inside beyond above below off onto like as than
        including following regarding concerning because besides alongside
        """
    ),
    subordinators=listed(
        """
        when while if although though because since after before as until once whereas unless
        whether where how why what whenever wherever even
        """
    ),
    relatives=listed("who that which whom"),
    conjunctions=listed("and or but so yet nor then & plus"),
    particles={
        "went": "on",
        "summed": "up",
        "goes": "on",
        "going": "on",
        "pointed": "out",
        "points": "out",
        "point": "out",
        "pointing": "out",
        "shot": "back",
        "fired": "back",
        "shoots": "back",
        "fires": "back",
        "chimed": "in",
        "broke": "in",
        "put": "it",
        "puts": "it",
        "breaks": "in",
        "cut": "in",
    },
    closed_by={},
    shown=_forms("suggest predict conclude reveal confirm indicate demand promise signal post"),
    participles=listed("written"),
    inside=False,
    openers=listed(
        """
        began begins started starts went laughed laughs shrugged shrugs smiled smiles grinned grins
        chuckled chuckles nodded nods
        """
    ),
    gestures=listed(
        """
        nods nodded smiles smiled laughs laughed shrugs shrugged sighs sighed grins grinned chuckles
        chuckled pauses paused hesitates hesitated hesitate winces winced frowns frowned blushes
        blushed shakes shook gestures gestured leans leaned beams beamed giggles giggled
        """
    ),
    auxiliaries=listed(
        """
        has have had having would will could may might can should shall must did does do is was were
        are be been being am to not n't hasn't hadn't haven't didn't doesn't don't wasn't weren't
        isn't aren't won't wouldn't couldn't shouldn't can't cannot seemed appeared used tried
        seems appears
        """
    ),
    passives=listed("is are was were be been being get got gets"),
    adverbs=listed(
        """
        also later now often still never just first recently soon again both himself herself
        themselves itself out back up down aloud always sometimes once twice ever instead further
        meanwhile therefore thus too only already yesterday today tomorrow tonight earlier afterward
        afterwards there here ago long simply then
        monday tuesday wednesday thursday friday saturday sunday
        however moreover furthermore nonetheless nevertheless otherwise perhaps maybe indeed
        additionally apparently clearly currently eventually finally fortunately immediately
        initially ironically notably obviously occasionally originally previously publicly quickly
        recently reportedly shortly similarly specifically subsequently suddenly surprisingly
        typically ultimately unfortunately usually
        """
    ),
    times=listed(
        """
        hours minutes days weeks months years year week month day night morning evening afternoon
        moments decades decade time times hour minute moment seconds weekend summer winter spring
        january february march april may june july august september october november december
        monday tuesday wednesday thursday friday saturday sunday
        """
    ),
    roles=listed(
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
        email document documents contract study survey poll ad commercial newspaper magazine
        editorial article author authors writer reporter reporters journalist host anchor moderator
        commentator columnist editor clerk grocer farmer owner founder executive ceo member members
        delegate delegates lawmaker lawmakers republican republicans democrat democrats student
        students crowd audience people person others veteran soldier soldiers general colonel pastor
        bishop pope king queen prince princess ambassador diplomat diplomats investigator
        investigators detective sheriff deputy inspector administrator commissioner spokespeople
        consultant economist economists historian scholar engineer survivor victim victims family
        families parent parents guest caller tweet law bill constitution complaint lawsuit ruling
        indictment affidavit resolution sign banner poster placard ads signs banners website page
        """
    ),
    links=listed("of for from at in on with to by near behind under"),
    according=frozenset({("according", "to"), ("words", "of"), ("as", "per")}),
    agents=frozenset({"by"}),
    frequent=listed("the of and to in a is that for was on with as it at by from he are has"),
)
