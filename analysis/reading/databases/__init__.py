"""Exports of news databases: one module a layout. Each is known by what it holds, whatever the file is called.

From bytes (`incoming`, `trees`, `word`, `rich_text`) to the fields of an article as the database writes them, which are
a `Record` (`lexisnexis`, `nexis_uni`, `factiva`, `proquest`, `europresse`), and from there to an `Article` (`record`).
"""

from __future__ import annotations

from analysis.reading.databases import (
    europresse,
    factiva_html,
    factiva_text,
    factiva_xml,
    lexisnexis_html,
    lexisnexis_text,
    nexis_uni,
    proquest_html,
    proquest_text,
    rich_text,
    word,
)
from analysis.reading.formats import Format

FORMATS: tuple[Format, ...] = (
    Format("Nexis Uni, Word", (), word.read, word.looks),
    Format("rich text of a database", (), rich_text.read, rich_text.looks),
    Format("LexisNexis, HTML", (), lexisnexis_html.read, lexisnexis_html.looks),
    Format("Factiva, HTML", (), factiva_html.read, factiva_html.looks),
    Format("Factiva, XML", (), factiva_xml.read, factiva_xml.looks),
    Format("Europresse, HTML", (), europresse.read, europresse.looks),
    Format("ProQuest, HTML", (), proquest_html.read, proquest_html.looks),
    Format("LexisNexis, text", (), lexisnexis_text.read, lexisnexis_text.looks),
    Format("Nexis Uni, text", (), nexis_uni.read, nexis_uni.looks),
    Format("Factiva, text", (), factiva_text.read, factiva_text.looks),
    Format("ProQuest, text", (), proquest_text.read, proquest_text.looks),
)
"""All are asked before any other format."""
