# SPDX-License-Identifier: EUPL-1.2
"""De-identified consultations (avidentifierade): the other side of the wall. Touches no table that holds a person.

Text is stored only when it is approved; until then it lives in the draft.
"""

from __future__ import annotations

from typing import Final

from samverkan_desktop.domain.consultations import Action, Approval, DeidentifiedConsultation
from samverkan_desktop.domain.parties import Participant
from samverkan_desktop.vault import search
from samverkan_desktop.vault.connection import Database, Row
from samverkan_desktop.vault.rows import from_row, to_row

_ELSEWHERE: Final = ("participants", "actions", "texts", "codes")
_NUMBERED: Final = ("function", "action")
"""Free-text fields of which there may be several; their name carries a number, as `action:2`."""


def add(db: Database, consultation: DeidentifiedConsultation) -> None:
    """Store one; `texts` must be empty unless it is approved. Raises ValueError for a participant with a name."""
    released = consultation.released
    row = db.insert("deidentified", to_row(consultation, without=_ELSEWHERE) | {"released": 0})
    _store_parts(db, consultation)
    _store_texts(db, consultation)
    if released:
        db.write("UPDATE deidentified SET released = 1 WHERE id = ?", consultation.id)
    search.replace(db, "deidentified_search", row, _words(consultation))


def update(db: Database, consultation: DeidentifiedConsultation) -> None:
    """Replace all of it, same id. Raises KeyError when there is none."""
    # What may not stand in a draft goes first; the database checks it when the state is set.
    for table in ("deidentified_participant", "deidentified_action", "deidentified_code"):
        db.write(f"DELETE FROM {table} WHERE consultation_id = ?", consultation.id)  # noqa: S608
    if not consultation.texts:
        db.write("DELETE FROM deidentified_text WHERE consultation_id = ?", consultation.id)
    was_released = db.value("SELECT released FROM deidentified WHERE id = ?", consultation.id)
    row = to_row(consultation, without=_ELSEWHERE)
    db.update("deidentified", row | {"released": was_released if consultation.released else 0})
    _store_parts(db, consultation)
    if _texts(db, consultation.id) != consultation.texts:
        db.write("DELETE FROM deidentified_text WHERE consultation_id = ?", consultation.id)
        _store_texts(db, consultation)
    if consultation.released:
        db.write("UPDATE deidentified SET released = 1 WHERE id = ?", consultation.id)
    number = db.value("SELECT row FROM deidentified WHERE id = ?", consultation.id)
    search.replace(db, "deidentified_search", number, _words(consultation))


def get(db: Database, consultation_id: str) -> DeidentifiedConsultation | None:
    """One de-identified."""
    row = db.row("SELECT * FROM deidentified WHERE id = ?", consultation_id)
    if row is None:
        return None
    people = db.rows("SELECT * FROM deidentified_participant WHERE consultation_id = ? ORDER BY position", row["id"])
    actions = db.rows("SELECT * FROM deidentified_action WHERE consultation_id = ? ORDER BY position", row["id"])
    return from_row(
        row,
        DeidentifiedConsultation,
        participants=tuple(from_row(person, Participant, name="") for person in people),
        actions=tuple(from_row(action, Action) for action in actions),
        texts=_texts(db, row["id"]),
        codes=_codes(db, row["id"]),
    )


def set_approval(db: Database, approval: Approval) -> None:
    """Store or replace the approval of a de-identified consultation."""
    row = to_row(approval)
    if db.row("SELECT 1 FROM deidentified_approval WHERE consultation_id = ?", approval.consultation_id):
        db.update("deidentified_approval", row, key="consultation_id")
    else:
        db.insert("deidentified_approval", row)


def approval(db: Database, consultation_id: str) -> Approval | None:
    """The approval, if any."""
    row = db.row("SELECT * FROM deidentified_approval WHERE consultation_id = ?", consultation_id)
    return from_row(row, Approval) if row else None


def memory_key(db: Database, consultation_id: str) -> str:
    """The user's own minnesnyckel, or an empty text."""
    return str(db.value("SELECT key FROM deidentified_memory_key WHERE consultation_id = ?", consultation_id) or "")


def set_memory_key(db: Database, consultation_id: str, key: str) -> None:
    """Store, replace or (empty text) destroy the minnesnyckel."""
    db.destroy("DELETE FROM deidentified_memory_key WHERE consultation_id = ?", consultation_id)
    if key:
        db.insert("deidentified_memory_key", {"consultation_id": consultation_id, "key": key})


def _store_parts(db: Database, consultation: DeidentifiedConsultation) -> None:
    for position, person in enumerate(consultation.participants):
        if person.name:
            raise ValueError("a participant of a de-identified consultation has no name")
        place: Row = {"consultation_id": consultation.id, "position": position}
        db.insert("deidentified_participant", place | to_row(person, without=("name",)))
    for position, action in enumerate(consultation.actions):
        db.insert("deidentified_action", {"consultation_id": consultation.id, "position": position} | to_row(action))
    for kind, codes in consultation.codes.items():
        for position, code in enumerate(codes):
            place = {"consultation_id": consultation.id, "kind": kind, "position": position}
            db.insert("deidentified_code", place | {"code": code})


def _codes(db: Database, consultation_id: str) -> dict[str, tuple[str, ...]]:
    rows = db.rows(
        "SELECT kind, code FROM deidentified_code WHERE consultation_id = ? ORDER BY position", consultation_id
    )
    kinds = dict.fromkeys(row["kind"] for row in rows)
    return {kind: tuple(row["code"] for row in rows if row["kind"] == kind) for kind in sorted(kinds)}


def _store_texts(db: Database, consultation: DeidentifiedConsultation) -> None:
    for name, text in consultation.texts.items():
        field, _, position = name.partition(":")
        place: Row = {"consultation_id": consultation.id, "field": field, "position": int(position or 0)}
        db.insert("deidentified_text", place | {"text": text})


def _texts(db: Database, consultation_id: str) -> dict[str, str]:
    rows = db.rows("SELECT * FROM deidentified_text WHERE consultation_id = ?", consultation_id)
    return {_name(row["field"], row["position"]): row["text"] for row in rows}


def _name(field: str, position: int) -> str:
    return f"{field}:{position}" if field in _NUMBERED else field


def _words(consultation: DeidentifiedConsultation) -> tuple[str, ...]:
    """Approved text only: of a draft not even the number is searched for."""
    return () if consultation.state == "draft" else (consultation.number, *consultation.texts.values())
