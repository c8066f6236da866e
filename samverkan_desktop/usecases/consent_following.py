# SPDX-License-Identifier: EUPL-1.2
"""Consents that follow each other (förnyade och uppdelade samtycken): on which of them a record rests today.

A consultation names the consents that stood when it was written. When one of them is renewed or split, the same family
answers the same question anew, so what they answer then counts for the consultation too; how far, the rules decide.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from samverkan_desktop.domain.consents import EventKind
from samverkan_desktop.usecases.desk import Desk

_FOLLOWED: Final[tuple[EventKind, ...]] = ("renewed", "split_into")


def resting_on(desk: Desk, consent_ids: Iterable[str]) -> tuple[str, ...]:
    """The ids and those of all that have followed on them, each once: as given, each with its followers behind it."""
    found: dict[str, None] = {}

    def add(consent_id: str) -> None:
        if consent_id not in found:
            found[consent_id] = None
            for event in desk.vault.consents.events(consent_id):
                if event.kind in _FOLLOWED:
                    add(event.detail)

    for consent_id in consent_ids:
        add(consent_id)
    return tuple(found)


def rests_on(desk: Desk, consent_ids: Iterable[str], consent_id: str) -> bool:
    """Whether a record that names these consents rests on this one."""
    return consent_id in resting_on(desk, consent_ids)
