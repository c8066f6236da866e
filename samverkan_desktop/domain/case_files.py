# SPDX-License-Identifier: EUPL-1.2
"""The case file (akten): how far a record has come towards it, and which system holds the original.

The program is not the authority's archive: a record that has been handed to the case file is a copy here. Knows a
consultation by its id and number; knows no child. Source: TF 2 kap. 12 § (minnesanteckning; text not read), OSL 5 kap.
1-2 och 5 §§ (2009:400), arkivlagen (1990:782) 3 och 10 §§.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final, Literal

import attrs

Status = Literal["note", "dispatched", "filed"]
STATUSES: Final = ("note", "dispatched", "filed")
FORMATS: Final = ("pdf", "txt")


@attrs.frozen(kw_only=True)
class CaseFile:
    """Where a record stands (minnesanteckning, expedierad, förd till akt).

    consultation_id: the record; case_number: Dnr or the file's own name; system: which system or cabinet holds the
    original; subject: neutral, never whom it concerns; paragraph, marked_on, authority: the secrecy marking
    (sekretessmarkering, OSL 5 kap. 5 §); stays_note: someone decided that it stays a note for the memory;
    basis: the decision by which the text here was destroyed, empty while it is kept.
    Raises ValueError for one that is filed without a case number, or destroyed without being filed.
    """

    consultation_id: str
    number: str
    status: Status = attrs.field(default="note", validator=attrs.validators.in_(STATUSES))
    case_number: str = ""
    system: str = ""
    subject: str = ""
    paragraph: str = ""
    marked_on: date | None = None
    authority: str = ""
    stays_note: bool = False
    basis: str = attrs.field(default="")
    filed_on: date | None = None
    changed_at: str
    changed_by: str

    @basis.validator
    def _only_what_is_filed(self, _: attrs.Attribute[str], basis: str) -> None:
        if self.status == "filed" and not self.case_number.strip():
            raise ValueError("what is filed has a case number")
        if basis and self.status != "filed":
            raise ValueError("only what is filed is kept as a reference")

    @property
    def is_reference(self) -> bool:
        """Whether the text here is gone and only the reference to the original is kept."""
        return bool(self.basis)


def status_of(kept: CaseFile | None, *, dispatched: bool) -> Status:
    """Where a record stands; what has left for another party is dispatched (expedierad) until it is filed."""
    if kept is not None and kept.status == "filed":
        return "filed"
    return "dispatched" if dispatched or (kept is not None and kept.status == "dispatched") else "note"


def is_waiting(kept: CaseFile | None, *, dispatched: bool) -> bool:
    """Whether a record still waits to be filed (ej förd till akt); what was dispatched always does."""
    status = status_of(kept, dispatched=dispatched)
    return status == "dispatched" or (status == "note" and not (kept is not None and kept.stays_note))


def changed(kept: CaseFile, *, at: str, by: str, **what: Any) -> CaseFile:
    """The same with some of it changed."""
    return attrs.evolve(kept, changed_at=at, changed_by=by, **what)
