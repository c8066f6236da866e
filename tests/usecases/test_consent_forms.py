# SPDX-License-Identifier: EUPL-1.2
"""The family's form: what it promises is what leaves, who gets one, and that it leaves through the one door."""

from __future__ import annotations

import hashlib
import io
import json
import re
from datetime import date

import attrs
import pypdf
import pytest

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.usecases import (
    children,
    consent_forms,
    consent_receipts,
    consents,
    consultations,
    release,
    release_family,
)

KINDS = ("identity", "attendance", "housing")


def ask(desk, card, to=("social_services", "police"), kinds=KINDS):
    return consents.ask(
        desk,
        card.child.id,
        to=to,
        categories=kinds,
        purposes=("consultation",),
        valid_from=date(2026, 3, 1),
        valid_to=date(2026, 9, 1),
    )


def test_the_preview_promises_just_what_the_rules_open_once_all_have_said_yes(desk, card):
    asked = ask(desk, card)
    promised = {part.name: set(part.headings) for part in consent_forms.preview(desk, asked.id)}
    for guardian in card.guardians:
        consents.answer(desk, asked.id, guardian.id, "yes", given=desk.today)
    names = {"social_services": "Socialtjänsten", "police": "Polisen"}
    opened = {name: set() for name in names.values()}
    for cell in consents.get(desk, asked.id).decision.cells:
        if cell.outcome == "permitted":
            opened[names[cell.to]].add(desk.rules.texts[f"label_{cell.category}"]["sv"].capitalize())
    assert promised == opened
    assert any(opened.values())


def test_the_preview_shows_the_headings_that_then_leave(desk, form, tmp_path):
    (stored,) = consultations.record_json(desk, form("consented"))
    (part,) = consent_forms.preview(desk, stored.consent_ids[0])
    release.export(desk, stored.id, format="txt", to=tmp_path / "x.txt")
    text = (tmp_path / "x.txt").read_text(encoding="utf-8")
    assert part.sections == ("Bakgrund",)
    assert "Bakgrund" in text
    assert "Frågeställning" not in text


def test_a_protected_childs_address_is_promised_to_nobody(desk, card):
    children.change(desk, attrs.evolve(card.child, protected=True))
    parts = consent_forms.preview(desk, ask(desk, card).id)
    assert all(set(part.headings) == {"Vem det gäller", "Skolnärvaro"} for part in parts)


def test_a_form_leaves_through_the_one_door_and_is_kept_with_the_consent(desk, card, tmp_path):
    asked, ella = ask(desk, card), card.guardians[0]
    shown = release_family.preview_form(desk, asked.id, ella.id)
    done = release_family.give_form(desk, asked.id, ella.id, to=tmp_path / "x.pdf").release
    content = (tmp_path / "x.pdf").read_bytes()
    assert content == shown.content
    (row,) = desk.vault.releases.all()
    assert row == done
    assert (row.state, row.receivers, row.mode) == ("done", (f"guardian:{ella.id}",), "identified")
    assert row.content_sha256 == hashlib.sha256(content).hexdigest()
    (event,) = consents.get(desk, asked.id).events
    kept = desk.vault.consents.text(event.detail)
    assert event.kind == "form_made"
    assert hashlib.sha256(kept.encode()).hexdigest() == event.detail
    assert "Socialtjänsten: Vem det gäller, Skolnärvaro" in kept


def test_what_the_form_says_can_be_what_was_explained(desk, card, tmp_path):
    asked, ella = ask(desk, card), card.guardians[0]
    release_family.give_form(desk, asked.id, ella.id, to=tmp_path / "x.pdf")
    text = desk.vault.consents.text(consents.get(desk, asked.id).events[0].detail)
    row = consents.answer(desk, asked.id, ella.id, "yes", given=desk.today, explained=text)
    assert row.explained == consents.get(desk, asked.id).events[0].detail


def test_whoever_is_assessed_under_osl_12_3_gets_no_form_and_is_named_in_none(desk, card, tmp_path):
    ella, karim = card.guardians
    children.change_guardian(desk, attrs.evolve(karim, secret_categories=("attendance",)))
    asked = ask(desk, card)
    with pytest.raises(InvalidInput, match="not_asked_here"):
        release_family.give_form(desk, asked.id, karim.id, to=tmp_path / "x.pdf")
    release_family.give_form(desk, asked.id, ella.id, to=tmp_path / "y.pdf")
    text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO((tmp_path / "y.pdf").read_bytes())).pages)
    assert "Karim" not in text
    assert not (tmp_path / "x.pdf").exists()


def test_only_those_who_are_asked_can_be_given_a_form(desk, card, tmp_path):
    visitor = children.add_guardian(desk, card.child.id, "Siv Påhittsson", "none")
    asked = ask(desk, card)
    for giver in (visitor.id, "nobody", "other:x"):
        with pytest.raises(InvalidInput, match="not_asked_here"):
            release_family.give_form(desk, asked.id, giver, to=tmp_path / "x.pdf")
    assert desk.vault.releases.all() == ()


@pytest.mark.parametrize(("lang", "large"), [("sv", False), ("sv", True), ("en", False)])
def test_the_paper_says_every_heading_and_leaves_every_answer_open(desk, card, tmp_path, lang, large):
    asked = ask(desk, card)
    form = consent_forms.compose(desk, asked.id, card.guardians[0].id, lang=lang, large=large)
    content = release_family.preview_form(desk, asked.id, card.guardians[0].id, lang=lang, large=large).content
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]
    words = " ".join(" ".join(pages).split())
    for part in form.parts:
        assert part.name in words
        assert all(heading in words for heading in part.headings)
    answers = " ".join(pages[-1].split())
    assert asked.number in answers
    assert "Noel" not in answers, "the part that is handed in names no child"


def test_a_receipt_holds_everything_for_the_vault_and_only_ones_own_for_a_person(desk, card):
    asked, (ella, karim) = ask(desk, card), card.guardians
    consents.answer(desk, asked.id, ella.id, "yes", given=desk.today, way="oral", explained="Vad ett ja betyder.")
    consents.answer(desk, asked.id, karim.id, "no", given=desk.today)
    whole = consent_receipts.receipt(desk, asked.id)
    assert {event["entity_id"] for event in whole["events"]} == {ella.id, karim.id}
    own = consent_receipts.receipt(desk, asked.id, giver=ella.id)
    (event,) = own["events"]
    assert (event["entity_id"], event["event_state"], event["collection_method"]) == (ella.id, "yes", "oral")
    assert len(event["privacy_notice"]["sha256"]) == 64
    assert karim.id not in str(own)


def test_a_receivers_receipt_says_who_answered_what_to_nobody(desk, card):
    asked, (_, karim) = ask(desk, card), card.guardians
    consents.answer(desk, asked.id, karim.id, "no", given=desk.today)
    theirs = consent_receipts.receipt(desk, asked.id, receivers=("police",))
    assert theirs["recipient_third_parties"] == ["police"]
    assert not {"events", "pii_principal_id"} & set(theirs)
    assert karim.id not in str(theirs)


def test_a_receipt_names_days_and_no_minute_and_says_that_a_yes_was_withdrawn(desk, card, clock):
    asked, (ella, _karim) = ask(desk, card), card.guardians
    consents.answer(desk, asked.id, ella.id, "yes", given=desk.today, way="oral", explained="Vad ett ja betyder.")
    clock.pass_time(hours=14, minutes=37)  # past midnight in Sweden, not yet in UTC
    cells = {"social_services": KINDS, "police": KINDS}
    consents.withdraw(desk, asked.id, ella.id, on=desk.today, way="oral", cells=cells)
    for giver in ("", ella.id):
        told = json.dumps(consent_receipts.receipt(desk, asked.id, giver=giver))
        assert not re.search(r"T\d\d:\d\d", told)
    content = release_family.receipt_bytes(desk, asked.id, ella.id).decode()
    assert not re.search(r"T\d\d:\d\d", content)
    given, withdrawn = json.loads(content)["events"]
    assert (given["event_time"], given["event_state"]) == ("2026-03-10", "yes")
    assert (withdrawn["event_time"], withdrawn["event_state"]) == ("2026-03-11", "withdrawn")


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_receipt_to_be_read_holds_ones_own_answers_in_sentences(desk, card, tmp_path, lang):
    asked, (ella, karim) = ask(desk, card), card.guardians
    consent_forms.set_reach(desk, "070-174 06 12")
    consents.answer(desk, asked.id, ella.id, "yes", given=desk.today)
    consents.answer(desk, asked.id, karim.id, "no", given=desk.today)
    consents.withdraw(desk, asked.id, ella.id, on=desk.today, to=("police",))
    done = release_family.give_receipt(desk, asked.id, ella.id, to=tmp_path / "x.pdf", format="pdf", lang=lang).release
    content = (tmp_path / "x.pdf").read_bytes()
    assert (done.state, done.format) == ("done", "pdf")
    text = " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages).split())
    took_back = "tog du tillbaka ditt ja" if lang == "sv" else "you took back your yes"
    for words in (asked.number, ella.name, "070-174 06 12", took_back):
        assert words in text
    assert "Karim" not in text
    assert ("svarade du nej" if lang == "sv" else "you said no") not in text
