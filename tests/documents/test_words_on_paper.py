# SPDX-License-Identifier: EUPL-1.2
"""The papers' own words: the same in both languages, printable, and there for every error the room can raise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import samverkan_desktop.documents
import samverkan_desktop.exchange
from samverkan_desktop.documents import typeface
from samverkan_desktop.system import texts


def leaves(table, at=""):
    for key, value in table.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{at}.{key}")
        else:
            yield f"{at}.{key}", value


def test_swedish_and_english_have_the_same_words_and_placeholders():
    for name in ("documents", "errors_documents", "errors_exchange"):
        swedish, english = (dict(leaves(texts.table(name, language))) for language in ("sv", "en"))
        assert swedish.keys() == english.keys()
        for key, value in swedish.items():
            found = [re.findall(r"\{(\w+)\}", str(text)) for text in (value, english[key])]
            assert sorted(found[0]) == sorted(found[1]), key
            assert isinstance(value, type(english[key]))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_fixed_word_can_be_printed(language):
    for _, value in leaves(texts.table("documents", language)):
        assert typeface.lacks("".join(value)) == ()


@pytest.mark.parametrize("room", [samverkan_desktop.documents, samverkan_desktop.exchange])
def test_every_code_raised_here_has_its_three_texts(room):
    source = "".join(file.read_text(encoding="utf-8") for file in Path(room.__file__).parent.glob("*.py"))
    codes = set(re.findall(r'errors\.\w+\(\s*"(\w+)"', source)) | set(re.findall(r'"(file_\w+)"', source))
    assert codes
    for language in ("sv", "en"):
        for code in codes:
            assert set(texts.errors(language)[code]) == {"what", "why", "now"}
