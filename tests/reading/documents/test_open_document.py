"""OpenDocument texts."""

from __future__ import annotations

import io
import zipfile

from analysis.reading.documents import open_document
from tests.reading.samples import PARAGRAPHS, articles, read, reasons

NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def written(body: str, *, styles: str = "", title: str = "", manifest: str = "", kind: str = "text") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}", zipfile.ZIP_STORED)
        document = (
            f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
        )
        archive.writestr("content.xml", document)
        if title:
            archive.writestr(
                "meta.xml", f"<office:m {NAMES}><office:meta><dc:title>{title}</dc:title></office:meta></office:m>"
            )
        archive.writestr("META-INF/manifest.xml", manifest or "<manifest/>")
    return out.getvalue()


BODY = "".join(f"<text:p>{each}</text:p>" for each in PARAGRAPHS)


def test_the_paragraphs_and_the_one_set_as_title():
    heading = '<text:h text:outline-level="1">Envoy leaves talks</text:h>'
    (article,) = read(written(heading + BODY), "saved.bin")
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert (article.title, article.format, article.published) == ("Envoy leaves talks", "OpenDocument", None)


def test_a_title_by_its_style_also_one_that_was_changed_by_hand():
    styles = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    for style in ("Title", "P1"):
        first = f'<text:p text:style-name="{style}">Envoy leaves talks</text:p>'
        assert read(written(first + BODY, styles=styles), "a.odt")[0].title == "Envoy leaves talks"
    other = '<text:p text:style-name="P2">Envoy leaves talks</text:p>'
    (article,) = read(written(other + BODY, styles=styles), "a.odt")
    assert article.title is None and article.text.startswith("Envoy leaves talks\n\nMERIDIAN")


def test_the_title_that_the_file_gives_itself():
    (article,) = read(written("<text:p>Envoy leaves</text:p>" + BODY, title="Envoy leaves"), "a.odt")
    assert article.title == "Envoy leaves" and article.text.startswith("MERIDIAN")


def test_spaces_lists_tables_and_frames_and_what_is_no_text():
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>She stayed.</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>She<text:s text:c='3'/>left.<text:line-break/>At <text:span>noon</text:span>"
        "<office:annotation><dc:creator>Orin</dc:creator><text:p>Is it so?</text:p></office:annotation>, they"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See there.</text:p>"
        "</text:note-body></text:note> said.</text:p>"
        "<text:list><text:list-item><text:p>Kesh</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Borevia</text:p></table:table-cell></table:table-row>"
        "</table:table><text:p><draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame>Behind"
        "</text:p>"
    )
    (article,) = read(written(body), "a.odt")
    assert article.text == "She left.\nAt noon, they said.\n\nKesh\n\nBorevia\n\nIn a box\n\nBehind"


def test_what_is_locked_damaged_or_another_document_is_told():
    assert "password" in reasons(read(written(BODY, manifest="<m><encryption-data/></m>"), "a.odt"))[0]
    raw = written(BODY)
    assert "damaged" in reasons(read(raw[: len(raw) // 2], "a.odt"))[0]
    assert "damaged" in reasons(read(written("<text:p>open"), "a.odt"))[0]
    assert "no text" in reasons(read(written(""), "a.odt"))[0] or "empty" in reasons(read(written(""), "a.odt"))[0]
    assert not open_document.looks(b"PK\x03\x04" + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet")


def test_entities_are_not_blown_up():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;">]>'
            f"<office:document-content {NAMES}><office:body><office:text><text:p>&y;&y; end</text:p></office:text>"
            "</office:body></office:document-content>",
        )
    assert [each.text.strip() for each in articles(read(out.getvalue(), "a.odt"))] == ["end"]
