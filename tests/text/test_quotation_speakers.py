"""Who is named as the speaker, and by which full name, where several words in a sentence could be it."""

import pytest

from newslint.text.quotes.document import quotations


@pytest.mark.parametrize(
    ("text", "speaker", "resolved"),
    [
        pytest.param("House of Commons leader Ana Ruiz called it “a mess”.", "House of Commons leader Ana Ruiz", "Ana Ruiz", id="institution and role"),
        pytest.param("Department of Homeland Security Secretary Ana B. Ruiz called it “a mess”.", "Department of Homeland Security Secretary Ana B. Ruiz", "Ana B. Ruiz", id="institution and title"),
        pytest.param("U.S. Secretary of State Ana Ruiz called it “a mess”.", "U.S. Secretary of State Ana Ruiz", "Ana Ruiz", id="initials and office"),
        pytest.param("Secretary of State Ana Ruiz left.\n\nRuiz called it “a mess”.", "Ruiz", "Ana Ruiz", id="office before"),
        pytest.param("House Speaker Ana Ruiz left.\n\nRuiz called it “a mess”.", "Ruiz", "Ana Ruiz", id="speaker of a house"),
        pytest.param("The Justice Department called it “a mess”.", "The Justice Department", "Justice Department", id="title in an institution"),
        pytest.param("Ana Ruiz won.\n\nThe Ruiz administration called it “a mess”.", "The Ruiz administration", "The Ruiz administration", id="whose it is"),
        pytest.param("The German chancellor, Ana Ruiz, called it “a mess”.", "The German chancellor", "Ana Ruiz", id="apposition behind a country"),
        pytest.param("The Senate’s second Democrat, Ana Ruiz, called it “a mess”.", "The Senate’s second Democrat", "Ana Ruiz", id="apposition behind a party"),
        pytest.param("The U.S. Chamber sent Tom J. Lind. The chamber, he said, wants “very few” of them.", "he", "Tom J. Lind", id="no institution is he"),
    ],
)  # fmt: skip
def test_a_phrase_stands_for_the_name_of_somebody(text: str, speaker: str, resolved: str) -> None:
    quote = quotations(text.split("\n\n"))[-1]

    assert (quote.speaker, quote.resolved) == (speaker, resolved)


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        pytest.param("Rep. Tom Lind spoke.\n\n“It rains,” he said.\n\nPresident Roe laid out the stakes in Lund.\n\n“It pours,” he said.", "Roe", id="surname with a title"),
        pytest.param("President Roe met Ana Ruiz.\n\n“It rains,” Ruiz said.\n\nRoe left early.\n\n“It pours,” she said.", "Ana Ruiz", id="surname alone is no she"),
        pytest.param("Ulf Dahl met Tom Lind. If it is built Dahl will pay for it all, Lind says. At the same time, he adds, the dam is “a relic” of war.", "Tom Lind", id="who says the sentence"),
        pytest.param("“It rains,” said Ulf Dahl.\n\nThe mill is no bargain, spokeswoman Ana Ruiz confirmed. It is “too small,” she said.", "Ana Ruiz", id="role before the name"),
        pytest.param("“It rains,” said Ulf Dahl.\n\nVotes may come after the feast, said the keeper Tom Lind. “A long winter,” he said.", "Tom Lind", id="name behind the verb"),
        pytest.param("Asked whether Tom Lind would come, Ulf Dahl said he was not invited. But, he added, “the hall is small.”", "Ulf Dahl", id="opening clause names another"),
        pytest.param("Tom Lind, who worked on the dam, says Ulf Dahl was careless. “We saw it,” he says.", "Tom Lind", id="of whom somebody speaks"),
    ],
)  # fmt: skip
def test_he_and_she_stand_for_whom_the_last_sentence_is_about(text: str, resolved: str) -> None:
    assert quotations(text.split("\n\n"))[-1].resolved == resolved


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("The mill issued a joint statement late Monday evening saying “there is no leak” in it.", "The mill", id="time before a participle"),
        pytest.param("Others were more blunt, with Ana Ruiz, head of the Lund yard, saying: “It leaks.”", "Ana Ruiz", id="brought along"),
        pytest.param("The clerk blamed the leak on “very high” water, saying it came at night.", "The clerk", id="participle behind the marks"),
        pytest.param("Ruiz got a result that showed “good evidence” of it after a jibe by Ulf Dahl, who nicknamed her Noah.", "Ruiz", id="relative clause behind"),
        pytest.param("The rise comes despite the board's repeated claim that it has a “no leaks” rule.", "The rise", id="participle behind an owner"),
        pytest.param("The Lind report said the dam was “not to be trusted” at all.", "The Lind report", id="report is a noun"),
        pytest.param("A mill statement quoted by the Lund Post said it was “alarmed” at this.", "A mill statement", id="by whom it is quoted"),
        pytest.param("The plan, described by Ana Ruiz as “mad”, was dropped.", "Ana Ruiz", id="by whom it is judged"),
        pytest.param("Ana Ruiz, asked whether Ulf Dahl offered to pay, did not deny it, but said: “He did.”", "Ana Ruiz", id="whether"),
        pytest.param("Those who support the dam said it was “a joy” to them.", "Those", id="object of a relative clause"),
        pytest.param("Towns who still back Mr Dahl, among them Lund and Tarn, called it “a joy”.", "Towns", id="object of a relative clause before a comma"),
        pytest.param("“I think there is a way, because of the need to do” a deal on the dam at once, said Ana Ruiz of Lund.", "Ana Ruiz of Lund", id="sentence goes on behind the marks"),
        pytest.param("“We will not pay,” Ana Ruiz, the deputy clerk of Lund said in May.", "Ana Ruiz", id="apposition without its comma"),
        pytest.param("The mill last week called it “a joy” for all.", "The mill", id="last week"),
        pytest.param("Ana Ruiz: 'You do not have to fight for all you want' Read more", "Ana Ruiz", id="link behind the marks"),
    ],
)  # fmt: skip
def test_the_speaker_is_whoever_does_the_saying(text: str, speaker: str) -> None:
    assert quotations([text])[0].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Nach der Sitzung am Montag sagte Ministerin Ruiz: „Wir warten hier auf den Regen.“", "Ministerin Ruiz", id="preposition first"),
        pytest.param("Dazu gab das Amt für den Damm weiter bekannt: „Wir warten hier auf den Regen.“", "das Amt für den Damm", id="verb in two parts"),
        pytest.param("In einem Gespräch, das der Sender brachte, sagte der Wärter: „Wir warten hier auf den Regen.“", "der Wärter", id="clause between"),
        pytest.param("Bereits im Mai hatte Ana Ruiz in Lund zugesichert: „Wir warten hier auf den Regen.“", "Ana Ruiz", id="participle last"),
        pytest.param("Der Wärter Tom Lind hat anlässlich der Sitzung erklärt: „Wir warten hier auf den Regen.“", "Der Wärter Tom Lind", id="subject before a participle"),
        pytest.param("In dem Brief an die Stadt heißt es: „Wir warten hier auf den Regen.“", "dem Brief", id="letter before"),
        pytest.param("„Wir warten hier auf den Regen“, heißt es in dem Brief an die Stadt.", "dem Brief", id="letter behind"),
        pytest.param("„Wir warten hier auf den Regen“, zeigte sich Ana Ruiz nach der Sitzung zufrieden.", "Ana Ruiz", id="sich"),
        pytest.param("„Wir warten hier auf den Regen“, strich der Wärter nach der Sitzung heraus.", "der Wärter", id="verb in two parts behind"),
        pytest.param("Auch die Leiterin, Ana Ruiz, äußerte sich so: „Wir warten hier auf den Regen.“", "die Leiterin", id="auch belongs to the subject"),
        pytest.param("Ein Wärter begründete seine Wahl so: „Wir warten hier auf den Regen.“", "Ein Wärter", id="article is no part of a verb"),
    ],
)  # fmt: skip
def test_german_speaker_may_stand_behind_the_verb(text: str, speaker: str) -> None:
    assert quotations([text], language="de")[0].speaker == speaker


def test_name_does_not_start_within_a_german_word() -> None:
    text = "Der Wärter traf Ana Ruiz. „Wir warten hier“, sagte die ständige Vertreterin."

    assert quotations([text], language="de")[0].resolved == "Vertreterin"


@pytest.mark.parametrize(
    ("text", "speaker", "resolved"),
    [
        pytest.param("« Le mur est vieux », a également affirmé Paul Morel lundi.", "Paul Morel", "Paul Morel", id="adverb"),
        pytest.param("« Le mur est vieux », a pour sa part dit Paul Morel lundi.", "Paul Morel", "Paul Morel", id="on his part"),
        pytest.param("« Le mur est vieux », a déclaré le 20 mars la mairie de Lunel.", "la mairie de Lunel", "la mairie de Lunel", id="date"),
        pytest.param("Comme le rapporte Le Courrier, Paul Morel a dit que « le mur est vieux ».", "Paul Morel", "Paul Morel", id="by the way"),
        pytest.param("Selon le Courrier, rapporté par Radio Lunel, « le mur est vieux » ici.", "le Courrier", "Courrier", id="by whom it is reported"),
    ],
)  # fmt: skip
def test_french_speaker_is_whoever_does_the_saying(text: str, speaker: str, resolved: str) -> None:
    (quote,) = quotations([text], language="fr")

    assert (quote.speaker, quote.resolved) == (speaker, resolved)
