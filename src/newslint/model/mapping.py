"""Where records of any shape keep the parts of an article."""

from newslint.records import NamedTuple


class RecordMapping(NamedTuple):
    """For each part of an article the JSON pointers that may lead to it, the best first.

    `*` stands for every item of an array or every member of an object; a pointer to an array
    means the strings in it. Keys match without regard to case, `_`, `-` and spaces, so that
    `/date_published` finds `datePublished` too. In tables the keys are the names of columns.
    """

    text: tuple[str, ...] = (
        "/text", "/body", "/content", "/article", "/articleBody", "/article_text", "/body_text", "/full_text",
        "/maintext", "/story", "/paragraphs", "/body/*/text", "/content/*/text", "/paragraphs/*/text",
        "/bodies/0/value", "/content_text", "/body_xhtml", "/body_html", "/content_html", "/content/rendered",
        "/content_elements/*/content", "/fields/body", "/fields/body_text", "/body/value", "/body/sections/*/paragraphs",
        "/body_richtext", "/body_html5", "/body_main", "/body_nitf", "/news_body", "/news_text", "/document",
        "/html", "/lead_paragraph", "/description_text", "/descriptions/0/value", "/description", "/summary", "/abstract",
    )  # fmt: skip
    headline: tuple[str, ...] = (
        "/headline", "/title", "/headlines/0/value", "/headline/main", "/title/rendered",
        "/headlines/basic", "/fields/headline", "/fields/title", "/web_title", "/headline_main", "/headline_simple", "/name",
    )  # fmt: skip
    dek: tuple[str, ...] = (
        "/dek", "/subtitle", "/subheadline", "/standfirst", "/alternative_headline", "/subheadlines/basic",
        "/fields/standfirst", "/custom_excerpt", "/body/summary", "/description/basic", "/description_text",
        "/descriptions/0/value", "/description", "/summary", "/excerpt", "/abstract",
    )  # fmt: skip
    byline: tuple[str, ...] = ("/byline", "/byline/original", "/fields/byline", "/bylines/*/by")
    author: tuple[str, ...] = (
        "/author", "/author/name", "/author/*/name", "/authors", "/authors/*/name", "/creator", "/creator/name",
        "/creator/*/name", "/creators", "/by", "/writer", "/contributors/*/name",
        "/credits/by/*/name", "/_embedded/author/*/name", "/fields/author",
    )  # fmt: skip
    published: tuple[str, ...] = (
        "/date_published", "/published", "/published_at", "/published_date", "/publish_date", "/publication_date",
        "/pub_date", "/date", "/datetime", "/timestamp", "/firstcreated", "/contentcreated", "/versioncreated",
        "/date_publish", "/publishing_date", "/published_time", "/web_publication_date", "/first_publish_date",
        "/display_date", "/fields/publish_date", "/fields/date", "/created_at", "/created",
    )  # fmt: skip
    modified: tuple[str, ...] = (
        "/date_modified", "/modified", "/modified_at", "/modified_date", "/updated", "/updated_at", "/lastmod",
        "/last_modified", "/update_date", "/date_modify",
        "/last_updated_date", "/fields/last_modified", "/changed", "/versioncreated",
    )  # fmt: skip
    dateline: tuple[str, ...] = ("/dateline", "/located")
    caption: tuple[str, ...] = (
        "/caption", "/captions", "/image_caption", "/captions/*/text", "/image/caption", "/images/*/caption",
        "/photos/*/caption", "/media/*/caption", "/content_elements/*/caption", "/associations/*/description_text",
        "/associations/*/descriptions/0/value",
    )  # fmt: skip
    alt: tuple[str, ...] = (
        "/image_alt",
        "/image/alt",
        "/images/*/alt",
        "/photos/*/alt",
        "/media/*/alt",
    )
    credit: tuple[str, ...] = (
        "/credit", "/creditline", "/credit_text", "/image_credit", "/photo_credit", "/image/credit_text",
        "/image/*/credit_text", "/images/*/credit", "/photos/*/credit", "/associations/*/creditline",
    )  # fmt: skip
    image: tuple[str, ...] = (
        "/image", "/image_url", "/top_image", "/images", "/image/url", "/image/*/url", "/images/*/url",
        "/photos/*/url", "/media/*/url",
    )  # fmt: skip
    source: tuple[str, ...] = (
        "/sources", "/sources/*/name", "/sources/*/title", "/references", "/references/*/name",
        "/references/*/title", "/citations", "/citation", "/citation/name", "/citation/*/name",
        "/infosource/*/name", "/infosources/*/name",
    )  # fmt: skip
    source_url: tuple[str, ...] = (
        "/sources/*/url", "/references/*/url", "/citation/url", "/citation/*/url", "/links", "/links/*/url",
    )  # fmt: skip
    section: tuple[str, ...] = (
        "/section",
        "/article_section",
        "/category",
        "/desk",
        "/section_name",
    )
    language: tuple[str, ...] = ("/language", "/lang", "/in_language", "/locale", "/langcode")
    url: tuple[str, ...] = (
        "/url", "/link", "/uri", "/canonical_url", "/permalink", "/web_url", "/main_entity_of_page",
        "/main_entity_of_page/@id", "/@id",
    )  # fmt: skip
    publisher: tuple[str, ...] = (
        "/publisher", "/publisher/name", "/source", "/source/name", "/site_name", "/outlet", "/copyrightholder",
    )  # fmt: skip
    description: tuple[str, ...] = ("/description", "/description_text", "/descriptions/0/value")
    type: tuple[str, ...] = ("/@type", "/type", "/article_type")
    status: tuple[str, ...] = ("/pubstatus", "/status", "/state")
    embargo: tuple[str, ...] = ("/embargoed", "/embargo", "/embargoed_until")
