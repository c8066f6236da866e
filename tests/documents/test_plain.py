# SPDX-License-Identifier: EUPL-1.2
"""The text file: the whole report, readable anywhere, obeyed by nothing."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkan_desktop.documents import plain, wording
from samverkan_desktop.domain import errors
from samverkan_desktop.domain.reports import Section


def test_the_whole_report_stands_in_reading_order(report, squash):
    text = squash(plain.write(report).decode("utf-8"))
    at = 0
    for part in report.texts():
        found = text.find(squash(part), at)
        assert found >= at, part
        at = found + len(squash(part))
    assert text.endswith(squash("22 november 2026"))
    assert squash("Avidentifierad sammanfattning") in text
    assert squash(wording.words("summary", "sv")["made"][1]) in text


def test_lines_are_short_end_alike_and_do_not_trail(report):
    long = attrs.evolve(report, sections=(Section(heading="Råd", paragraphs=("Ett råd till.\r\n" * 9 + "Mer " * 99,)),))
    content = plain.write(long)
    assert b"\r" not in content
    assert not content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\n")
    for line in content.decode().split("\n"):
        assert len(line) <= 78
        assert line == line.rstrip()


def test_headings_are_underlined_by_level(report):
    lines = plain.write(report).decode().split("\n")
    assert lines[lines.index("Bakgrund") + 1] == "--------"
    assert lines[lines.index("Åtgärder") + 1] == "~~~~~~~~"


def test_line_breaks_inside_a_paragraph_are_kept(report):
    assert "Tre steg:\n– en lugn plats,\n– en fast vuxen," in plain.write(report).decode()


def test_a_word_longer_than_the_line_is_not_broken(report):
    address = "https://exempel.se/" + "a" * 200
    assert address in plain.write(attrs.evolve(report, subtitle=address)).decode()


def test_characters_no_typeface_has_are_kept(report):
    assert "\U0001f600 \u05d0" in plain.write(attrs.evolve(report, subtitle="\U0001f600 \u05d0")).decode()


def test_what_a_terminal_might_obey_is_written_as_its_code(report):
    text = plain.write(attrs.evolve(report, subtitle="\x1b[31mröd \u202eomvänd")).decode()
    assert "[U+001B][31mröd [U+202E]omvänd" in text


def test_half_a_character_is_refused_with_a_name(report):
    with pytest.raises(errors.Refused) as caught:
        plain.write(attrs.evolve(report, subtitle="\ud83d"))
    assert caught.value.code == "text_not_writable"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="‪‫‬‭‮⁦⁧⁨⁩")))
def test_any_text_stands_whole_in_the_file(text, with_text, squash):
    report = with_text(text)
    content = squash(plain.write(report).decode("utf-8"))
    for part in report.texts():
        assert squash(part) in content
