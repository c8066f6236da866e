# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import io
from datetime import date

import attrs
import pikepdf
import pytest

from samverkan_desktop.documents import consent_form
from samverkan_desktop.domain.consent_forms import AnswerRow, ConsentForm, ReceiverPart
from samverkan_desktop.domain.errors import Refused

FORM = ConsentForm(
    language="sv",
    large=False,
    day=date(2026, 11, 22),
    number="S-2026-015",
    child="Alva Exempelsson",
    giver="Maria Exempelsson",
    is_child=False,
    sender="Elevhälsan, psykosocialt, Norrbäck",
    contact="Sara Fiktlund, skolkurator",
    reach="070-174 06 12",
    purposes=("Konsultation", "SIP-möte"),
    until=date(2027, 5, 1),
    parts=(ReceiverPart(name="Socialtjänsten", headings=("Frånvaro",)), ReceiverPart(name="Polisen", headings=())),
    rows=tuple(AnswerRow(receiver="Socialtjänsten", what=f"Uppgift {n}") for n in range(60)),
)


@pytest.mark.parametrize("changed", [{}, {"large": True}, {"language": "en"}, {"is_child": True, "parts": ()}])
def test_every_form_is_tagged_declared_accessible_and_says_its_language(changed):
    form = attrs.evolve(FORM, **changed)
    with pikepdf.open(io.BytesIO(consent_form.write(form))) as pdf:
        assert str(pdf.Root.Lang) == form.language
        assert bool(pdf.Root.MarkInfo.Marked)
        with pdf.open_metadata() as meta:
            assert meta["pdfuaid:part"] == "1"
            assert meta["pdfaid:part"] == "2"
        assert "Exempelsson" not in str(pdf.docinfo)


def test_the_same_form_gives_the_same_bytes():
    assert consent_form.write(FORM) == consent_form.write(FORM)


def test_a_name_that_cannot_be_printed_is_refused_until_it_is_chosen_what_to_print():
    form = attrs.evolve(FORM, child="Alva \N{HOT PEPPER}")
    with pytest.raises(Refused, match="font_lacks_characters"):
        consent_form.write(form)
    assert consent_form.write(form, {"\N{HOT PEPPER}": ""})


def test_the_hash_follows_every_word_that_is_promised_or_asked():
    changed = [
        attrs.evolve(FORM, parts=FORM.parts[:1]),
        attrs.evolve(FORM, rows=FORM.rows[:-1]),
        attrs.evolve(FORM, until=date(2027, 5, 2)),
        attrs.evolve(FORM, language="en"),
    ]
    assert len({form.sha256 for form in (FORM, *changed)}) == 5
    assert attrs.evolve(FORM, large=True).sha256 == FORM.sha256
