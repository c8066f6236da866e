# SPDX-License-Identifier: EUPL-1.2
"""Rights (rätt att ändra): who may change, close, follow up or file a consultation; the rest of the unit may read it.

Enforced by the program and entered in the log, not by cryptography. Knows nothing of drafts: what someone is writing is
met by `deputies.require_writer`. Handing out is not asked here: the rules and the one door judge that.
Source: SdPuL (2001:454) 10 § (access only as work needs); OSL (2009:400) 4 kap. 2 §.
"""

from __future__ import annotations

import attrs

from samverkan_desktop.domain.consultations import ConsentedConsultation, Consultation
from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.usecases import deputies
from samverkan_desktop.usecases.desk import Desk

MANAGER = "manager"


@attrs.frozen(kw_only=True)
class Right:
    """Whether the one who works may change a record (rätt att ändra), and who has it in hand when they may not.

    whose: the name of its owner, empty when the one who works may.
    """

    may_change: bool = True
    whose: str = ""


def of(desk: Desk, record: Consultation) -> Right:
    """The right of the one who works to a record that they may read."""
    if may_change(desk, record):
        return Right()
    return Right(may_change=False, whose=name_of(desk, record.owner))


def may_change(desk: Desk, record: Consultation) -> bool:
    """Whether the one who works is the owner or deputy, stands in for them today, or is a manager (chef).

    A consultation with consent follows its child: whoever may open the child may change it, and being a manager opens
    no child by itself.
    """
    if isinstance(record, ConsentedConsultation):
        child = desk.vault.people.child(record.child_id)
        return child is not None and deputies.may_open(desk, child)
    return may_act_for(desk, record.owner, record.deputy)


def may_act_for(desk: Desk, owner: str, deputy: str = "") -> bool:
    """Whether the one who works may act with what is de-identified in someone's stead, or is a manager."""
    return MANAGER in desk.actor.roles or deputies.acts_for(desk, owner, deputy)


def require(desk: Desk, record: Consultation) -> None:
    """Pass when the one who works may change the record. Raises Refused("in_anothers_hands") with whose it is."""
    found = of(desk, record)
    if not found.may_change:
        raise Refused("in_anothers_hands", whose=found.whose)


def name_of(desk: Desk, user_id: str) -> str:
    """A user's name, those who have left too; `…` for nobody known."""
    user = desk.vault.users.get(user_id)
    return user.name if user is not None else "…"
