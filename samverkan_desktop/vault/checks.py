# SPDX-License-Identifier: EUPL-1.2
"""The vault's own check of itself: pages, structure, references and search. Knows no record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from samverkan_desktop.domain.errors import Refused, SamverkanError
from samverkan_desktop.vault import search
from samverkan_desktop.vault.connection import Database


def faults(db: Database) -> tuple[str, ...]:
    """Every page's HMAC, SQLite's own check, foreign keys and search: error codes, empty when whole."""
    return tuple(code for code, fails in _CHECKS.items() if _failed(fails, db))


def refuse_when_damaged(db: Database) -> None:
    """Look through everything after an end that was not clean. Raises Refused (damaged).

    A journal that is lost or cut leaves pages that are whole one by one but do not belong together.
    """
    if faults(db):
        raise Refused("damaged")


def _failed(fails: Callable[[Database], bool], db: Database) -> bool:
    try:
        return fails(db)
    except SamverkanError:
        return True


def _pages_fail(db: Database) -> bool:
    return db.damaged_pages() > 0


def _structure_fails(db: Database) -> bool:
    return bool(db.value("PRAGMA integrity_check") != "ok")


def _references_fail(db: Database) -> bool:
    return bool(db.rows("PRAGMA foreign_key_check"))


def _search_fails(db: Database) -> bool:
    with db.transaction():
        return not search.agrees(db)


_CHECKS: Final[dict[str, Callable[[Database], bool]]] = {
    "damaged_pages": _pages_fail,
    "damaged_structure": _structure_fails,
    "broken_references": _references_fail,
    "search_out_of_step": _search_fails,
}
