"""German words of the quotation engine."""

from newslint.text.quotes.lexicon import Lexicon
from newslint.text.words import listed

_SAY = listed(
    """
    sagt sagte sagten sagen gesagt erklärt erklärte erklärten erklären betont betonte betonten betonen
    meint meinte meinten meinen schreibt schrieb schrieben schreiben fragt fragte fragten fragen
    antwortet antwortete antworteten ergänzt ergänzte fügt fügte berichtet berichtete berichteten
    berichten erzählt erzählte erzählten warnt warnte warnten warnen fordert forderte forderten
    kritisiert kritisierte kritisierten lobt lobte klagt klagte behauptet behauptete behaupteten
    versichert versicherte verspricht versprach kündigt kündigte teilt teilte mahnt mahnte ruft rief
    riefen schreit schrie flüstert flüsterte entgegnet entgegnete erwidert erwiderte bemerkt bemerkte
    unterstreicht unterstrich bestätigt bestätigte bekräftigt bekräftigte urteilt urteilte räumt
    räumte gesteht gestand zitiert zitierte heißt hieß geheißen sprach spricht sprachen stellt
    stellte findet fand schildert schilderte kommentiert kommentierte beteuert beteuerte kontert
    konterte bilanziert bilanzierte moniert monierte schwärmt schwärmte konstatiert konstatierte
    resümiert resümierte glaubt glaubte hofft hoffte bedauert bedauerte befürchtet befürchtete meldet meldete twitterte twittert verkündet
    verkündete äußert äußerte beklagt beklagte spottet spottete begründet
    begründete erläutert erläuterte mitgeteilt angekündigt geschrieben zugesichert gewarnt gefordert
    """
)

_CLOSED = (
    dict.fromkeys(("wollte", "wollten", "will", "wollen"), "wissen")
    | dict.fromkeys(("gab", "gibt", "gaben"), "bekannt an zu sich")
    | dict.fromkeys(("führt", "führte", "führten", "drückt", "drückte"), "aus")
    | dict.fromkeys(("streicht", "strich"), "heraus")
    | dict.fromkeys(("hebt", "hob"), "hervor")
    | dict.fromkeys(("weist", "wies"), "hin zurück")
    | dict.fromkeys(("lässt", "ließ", "ließen"), "verlauten wissen mitteilen ausrichten erklären")
    | dict.fromkeys(("fasst", "fasste"), "zusammen")
    | dict.fromkeys(("wandte", "wendet", "warf", "wirft"), "ein vor")
    | dict.fromkeys(("legt", "legte"), "nach dar")
    | dict.fromkeys(("fuhr", "fährt"), "fort")
    | dict.fromkeys(
        ("zeigt", "zeigte", "zeigten", "freut", "freute", "wundert", "wunderte", "empört", "empörte", "erinnert",
         "erinnerte", "ärgert", "ärgerte", "fragen"),
        "sich",
    )
)  # fmt: skip

GERMAN = Lexicon(
    cues=_SAY | frozenset(_CLOSED),
    opinions=listed(
        "nennt nannte nannten bezeichnet bezeichnete bezeichneten beschreibt beschrieb"
    ),
    reporting=_SAY
    - listed("findet fand stellt stellte heißt hieß geheißen fügt fügte teilt teilte ruft rief"),
    inside=False,
    verb_second=True,
    closed_by=_CLOSED,
    cue_nouns=listed(
        "aussage erklärung motto parole frage antwort worten satz mitteilung forderung"
    ),
    sources=listed("antwort brief schild plakat lied stimme frage botschaft nachricht parole"),
    indirect=listed("sei seien könne müsse dürfe wisse"),
    told=listed("erklärung mitteilung stellungnahme"),
    verbs=listed(
        "wissen ist war hat hatte wird wurde kann will soll muss gibt gab kommt kam geht ging"
    ),
    pronouns=listed("er sie es wir ich ihr man jemand niemand"),
    possessives=listed("sein seine seiner seinen ihr ihre ihrer ihren mein meine unser unsere"),
    determiners=listed(
        "der die das den dem des ein eine einer eines einem einen kein keine dieser diese"
    ),
    prepositions=listed(
        """
        in im an am auf bei beim mit nach von vom vor zu zum zur aus für gegen über unter um durch
        ohne seit während wegen trotz zwischen neben hinter bis laut gegenüber anlässlich angesichts
        infolge aufgrund gemäß
        """
    ),
    subordinators=listed("als wenn weil obwohl nachdem bevor während da dass ob wie warum wo"),
    relatives=listed("welcher welche"),
    conjunctions=listed("und oder aber doch sondern denn"),
    auxiliaries=listed(
        "hat haben hatte hatten ist sind war waren wird werden wurde wurden sei habe zu"
    ),
    passives=listed("wird werden wurde wurden"),
    adverbs=listed(
        """
        auch dann später nun jetzt noch schon zudem außerdem dabei dazu darüber darauf daraufhin
        dort bereits insbesondere anschließend danach damals zuvor zuletzt schließlich gegenwärtig
        derzeit aktuell weiter heute gestern morgen montag dienstag mittwoch donnerstag freitag
        samstag sonntag hinzu mit an ein sich besorgt erfreut enttäuscht empört verärgert
        """
    ),
    times=listed(
        "jahr jahre tag tage woche wochen monat monate stunden minuten abend morgen nacht"
    ),
    roles=listed(
        """
        bürgermeister bürgermeisterin minister ministerin präsident präsidentin kanzler kanzlerin
        sprecher sprecherin polizei chef chefin leiter leiterin anwalt anwältin zeuge zeugin
        trainer trainerin lehrer lehrerin ärztin arzt experte expertin vorsitzende direktor
        direktorin professor professorin nachbar nachbarin gericht partei verband behörde
        """
    ),
    links=listed("von vom der des aus für bei in im am zu zum zur"),
    according=frozenset({("laut", ""), ("so", ""), ("zufolge", "")}),
    agents=listed("von vom"),
    frequent=listed(
        "der die und das den von zu mit ist auf für nicht ein eine dem im des sich als auch"
    ),
)
