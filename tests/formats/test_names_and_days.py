"""Who and when in the header lines of many languages: names beside the day, labels, scripts without capitals."""

import pytest

from newslint.formats import parse

BODY = "The old mill on the river reopened on Monday after two years of repairs that the town paid for."
TITLE = "Mill Reopens After Flood"


def said(text: str, path: str = "mill.txt") -> list[tuple[str, str]]:
    """The authors and days of an article."""
    document = next(iter(parse(text, path)))
    fields = [
        field for field in document.fields if field.name in {"author", "published", "modified"}
    ]
    assert all(document.text[slice(*field.span)] == field.value for field in fields)
    return sorted((field.name, field.value) for field in fields)


def below_title(lines: str, *, markdown: bool = False) -> list[tuple[str, str]]:
    if markdown:
        broken = lines.replace("\n", "  \n")
        return said(f"# {TITLE}\n\n{broken}\n\n{BODY}\n", "mill.md")
    return said(f"{TITLE}\n\n{lines}\n\n{BODY}\n")


def by(author: str, published: str) -> list[tuple[str, str]]:
    return [("author", author), ("published", published)]


@pytest.mark.parametrize(
    "markdown", [pytest.param(False, id="text"), pytest.param(True, id="Markdown")]
)
@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        pytest.param("Anna Berg, 03.05.2024", by("Anna Berg", "03.05.2024"), id="name and comma"),
        pytest.param("Anna Berg - 03.05.2024", by("Anna Berg", "03.05.2024"), id="name and dash"),
        pytest.param("Jan Smit 3 mei 2024", by("Jan Smit", "3 mei 2024"), id="a name that is a month"),
        pytest.param("Ana Ruiz / Tarna / 3 may 2024", by("Ana Ruiz", "3 may 2024"), id="name and place"),
        pytest.param("ANA RUIZ Tarna 03 MAY 2024 - 10:15 CEST", by("ANA RUIZ Tarna", "03 MAY 2024 - 10:15 CEST"), id="nothing divides the place"),
        pytest.param("Mittwoch, 3. Mai 2023 | Anna Berg", by("Anna Berg", "Mittwoch, 3. Mai 2023"), id="name behind a bar"),
        pytest.param("Le 3 mai 2024 - Anne Berger", by("Anne Berger", "3 mai 2024"), id="name behind a dash"),
        pytest.param("3 мая 2024 года, Иван Лесков", by("Иван Лесков", "3 мая 2024"), id="name behind a comma"),
        pytest.param("Anna Berg\n03.05.2024, 10:15 Uhr", by("Anna Berg", "03.05.2024, 10:15 Uhr"), id="name above"),
        pytest.param("3 maja 2024\nJan Kowal", by("Jan Kowal", "3 maja 2024"), id="name below"),
        pytest.param("Anne Berger avec AFP\n3 mai 2024", by("Anne Berger", "3 mai 2024"), id="with an agency"),
        pytest.param("Иван Лесков, корреспондент\n3 мая 2024", by("Иван Лесков", "3 мая 2024"), id="a post"),
        pytest.param("Gepubliceerd op 3 mei 2024 door Jan Smit", by("Jan Smit", "3 mei 2024"), id="Dutch"),
        pytest.param("Opublikowano 3 maja 2024 przez Ewa Kowal", by("Ewa Kowal", "3 maja 2024"), id="Polish"),
        pytest.param("Skriven av Eva Lind den 3 maj 2024", by("Eva Lind", "3 maj 2024"), id="Swedish"),
        pytest.param("Scritto da Anna Rossi il 3 maggio 2024", by("Anna Rossi", "3 maggio 2024"), id="Italian"),
        pytest.param("Rédigé par Anne Berger le 3 mai 2024", by("Anne Berger", "3 mai 2024"), id="French"),
        pytest.param("Postado por Ana Sousa em 3 de maio de 2024", by("Ana Sousa", "3 de maio de 2024"), id="Portuguese"),
        pytest.param("Yazar: Ali Kaya\nYayın Tarihi: 3 Mayıs 2024", by("Ali Kaya", "3 Mayıs 2024"), id="Turkish"),
        pytest.param("Автор статьи: Иван Лесков\n3 мая 2024", by("Иван Лесков", "3 мая 2024"), id="author of the piece"),
        pytest.param("Автор — Иван Лесков\n3 мая 2024", by("Иван Лесков", "3 мая 2024"), id="dash behind the label"),
        pytest.param("Von unserer Redakteurin Anna Berg\n3 Mai 2024", by("Anna Berg", "3 Mai 2024"), id="our reporter"),
        pytest.param(
            "Publié le 3 mai 2024 à 10 h 15, mis à jour le 4 mai 2024 à 8 h 00",
            [("modified", "4 mai 2024"), ("published", "3 mai 2024")],
            id="spaces in the time of day",
        ),
        pytest.param(
            "03/05/2024 10h15 Atualizado 04/05/2024 08h00",
            [("modified", "04/05/2024 08h00"), ("published", "03/05/2024 10h15")],
            id="the second day alone has a label",
        ),
        pytest.param("作者：王小明 发布时间：2024年5月3日 10:15", by("王小明", "2024年5月3日 10:15"), id="Chinese labels"),
        pytest.param("2024-05-03 10:15:00 来源：塔尔恩日报 作者：王小明", by("王小明", "2024-05-03 10:15:00"), id="Chinese, day first"),
        pytest.param("2024年5月3日\n文：山田太郎", by("山田太郎", "2024年5月3日"), id="Japanese"),
        pytest.param("更新日：2024年5月4日\n執筆：山田太郎", [("author", "山田太郎"), ("modified", "2024年5月4日")], id="a change"),
        pytest.param("김철수 기자\n2024년 5월 3일", by("김철수", "2024년 5월 3일"), id="Korean"),
        pytest.param("بقلم: أحمد سالم\n3 مايو 2024", by("أحمد سالم", "3 مايو 2024"), id="Arabic"),
    ],
)  # fmt: skip
def test_a_header_says_who_and_when(
    lines: str, fields: list[tuple[str, str]], *, markdown: bool
) -> None:
    assert below_title(lines, markdown=markdown) == fields


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("10 a 11 de maio de 2024 | Tarna", id="Portuguese"),
        pytest.param("10. bis 11. Mai 2024", id="German"),
        pytest.param("du 10 au 11 mai 2024", id="French"),
        pytest.param("10–11 May 2024, Tarn", id="dash"),
    ],
)
def test_days_on_which_something_takes_place_are_none_of_publication(line: str) -> None:
    assert below_title(line) == []


@pytest.mark.parametrize(
    ("line", "key"),
    [
        pytest.param("참가 마감: 2024년 5월 3일", "dateline", id="a deadline"),
        pytest.param("（添加于 2024年5月3日）", "dateline", id="an addition"),
        pytest.param("Ana Ruiz, 3 May 2024", "dateline", id="a name"),
        pytest.param("发布时间：2024年5月3日", "", id="a label"),
        pytest.param("Friday, 3 May 2024", "", id="a weekday"),
    ],
)
def test_a_day_below_unknown_words_contradicts_no_other(line: str, key: str) -> None:
    document = next(iter(parse(f"{TITLE}\n\n{line}\n\n{BODY}\n", "mill.txt")))

    assert [field.key for field in document.fields if field.name == "published"] == [key]


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Jazz am Hafen, 3. Mai 2024", id="capitals"),
        pytest.param("Was sich zum 1. Januar für Mieter ändert", id="a day that ends no sentence"),
        pytest.param("港まつり 2024年5月3日 開催", id="no capitals"),
    ],
)
def test_a_headline_may_have_a_day(title: str) -> None:
    document = next(iter(parse(f"{title}\n\n{BODY}\n", "mill.txt")))

    assert document.blocks[0].kind == "headline"


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Tarn News", id="a paper"),
        pytest.param("New York", id="a place"),
        pytest.param("Breaking News Today", id="a section"),
    ],
)
def test_a_paper_or_a_place_beside_the_day_signs_nothing(line: str) -> None:
    assert below_title(f"{line}\n\n3 May 2024") == [("published", "3 May 2024")]


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        pytest.param("3. Mai 2024 von Anna Berg", by("Anna Berg", "3. Mai 2024"), id="a day"),
        pytest.param("1. Preis 2024 von Anna Berg", [], id="an item"),
    ],
)
def test_a_day_with_a_stop_is_no_item_of_a_list(line: str, fields: list[tuple[str, str]]) -> None:
    assert below_title(line) == fields


@pytest.mark.parametrize(
    "byline",
    [
        pytest.param(
            '<div class="meta"><time class="posted-on" datetime="2024-05-03">3. Mai 2024</time> • '
            '<span class="byline"><span class="author vcard"><a href="/team/berg">Anna Berg</a></span></span></div>',
            id="marked in the line of the day",
        ),
        pytest.param(
            '<ul class="metaInfo"><li><a href="https://post.example/author/berg/">Anna Berg</a></li></ul>',
            id="a link to the author's page",
        ),
    ],
)
def test_a_page_shows_its_author_without_a_word_for_it(byline: str) -> None:
    page = f"<article><h1>{TITLE}</h1>{byline}{f'<p>{BODY}</p>' * 4}</article>"

    assert ("author", "Anna Berg") in said(page, "mill.html")
