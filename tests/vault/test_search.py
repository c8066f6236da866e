# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: PT012 - a transaction is several statements
"""Search: every word from its start, å ä ö exact, nothing that may not be found, and no odd character raises."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from samverkan_desktop.domain.consultations import Section
from samverkan_desktop.vault import search
from samverkan_desktop.vault.files import SqlVaultFiles
from samverkan_desktop.vault.vault import SqlVault
from tests.vault import invented


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlVault]:
    """A vault that is only read."""
    vault = SqlVaultFiles().create(tmp_path_factory.mktemp("search"), invented.KEY, invented.info())
    invented.fill(vault)
    yield vault
    vault.close()


def _store(vault: SqlVault, text: str, **changes: object) -> str:
    child = invented.child()
    consent = invented.consent(child, number=f"S-{text}-{changes}")
    sections = (Section(name="question", text=text),)
    stored = invented.consented(child, consent, sections=sections, actions=(), **changes)
    with vault.transaction():
        vault.people.add_child(child)
        vault.consents.add(consent)
        vault.consultations.add_consented(stored)
    return stored.id


@pytest.mark.parametrize(
    ("words", "hit"),
    [
        ("lön", True),
        ("LÖN", True),
        ("lönen", True),
        ("Lönen höj", True),
        ("  höjdes   lönen ", True),
        ("lon", False),
        ("hojdes", False),
        ("önen", False),
        ("lönen saknas", False),
        ("e-post", True),
        ('"lönen"', True),
        ("lo\u0308n", True),
        ("K-2026-0", True),
        ("råd närv", True),
        ("NOT", False),
        ("", False),
        ("-", False),
    ],
)
def test_a_word_is_found_from_its_start(vault: SqlVault, words: str, hit: bool) -> None:
    stored = _store(vault, "Lönen höjdes, skicka e-post.")
    assert vault.consultations.find(words) == ((stored,) if hit else ())


def test_hits_come_newest_first_and_no_more_than_asked_for(vault: SqlVault) -> None:
    ids = [
        _store(vault, "samma ord", number=number, date=day)
        for number, day in (
            ("K-2026-001", date(2026, 1, 2)),
            ("K-2026-002", date(2026, 3, 1)),
            ("K-2026-003", date(2026, 1, 2)),
        )
    ]
    assert vault.consultations.find("samma") == (ids[1], ids[2], ids[0])
    assert vault.consultations.find("samma", limit=1) == (ids[1],)
    assert vault.consultations.find("samma", limit=0) == ()


def test_what_is_changed_is_found_by_its_new_words_only(vault: SqlVault) -> None:
    stored = vault.consultations.consented(_store(vault, "första ordalydelsen"))
    assert stored is not None
    with vault.transaction():
        vault.consultations.update_consented(
            attrs.evolve(stored, sections=(Section(name="question", text="andra orden"),))
        )
    assert vault.consultations.find("ordalydelsen") == ()
    assert vault.consultations.find("andra") == (stored.id,)
    assert vault.faults() == ()


def test_drafts_known_names_memory_keys_and_unapproved_ones_are_never_found(vault: SqlVault) -> None:
    waiting = invented.deidentified()
    content = {"purpose": "hemlighet", "known": {"people": [{"name": "Tuvan"}]}, "sections": {"question": "hemlighet"}}
    with vault.transaction():
        vault.consultations.add_deidentified(waiting)
        vault.consultations.set_memory_key(waiting.id, "hemlighet")
        vault.drafts.save(invented.draft(id=waiting.id, content=content))
        vault.drafts.save(invented.draft("consented", content=content))
    for words in ("hemlighet", "Tuvan", "K-2026"):
        assert vault.consultations.find(words) == ()


def test_approved_text_is_found_until_it_is_put_back(vault: SqlVault) -> None:
    waiting = invented.deidentified()
    with vault.transaction():
        vault.consultations.add_deidentified(waiting)
        vault.consultations.set_approval(invented.approval(waiting))
        vault.consultations.update_deidentified(invented.approved(waiting))
    assert vault.consultations.find("högstadiet elev") == (waiting.id,)
    with vault.transaction():
        vault.consultations.update_deidentified(waiting)
    assert vault.consultations.find("högstadiet") == ()


@given(st.text(max_size=60))
@example('"')
@example("* OR NEAR(a b, 2) AND NOT {words}:^x -y")
@example("a\x00b")
@example("\ud800 ord")
@example("ord" * 3000)
@example(" ".join(f"w{n}" for n in range(3000)))
@example('"' * 10_000)
@example("' ; DROP TABLE child; --")
def test_no_question_raises(searched: SqlVault, words: str) -> None:
    assert isinstance(searched.consultations.find(words), tuple)


@given(st.text(alphabet="abcåäöé0 -\"'*():^", min_size=1, max_size=40))
def test_every_text_is_found_by_itself(searched: SqlVault, text: str) -> None:
    with pytest.raises(ZeroDivisionError), searched.transaction():
        row = searched._db.row("SELECT row, id FROM deidentified")
        assert row is not None
        search.replace(searched._db, "deidentified_search", row["row"], (text,))
        found = row["id"] in searched.consultations.find(text)
        assert found == any(character.isalnum() for character in text)
        raise ZeroDivisionError
