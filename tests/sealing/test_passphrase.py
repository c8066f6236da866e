# SPDX-License-Identifier: EUPL-1.2
"""Which passphrases are taken, how one is read from a file, and how strong a generated one is."""

from __future__ import annotations

import math
import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.sealing import guessing, passphrase

WEAK = [
    "skolkuratorn2026",
    "Sommarlov2026!!!",
    "socialtjänsten2026",
    "sommarsommarsommar",
    "aaaaaaaaaaaaaaaa",
    "123456789012345",
    "qwertyuiopåasdfg",
    "lösenordlösenord",
    "Lösenfrasen2026!",
    "l0s3n0rdl0s3n0rd",
    "Välkommen2026!!!",
    "elevhälsan123456",
    "socialsekreterare",
    "rektorrektorrektor",
    "abcdefghijklmnop",
    "zyxwvutsrqponmlk",
    "1q2w3e4r5t6y7u8i",
    "stockholmstockholm",
    "hejhejhejhejhejhej",
    "Fotboll123456789",
    "kommunen20262026",
    "hemlighemlighemlig",
    "111111111111111111",
    "åäöåäöåäöåäöåäö",
    "orosanmälan2026!",
    "skolansbarn2026!",
    "passwordpassword",
    "P4ssw0rdP4ssw0rd!",
    "samverkan2026!!!",
    "Februari20262026",
    "midsommarafton26",
    "familjecentralen1",
    "asdfghjklöäasdfg",
    "julaftonjulafton",
    "password12345678",
    "sekretess-sekretess",
]
FINE = [
    "korrekt häst batteri häftklammer",
    "en helt egen mening om trasiga paraplyer",
    "Vem åt upp farmors lingonsylt?",
    "åtta röda traktorer dansar tango",
    "xK9#vQ2$mW7!pL4",
    "giraffen köpte tunnelbanekort i regnet",
]


def code_of(text: str, *own_words: str) -> str:
    try:
        passphrase.check(text, own_words=own_words)
    except InvalidInput as error:
        return error.code
    return ""


@pytest.mark.parametrize("text", WEAK)
def test_what_a_guesser_tries_first_is_refused_with_a_reason(text: str) -> None:
    assert code_of(text) == "passphrase_too_common"


@pytest.mark.parametrize("text", FINE)
def test_ordinary_good_passphrases_are_taken(text: str) -> None:
    assert code_of(text) == ""


@given(st.randoms(use_true_random=False))
def test_no_generated_passphrase_is_refused(chance: object) -> None:
    words = chance.sample(passphrase.word_list(), 5)  # type: ignore[attr-defined]
    assert code_of(" ".join(words)) == ""


def test_the_weakest_words_of_the_list_together_are_still_enough() -> None:
    weakest = sorted(passphrase.word_list(), key=guessing.bits)[:5]
    assert guessing.bits(" ".join(weakest)) >= 37 > guessing.ENOUGH


def test_words_of_the_own_unit_count_as_easily_guessed() -> None:
    text = "Fjällvråkskolan Granhöjden"
    assert code_of(text) == ""
    assert code_of(text, "Fjällvråkskolan", "Granhöjden") == "passphrase_too_common"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "passphrase_too_short"),
        ("fjorton tecken", "passphrase_too_short"),
        ("femton tecken x", ""),
        ("a\u030a" * 14, "passphrase_too_short"),
        ("trasiga paraplyer i blåst " * 40, "passphrase_too_long"),
        ("trasiga paraplyer\ni blåst", "passphrase_control"),
        ("trasiga paraplyer\x00 i blåst", "passphrase_control"),
        ("trasiga paraplyer\ti blåst", "passphrase_control"),
        ("trasiga paraplyer \ud800 i blåst", "passphrase_control"),
    ],
)
def test_the_form_is_judged_in_whole_characters(text: str, code: str) -> None:
    assert code_of(text) == code


def test_neither_digits_nor_capitals_are_asked_for() -> None:
    assert code_of("traktorer dansar tango") == ""


@given(st.text(min_size=15, max_size=60))
def test_any_text_is_taken_or_has_a_reason_and_its_other_unicode_form_is_judged_alike(text: str) -> None:
    assert code_of(unicodedata.normalize("NFD", text)) == code_of(unicodedata.normalize("NFC", text))


def test_the_longest_passphrase_is_judged_at_once() -> None:
    assert guessing.bits("åäöxyz kvlm" * 93) > 0


# From a file

GOOD = "en rad med åäö i sig"


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\r"])
def test_one_trailing_line_end_is_removed(tmp_path: Path, end: str) -> None:
    file = tmp_path / "phrase"
    file.write_bytes((GOOD + end).encode())
    assert passphrase.read_file(file) == GOOD


def test_spaces_stay_and_the_form_is_composed(tmp_path: Path) -> None:
    file = tmp_path / "phrase"
    file.write_bytes(unicodedata.normalize("NFD", f" {GOOD} ").encode())
    assert passphrase.read_file(file) == f" {GOOD} "


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (GOOD.encode("latin-1"), "passphrase_not_utf8"),
        (GOOD.encode("utf-16"), "passphrase_not_utf8"),
        (b"\xef\xbb\xbf" + GOOD.encode(), "passphrase_bom"),
        (b"\xed\xa0\x80" + GOOD.encode(), "passphrase_not_utf8"),
        (b"", "passphrase_too_short"),
        ("för kort".encode(), "passphrase_too_short"),
        ((GOOD + "\n\n").encode(), "passphrase_control"),
        ((GOOD + "\nen rad till").encode(), "passphrase_control"),
        (b"a" * 1025, "passphrase_too_long"),
        (b"a" * 10_000_000, "passphrase_too_long"),
        ("å".encode() * 1_000_000, "passphrase_too_long"),
    ],
)
def test_a_file_that_will_not_do_has_its_reason(tmp_path: Path, content: bytes, code: str) -> None:
    file = tmp_path / "phrase"
    file.write_bytes(content)
    with pytest.raises(InvalidInput) as met:
        passphrase.read_file(file)
    assert (met.value.code, met.value.exit) == (code, 2)


def test_the_limits_themselves_are_allowed(tmp_path: Path) -> None:
    for length in (15, 1024):
        (tmp_path / "phrase").write_text("ö" * length, encoding="utf-8")
        assert len(passphrase.read_file(tmp_path / "phrase")) == length


def test_a_file_that_is_not_there_is_said_to_be_unreadable(tmp_path: Path) -> None:
    for path in (tmp_path / "none", tmp_path):
        with pytest.raises(InvalidInput) as met:
            passphrase.read_file(path)
        assert met.value.code == "passphrase_file_unreadable"


def test_a_file_descriptor_is_read_to_its_end_in_the_same_way() -> None:
    reader, writer = os.pipe()
    os.write(writer, GOOD.encode()[:7])
    os.write(writer, GOOD.encode()[7:] + b"\n")
    os.close(writer)
    assert passphrase.read_fd(reader) == GOOD
    os.close(reader)
    with pytest.raises(InvalidInput):
        passphrase.read_fd(reader)


# Made of words


def test_generated_passphrases_differ_and_follow_the_list() -> None:
    made = {passphrase.generate() for _ in range(200)}
    assert len(made) == 200
    for text in made:
        words = text.split(" ")
        assert len(set(words)) == 5
        assert set(words) <= set(passphrase.word_list())
    assert len(passphrase.generate(7).split()) == 7


def test_the_stated_strength_is_the_logarithm_of_how_many_there_are() -> None:
    count = len(passphrase.word_list())
    assert count >= 1296
    assert passphrase.entropy_bits(5) == pytest.approx(math.log2(math.perm(count, 5)))
    assert passphrase.entropy_bits(5) > 53


def test_words_are_plain_and_no_two_differ_by_one_letter() -> None:
    words = passphrase.word_list()
    assert len(set(words)) == len(words)
    seen: dict[str, str] = {}
    for word in words:
        assert 4 <= len(word) <= 10
        assert set(word) <= set("abcdefghijklmnopqrstuvwxyzåäö")
        for place in range(len(word)):
            for pattern in (word[:place] + "*" + word[place + 1 :], word[:place] + word[place + 1 :]):
                if "*" in pattern:
                    assert pattern not in seen, (word, seen[pattern])
                    seen[pattern] = word
                else:
                    assert pattern not in words, (word, pattern)
