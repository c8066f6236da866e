# SPDX-License-Identifier: EUPL-1.2
"""Notices after a withdrawal (meddelanden): what waits to be told to whom, until someone has told it.

A notice says that consent is missing and never who withdrew or why. Sends nothing: a person tells, and notes it.
"""

from __future__ import annotations

from datetime import date

from samverkan_desktop.domain.consents import WAYS, ConsentNotice
from samverkan_desktop.domain.errors import Fault, InvalidInput
from samverkan_desktop.usecases import consents, protected
from samverkan_desktop.usecases.desk import Desk


def of_consent(desk: Desk, consent_id: str) -> tuple[ConsentNotice, ...]:
    """A consent's notices, oldest first. Raises InvalidInput("unknown_consent")."""
    return desk.vault.consents.notices(consents.scope(desk, consent_id).id)


def waiting(desk: Desk) -> tuple[ConsentNotice, ...]:
    """Every notice that waits to be given, those about hidden children left out."""
    kept_out = protected.hidden(desk)
    found = (one for one in desk.vault.consents.all() if one.child_id not in kept_out)
    return tuple(
        notice for consent in found for notice in desk.vault.consents.notices(consent.id) if notice.told_on is None
    )


def give(desk: Desk, consent_id: str, notice_id: str, *, on: date, way: str) -> None:
    """Note that a notice has been given (meddelandet är lämnat): when and how.

    Raises InvalidInput (unknown_consent, unknown_notice, answer_incomplete with `on` or `way`).
    """
    notice = next((one for one in of_consent(desk, consent_id) if one.id == notice_id and one.told_on is None), None)
    if notice is None:
        raise InvalidInput("unknown_notice")
    faults = []
    if on > desk.today:
        faults.append(Fault(path="on", text="Dagen ligger i framtiden."))
    if way not in WAYS:
        faults.append(Fault(path="way", text="Välj hur meddelandet lämnades."))
    if faults:
        raise InvalidInput("answer_incomplete", faults=tuple(faults))
    with desk.change():
        desk.vault.consents.give_notice(notice.id, on, way, desk.actor.id)
        desk.note("notice_given", "consent", consent_id, receiver=notice.to, way=way)
