# SPDX-License-Identifier: EUPL-1.2
"""Threads (samma ärende): de-identified consultations about one matter, linked by a random id and by no person.

The link serves the estimate alone: what a receiver already has in the matter counts in. It never leaves the vault.
"""

from __future__ import annotations

from samverkan_desktop.domain.consultations import ListRow
from samverkan_desktop.domain.errors import Fault, InvalidInput
from samverkan_desktop.usecases import recognition
from samverkan_desktop.usecases.desk import Desk


def of(desk: Desk, number: str) -> str:
    """The thread's id of the consultation with a number, as `K-2026-019`. Raises InvalidInput for any other number."""
    for row in _rows(desk):
        if row.number == number:
            same = desk.vault.consultations.deidentified(row.id)
            if same is not None and same.thread_id:
                return same.thread_id
    raise InvalidInput(
        "consultation_invalid",
        faults=(Fault(path="thread", text="Numret hör inte till någon avidentifierad konsultation."),),
        count=1,
    )


def offered(desk: Desk, *, but: str = "") -> tuple[ListRow, ...]:
    """Consultations that another can be about the same matter as, newest first; `but` is the one that asks."""
    rows = recognition.without_text(desk, _rows(desk))
    return tuple(row for row in rows if row.id != but and row.sharing != "stopped" and _recorded(desk, row))


def numbers(desk: Desk, thread_id: str, *, but: str = "") -> tuple[str, ...]:
    """The numbers of a thread's other consultations, newest first."""
    if not thread_id:
        return ()
    found = ((row, desk.vault.consultations.deidentified(row.id)) for row in _rows(desk) if row.id != but)
    return tuple(row.number for row, one in found if one is not None and one.thread_id == thread_id)


def _rows(desk: Desk) -> tuple[ListRow, ...]:
    return tuple(row for row in desk.vault.consultations.rows() if row.kind == "deidentified")


def _recorded(desk: Desk, row: ListRow) -> bool:
    """Whether it is more than a draft that nobody has recorded yet."""
    return desk.vault.consultations.deidentified(row.id) is not None
