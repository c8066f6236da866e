# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import hashlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_desktop.domain import attachments as limits
from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.usecases import attachments, children, consents

PDF = b"%PDF-1.7\n" + b"blankett " * 200_000
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 100


@pytest.fixture
def consent(desk):
    new = NewChild(name="Noel Påhittsson", birth_date=date(2017, 4, 4), guardians=(("Ella Påhittsson", "sole"),))
    return consents.ask(
        desk,
        children.add(desk, new).child.id,
        to=("social_services",),
        categories=("attendance",),
        purposes=("consultation",),
        valid_from=date(2026, 3, 1),
        valid_to=date(2026, 9, 1),
    )


def test_evidence_comes_back_byte_for_byte_and_every_look_is_logged(desk, consent):
    added = attachments.add(desk, consent.id, "Blankett.pdf", PDF)
    assert attachments.read(desk, added.id) == PDF
    assert attachments.listed(desk, consent.id) == (added,)
    assert (added.kind, added.size_bytes) == ("pdf", len(PDF))
    assert [entry.act for entry in desk.vault.log.entries()][-2:] == ["attachment_added", "attachment_opened"]


def test_evidence_is_nowhere_on_disk_but_in_the_vault_and_not_in_plain_there(desk, consent):
    attachments.add(desk, consent.id, "Blankett.pdf", PDF)
    files = [path for path in desk.home.rglob("*") if path.is_file()]
    assert files
    assert not any(b"blankett blankett" in path.read_bytes() for path in files)
    assert not any("lankett" in path.name for path in files)


def test_evidence_that_is_removed_is_gone_and_the_log_remembers_it(desk, consent):
    added = attachments.add(desk, consent.id, "x.png", PNG)
    attachments.remove(desk, added.id)
    assert attachments.listed(desk, consent.id) == ()
    with pytest.raises(InvalidInput, match="unknown_attachment"):
        attachments.read(desk, added.id)
    entry = desk.vault.log.entries()[-1]
    assert (entry.act, entry.details["sha256"]) == ("attachment_removed", hashlib.sha256(PNG).hexdigest())


@pytest.mark.parametrize("content", [b"", b"MZ\x90\0", b"PK\x03\x04", b"<svg onload=x>", b" %PDF-1.7", b"\x89PNG"])
def test_only_what_begins_as_pdf_jpeg_or_png_is_taken(desk, consent, content):
    with pytest.raises(InvalidInput, match="attachment_kind"):
        attachments.add(desk, consent.id, "bild.png", content)


def test_the_largest_is_taken_and_one_byte_more_is_not(desk, consent):
    largest = b"%PDF-" + b"x" * (limits.LARGEST - 5)
    assert attachments.read(desk, attachments.add(desk, consent.id, "stor.pdf", largest).id) == largest
    with pytest.raises(InvalidInput, match="attachment_too_large"):
        attachments.add(desk, consent.id, "stor.pdf", largest + b"x")


def test_a_consent_holds_only_so_many(desk, consent):
    for _ in range(limits.MOST):
        attachments.add(desk, consent.id, "x.png", PNG)
    with pytest.raises(InvalidInput, match="attachment_too_many"):
        attachments.add(desk, consent.id, "x.png", PNG)


def test_evidence_of_one_answer_belongs_to_an_answer_of_that_consent(desk, consent):
    row = consents.answer(desk, consent.id, "child", "yes", given=date(2026, 3, 5))
    assert attachments.add(desk, consent.id, "x.png", PNG, statement_id=row.id).statement_id == row.id
    with pytest.raises(InvalidInput, match="unknown_statement"):
        attachments.add(desk, consent.id, "x.png", PNG, statement_id=consent.id)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\x\\Blankett.PDF", "Blankett.pdf"),
        ("\\\\server\\del\\a.pdf", "a.pdf"),
        ("CON", "_CON.pdf"),
        ("lpt1.txt", "_lpt1.txt.pdf"),
        ("a:b.pdf", "a_b.pdf"),
        ("slut. . ", "slut.pdf"),
        ("nul\0l.pdf", "null.pdf"),
        ("\u202efdp.exe", "fdp.exe.pdf"),
        ("", "underlag.pdf"),
        ("...", "underlag.pdf"),
    ],
)
def test_a_dangerous_name_becomes_a_plain_one(name, shown):
    assert limits.clean_name(name, "pdf") == shown


@given(st.text(max_size=400), st.sampled_from(["pdf", "jpeg", "png"]))
def test_a_shown_name_is_short_stays_in_its_folder_and_is_stable(name, kind):
    shown = limits.clean_name(name, kind)
    assert 5 <= len(shown) <= limits.LONGEST_NAME
    assert not set(shown) & set('<>:"/\\|?*\0\n\r')
    assert shown.endswith((".pdf", ".jpg", ".png"))
    assert not shown.startswith(".")
    assert limits.clean_name(shown, kind) == shown


@given(st.integers(1, 5 * limits.PART))
def test_parts_are_small_and_make_up_the_whole(size):
    parts = limits.parts_of(b"x" * size)
    assert sum(map(len, parts)) == size
    assert max(map(len, parts)) <= limits.PART
