# SPDX-License-Identifier: EUPL-1.2
"""People: users of the vault, children, guardians and others. Pure records; names never leave this side of the wall."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, Literal

import attrs

from samverkan_desktop.domain.sharing import Maturity

ROLES: Final = ("professional", "deputy", "manager", "reviewer", "lawyer", "admin")
CUSTODIES: Final = ("joint", "sole", "none", "appointed")
Custody = Literal["joint", "sole", "none", "appointed"]
Mandate = Literal["", "god_man"]
RELATIONS: Final = ("sibling", "parent_without_custody", "other_pupil", "contact_person", "other")
"""Kinds of other persons; a relation in other words is shown as it was written."""

_PERSONAL_ID = re.compile(
    r"(?P<century>\d\d)?(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)(?P<sign>[-+]?)(?P<tail>\d{4})?"
)


@attrs.frozen(kw_only=True)
class User:
    """User (användare) of one vault: its slot makes them the actor of every log entry.

    roles: among ROLES; removed: the user may no longer open the vault, the log still names them.
    """

    id: str
    name: str
    function: str = ""
    roles: tuple[str, ...] = ("professional",)
    schools: tuple[str, ...] = ()
    removed: bool = False


@attrs.frozen(kw_only=True)
class Child:
    """Child (barn) in a consultation with consent.

    personal_id: personnummer as typed, may be empty; also: nicknames; protected: skyddade personuppgifter, one
    flag, no level or reason (the program stores neither); maturity: latest assessment (OSL 12 kap. 3 §).
    """

    id: str
    name: str
    birth_date: date
    personal_id: str = ""
    also: tuple[str, ...] = ()
    school: str = ""
    maturity: Maturity = "not_assessed"
    protected: bool = False
    owner: str = ""
    deputy: str = ""


@attrs.frozen(kw_only=True)
class Guardian:
    """Guardian (vårdnadshavare). Source: FB 6 kap. 11 och 13 §§ (joint custody decides together).

    may_be_contacted: False when the child may suffer substantial harm if this person is asked or told: of the kinds
    in secret_categories, or of anything at all while no kinds are named;
    secret_categories: kinds of information assessed as secret from this person (OSL 12 kap. 3 §);
    mandate: `god_man` for a god man of an unaccompanied child, who decides in the guardians' place (lag 2005:429, 3 §).
    """

    id: str
    child_id: str
    name: str
    custody: Custody = "joint"
    may_be_contacted: bool = True
    secret_categories: tuple[str, ...] = ()
    mandate: Mandate = ""

    @property
    def decides(self) -> bool:
        """Whether this person has custody and so is among those who are asked."""
        return self.custody != "none"


@attrs.frozen(kw_only=True)
class OtherPerson:
    """Another person of the case (annan person): a sibling, a parent without custody, another pupil."""

    id: str
    child_id: str
    name: str
    relation: str = ""


def birth_date_of(personal_id: str, *, on: date) -> date | None:
    """The birth date in a personnummer or samordningsnummer (day + 60), or None when it holds none.

    Ten digits are read as the latest such day not after `on`; a plus sign adds a hundred years.
    Source: folkbokföringslagen (1991:481) 18 och 18 a §§.
    """
    found = _PERSONAL_ID.fullmatch(re.sub(r"\s", "", personal_id))
    if not found:
        return None
    day = int(found["day"])
    day = day - 60 if day > 60 else day
    years = (
        [int(found["century"] + found["year"])]
        if found["century"]
        else [century * 100 + int(found["year"]) for century in (on.year // 100, on.year // 100 - 1)]
    )
    for year in years:
        try:
            born = date(year - (100 if found["sign"] == "+" else 0), int(found["month"]), day)
        except ValueError:
            continue
        if born <= on:
            return born
    return None


def initials(name: str) -> str:
    """Initials (initialer) as shown where others may look over the shoulder: `A.E.`."""
    parts = [part for part in re.split(r"[\s]+", name.strip()) if part]
    return "".join(part[0].upper() + "." for part in parts)
