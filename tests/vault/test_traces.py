# SPDX-License-Identifier: EUPL-1.2
"""What is destroyed leaves no trace: not in a row, not in a free page, not in the search index, not beside the file.

The file is decrypted page by page here, free pages too, which no question to the database would show.
Source: SQLCipher 4 design: AES-256-CBC, the page's own vector in the first 16 of the 80 last bytes.
"""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from samverkan_desktop.domain.consultations import Section
from samverkan_desktop.vault.files import FILE
from samverkan_desktop.vault.vault import SqlVault
from tests.vault import invented
from tests.vault.invented import KEY

CANARY = "Kanariefågelskvitter"
PAGE, RESERVED, SALT = 4096, 80, 16


def _plain(home: Path) -> bytes:
    """Every page of the file as plain bytes."""
    content = (home / FILE).read_bytes()
    assert len(content) % PAGE == 0
    return b"".join(_page(content[start : start + PAGE], first=start == 0) for start in range(0, len(content), PAGE))


def _page(page: bytes, *, first: bool) -> bytes:
    secret = page[SALT if first else 0 : PAGE - RESERVED]
    vector = page[PAGE - RESERVED : PAGE - RESERVED + 16]
    cipher = Cipher(algorithms.AES256(KEY), modes.CBC(vector)).decryptor()
    return cipher.update(secret) + cipher.finalize()


def _found(home: Path) -> bool:
    """Whether the canary is there in the file; words of the search index are kept in small letters."""
    return CANARY.encode().lower() in _plain(home).lower()


def test_the_pages_can_be_read_here_so_that_finding_nothing_means_something(vault: SqlVault, home: Path) -> None:
    with vault.transaction():
        vault.drafts.save(invented.draft(content={"purpose": CANARY}))
    vault.close()
    assert _found(home)
    assert b"CREATE TABLE deidentified_draft" in _plain(home)


@pytest.mark.parametrize("times", [1, 400])
def test_a_destroyed_draft_leaves_no_trace(vault: SqlVault, home: Path, times: int) -> None:
    draft = invented.draft(content={"purpose": CANARY * times, "known": {"people": [{"name": CANARY}]}})
    with vault.transaction():
        for _ in range(30):
            vault.drafts.save(invented.draft(content={"purpose": "annat " * 50}))
        vault.drafts.save(draft)
    with vault.transaction():
        vault.drafts.destroy(draft.id, "deidentified")
    vault.close()
    assert not _found(home)


def test_a_draft_written_over_leaves_no_trace_of_what_it_said(vault: SqlVault, home: Path) -> None:
    draft = invented.draft(content={"purpose": CANARY * 500})
    with vault.transaction():
        vault.drafts.save(draft)
    with vault.transaction():
        vault.drafts.save(attrs.evolve(draft, content={"purpose": "kort"}))
    vault.close()
    assert not _found(home)


def test_a_destroyed_memory_key_leaves_no_trace(vault: SqlVault, home: Path) -> None:
    consultation = invented.deidentified()
    with vault.transaction():
        vault.consultations.add_deidentified(consultation)
        vault.consultations.set_memory_key(consultation.id, CANARY)
    with vault.transaction():
        vault.consultations.set_memory_key(consultation.id, "")
    vault.close()
    assert not _found(home)


def test_text_taken_out_of_a_consultation_leaves_no_word_in_the_search_index(vault: SqlVault, home: Path) -> None:
    child = invented.child()
    consent = invented.consent(child)
    stored = invented.consented(child, consent, sections=(Section(name="question", text=f"{CANARY} och annat"),))
    with vault.transaction():
        vault.people.add_child(child)
        vault.consents.add(consent)
        vault.consultations.add_consented(stored)
    assert vault.consultations.find(CANARY) == (stored.id,)
    with vault.transaction():
        vault.consultations.update_consented(
            attrs.evolve(stored, sections=(Section(name="question", text="bara annat"),))
        )
    vault.close()
    assert not _found(home)


def test_an_approval_taken_back_leaves_no_word_behind(vault: SqlVault, home: Path) -> None:
    draft = invented.deidentified()
    with vault.transaction():
        vault.consultations.add_deidentified(draft)
        vault.consultations.set_approval(invented.approval(draft))
        vault.consultations.update_deidentified(
            invented.approved(draft, texts={"question": f"Om {CANARY.upper()} igen", "purpose": CANARY})
        )
    with vault.transaction():
        vault.consultations.update_deidentified(draft)
    vault.close()
    assert not _found(home)


def test_nothing_lies_beside_a_closed_vault(vault: SqlVault, home: Path) -> None:
    invented.fill(vault)
    vault.close()
    assert [path.name for path in home.iterdir()] == [FILE]


def test_no_old_page_lies_in_the_journal_of_an_open_vault(vault: SqlVault, home: Path) -> None:
    """The window process ends without closing, so what lies there while open may stay."""
    draft = invented.draft(content={"purpose": CANARY * 500})
    with vault.transaction():
        vault.drafts.save(draft)
    with vault.transaction():
        vault.drafts.destroy(draft.id, "deidentified")
    assert {path.name: path.stat().st_size for path in home.glob("*-journal")} in ({}, {f"{FILE}-journal": 0})
    assert not _found(home)
