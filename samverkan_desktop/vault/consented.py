# SPDX-License-Identifier: EUPL-1.2
"""Consultations with consent (konsultationer med samtycke): one side of the wall. Touches no de-identified table."""

from __future__ import annotations

from typing import Final

from samverkan_desktop.domain.consultations import Action, ConsentedConsultation, Section
from samverkan_desktop.domain.parties import Participant
from samverkan_desktop.vault import search
from samverkan_desktop.vault.connection import Database
from samverkan_desktop.vault.rows import from_row, to_row

_ELSEWHERE: Final = ("participants", "sections", "consent_ids", "actions")
_PARTS: Final = ("consented_consent", "consented_section", "consented_participant", "consented_action")


def add(db: Database, consultation: ConsentedConsultation) -> None:
    """Store one with its sections, participants, actions and consents."""
    row = to_row(consultation, without=_ELSEWHERE) | {"state": "draft"}
    number = db.insert("consented", row)
    _store_parts(db, consultation)
    _set_state(db, consultation)
    search.replace(db, "consented_search", number, _words(consultation))


def update(db: Database, consultation: ConsentedConsultation) -> None:
    """Replace all of it, same id. Raises KeyError when there is none."""
    # While it is a draft its consents may be exchanged; the database checks them when the state is set again.
    db.update("consented", to_row(consultation, without=_ELSEWHERE) | {"state": "draft"})
    for table in _PARTS:
        db.write(f"DELETE FROM {table} WHERE consultation_id = ?", consultation.id)  # noqa: S608
    _store_parts(db, consultation)
    _set_state(db, consultation)
    number = db.value("SELECT row FROM consented WHERE id = ?", consultation.id)
    search.replace(db, "consented_search", number, _words(consultation))


def get(db: Database, consultation_id: str) -> ConsentedConsultation | None:
    """One with consent."""
    row = db.row("SELECT * FROM consented WHERE id = ?", consultation_id)
    if row is None:
        return None
    sections = db.rows("SELECT * FROM consented_section WHERE consultation_id = ? ORDER BY position", row["id"])
    people = db.rows("SELECT * FROM consented_participant WHERE consultation_id = ? ORDER BY position", row["id"])
    actions = db.rows("SELECT * FROM consented_action WHERE consultation_id = ? ORDER BY position", row["id"])
    consents = db.rows("SELECT * FROM consented_consent WHERE consultation_id = ? ORDER BY position", row["id"])
    return from_row(
        row,
        ConsentedConsultation,
        sections=tuple(from_row(section, Section) for section in sections),
        participants=tuple(from_row(person, Participant) for person in people),
        actions=tuple(from_row(action, Action) for action in actions),
        consent_ids=tuple(consent["consent_id"] for consent in consents),
    )


def _store_parts(db: Database, consultation: ConsentedConsultation) -> None:
    for position, consent_id in enumerate(consultation.consent_ids):
        link = {"consultation_id": consultation.id, "consent_id": consent_id, "child_id": consultation.child_id}
        db.insert("consented_consent", link | {"position": position})
    parts: tuple[tuple[str, tuple[Section | Participant | Action, ...]], ...] = (
        ("consented_section", consultation.sections),
        ("consented_participant", consultation.participants),
        ("consented_action", consultation.actions),
    )
    for table, records in parts:
        for position, record in enumerate(records):
            db.insert(table, {"consultation_id": consultation.id, "position": position} | to_row(record))


def _set_state(db: Database, consultation: ConsentedConsultation) -> None:
    if consultation.state != "draft":
        db.write("UPDATE consented SET state = ? WHERE id = ?", consultation.state, consultation.id)


def _words(consultation: ConsentedConsultation) -> tuple[str, ...]:
    sections = (section.text for section in consultation.sections)
    actions = (text for action in consultation.actions for text in (action.what, action.outcome))
    return (consultation.number, consultation.purpose, *sections, *actions)
