# SPDX-License-Identifier: EUPL-1.2
"""The list of consultations (konsultationslistan): both kinds and the drafts, read in a few questions, not one each."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from typing import Any, Final

from samverkan_desktop.domain.consultations import Kind, ListRow
from samverkan_desktop.domain.days import day_at
from samverkan_desktop.vault.connection import Database, Row
from samverkan_desktop.vault.drafts import TABLES as DRAFT_TABLES

_GROUP_TARGET: Final = 10
"""Children that must fit a summary before it may leave without a second person (contracts, decide, point 9)."""

_CONSENTED: Final = "SELECT id, number, date, form, state, purpose, target_groups, child_id, follow_up FROM consented"
_DEIDENTIFIED: Final = """
WITH only_filed AS (
    SELECT consultation_id AS id FROM ledger WHERE state <> 'failed'
    GROUP BY 1 HAVING min(purpose) = 'case_file' AND max(purpose) = 'case_file'
)
SELECT d.id, d.number, d.date, d.form, d.state, d.target_groups, d.follow_up, t.text AS purpose,
       d.released = 1 AND d.id NOT IN (SELECT id FROM only_filed) AS released,
       a.estimate IS NOT NULL AND a.estimate < ? AND a.second_person = '' AS below_target
FROM deidentified AS d
LEFT JOIN deidentified_approval AS a ON a.consultation_id = d.id
LEFT JOIN deidentified_text AS t ON t.consultation_id = d.id AND t.field = 'purpose' AND t.position = 0
"""
_PARTIES: Final = """
SELECT consultation_id, group_concat(party, ' ' ORDER BY position) AS parties FROM consented_participant GROUP BY 1
UNION ALL
SELECT consultation_id, group_concat(party, ' ' ORDER BY position) FROM deidentified_participant GROUP BY 1
"""
_RELEASED: Final = """
SELECT consultation_id, max(finished_at) AS at FROM ledger WHERE state = 'done' AND purpose <> 'case_file' GROUP BY 1
"""


def rows(db: Database) -> tuple[ListRow, ...]:
    """Consultations and drafts that are no consultation yet, newest date first, then number; no date comes first."""
    drafts = {row["id"]: (kind, row) for kind, table in DRAFT_TABLES.items() for row in _drafts(db, table)}
    parties = {row["consultation_id"]: row["parties"] for row in db.rows(_PARTIES)}
    released = {row["consultation_id"]: day_at(row["at"]) for row in db.rows(_RELEASED)}
    found = [_consented(row, parties, released) for row in db.rows(_CONSENTED)]
    for row in db.rows(_DEIDENTIFIED, _GROUP_TARGET):
        _, draft = drafts.get(row["id"], (None, None))
        found.append(_deidentified(row, draft, parties, released))
    stored = {row.id for row in found}
    found += [_draft(row, kind) for id_, (kind, row) in drafts.items() if id_ not in stored]
    return tuple(sorted(found, key=lambda row: (row.date or date.max, row.number), reverse=True))


def _consented(row: Row, parties: dict[str, str], released: dict[str, date]) -> ListRow:
    left_on = released.get(row["id"])
    done = "released" if left_on else "approved"
    return ListRow(
        kind="consented",
        heading=row["purpose"],
        child_id=row["child_id"],
        sharing="draft" if row["state"] == "draft" else done,
        **_common(row, parties),
        released_on=left_on,
    )


def _deidentified(row: Row, draft: Row | None, parties: dict[str, str], released: dict[str, date]) -> ListRow:
    content = json.loads(draft["content"]) if draft else {}
    if row["state"] == "draft":
        sharing = "needs_review"
    elif row["released"] or row["id"] in released:
        sharing = "released"
    else:
        sharing = "below_target" if row["below_target"] else "approved"
    return ListRow(
        kind="deidentified",
        heading=row["purpose"] or _text(content.get("purpose")),
        sharing=sharing,
        **_common(row, parties),
        released_on=released.get(row["id"]),
        updated_at=draft["updated_at"] if draft else "",
    )


def _draft(row: Row, kind: Kind) -> ListRow:
    """A draft as far as it has come: any field may be missing or half written."""
    content = json.loads(row["content"])
    people = [person for person in _list(content.get("participants")) if isinstance(person, dict)]
    return ListRow(
        id=row["id"],
        number=row["number"],
        date=_day_or_none(content.get("date")),
        kind=kind,
        form=_text(content.get("form")),
        state="draft",
        heading=_text(content.get("purpose")),
        target_groups=tuple(text for text in _list(content.get("target_groups")) if isinstance(text, str)),
        parties=tuple(dict.fromkeys(_text(person.get("party")) for person in people if person.get("party"))),
        child_id=_text(content.get("child")) if kind == "consented" else "",
        sharing="draft",
        follow_up=_day_or_none(content.get("follow_up")),
        updated_at=row["updated_at"],
    )


def _common(row: Row, parties: dict[str, str]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "number": row["number"],
        "date": _day(row["date"]),
        "form": row["form"],
        "state": row["state"],
        "target_groups": _words(row["target_groups"]),
        "parties": _each_once(parties.get(row["id"], "")),
        "follow_up": _day(row["follow_up"]) if row["follow_up"] else None,
    }


# The same few values come again in thousands of rows.
_day = lru_cache(maxsize=4096)(date.fromisoformat)


@lru_cache(maxsize=4096)
def _words(packed: str) -> tuple[str, ...]:
    return tuple(json.loads(packed))


@lru_cache(maxsize=4096)
def _each_once(parties: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(parties.split()))


def _drafts(db: Database, table: str) -> list[Row]:
    return db.rows(f"SELECT * FROM {table}")  # noqa: S608 - one of two names


def _day_or_none(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
