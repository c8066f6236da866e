# SPDX-License-Identifier: EUPL-1.2
"""The municipality's own cases (egna fall): kept in the vault beside the draft, and run in every trial of it.

A case is a question with the answer the lawyer expects, in the form of the program's own. One that a draft answers
otherwise keeps the draft from being signed. Decides nothing: the rules answer.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from pathlib import PurePosixPath
from typing import Final

import attrs

from samverkan_desktop.domain.errors import Fault, InvalidInput
from samverkan_desktop.domain.sharing import OUTCOMES
from samverkan_desktop.rules import cases
from samverkan_desktop.rules.cases import Case
from samverkan_desktop.usecases import policy_keys
from samverkan_desktop.usecases.desk import Desk

_KEPT: Final = "policy_cases"
MOST: Final = 500
"""Own cases in a vault, at most: a trial is to take seconds."""
LONGEST: Final = 20_000
"""Characters of one case."""


@attrs.frozen(kw_only=True)
class OwnCases:
    """The page of own cases in one go. cases: in order of place, as `needs/name.toml`; may_change: by who works."""

    cases: tuple[Case, ...]
    may_change: bool


def overview(desk: Desk) -> OwnCases:
    """All that the dialog of own cases shows."""
    return OwnCases(cases=read(desk), may_change=policy_keys.may_edit(desk))


def read(desk: Desk) -> tuple[Case, ...]:
    """The municipality's own cases (egna fall). Raises InvalidInput("cases_invalid")."""
    return cases.parsed(texts(desk))


def texts(desk: Desk) -> dict[str, str]:
    """The own cases as they were written, by place, as `needs/name.toml`."""
    kept = desk.vault.settings.get(_KEPT, "")
    found: dict[str, str] = json.loads(kept) if isinstance(kept, str) and kept else {}
    return found


def digest(desk: Desk) -> str:
    """The SHA-256 of the own cases as they were written, by which a trial knows them; empty when there are none."""
    kept = texts(desk)
    return hashlib.sha256(json.dumps(kept, sort_keys=True).encode()).hexdigest() if kept else ""


def take_in(desk: Desk, files: Mapping[str, str]) -> tuple[Case, ...]:
    """Keep cases by place, as `needs/name.toml` (läs in fall); one of the same name is replaced. All or nothing.

    Returns those that were taken in. Raises Refused("role_needed"), InvalidInput("cases_invalid") with every fault.
    """
    policy_keys.require_editor(desk)
    kept = texts(desk)
    shipped = frozenset(case.path.name for case in cases.read(cases.shipped_folder()))
    faults = [Fault(path=place, text=said) for place, text in files.items() for said in _faults(place, text, shipped)]
    if faults:
        raise InvalidInput("cases_invalid", faults=tuple(faults), count=len(faults))
    found = cases.parsed(files)
    names = {PurePosixPath(place).name for place in files}
    left = {place: text for place, text in kept.items() if PurePosixPath(place).name not in names}
    if len(left) + len(files) > MOST:
        fault = Fault(path="", text=f"Valvet har plats för högst {MOST} egna fall.")
        raise InvalidInput("cases_invalid", faults=(fault,), count=1)
    _keep(desk, left | dict(files))
    return found


def drop(desk: Desk, place: str) -> None:
    """Take a case away (ta bort ett fall). Raises Refused("role_needed"), InvalidInput("unknown_case")."""
    policy_keys.require_editor(desk)
    kept = texts(desk)
    if place not in kept:
        raise InvalidInput("unknown_case")
    _keep(desk, {name: text for name, text in kept.items() if name != place})


def _keep(desk: Desk, kept: Mapping[str, str]) -> None:
    with desk.change():
        desk.vault.settings.set(_KEPT, json.dumps(dict(sorted(kept.items())), ensure_ascii=False), "")
        desk.note("settings_changed", "setting", _KEPT, cases=len(kept))


def _faults(place: str, text: str, shipped: Collection[str]) -> list[str]:
    """What is wrong with where a case stands, before it is read."""
    path = PurePosixPath(place)
    found = []
    if len(path.parts) != 2 or path.parts[0] not in OUTCOMES or path.suffix not in cases.SUFFIXES:
        found.append("ett fall ligger i permitted, forbidden, needs eller duty och slutar på .toml eller .json")
    if path.name in shipped:
        found.append("ett av programmets egna fall heter så; välj ett annat namn")
    if len(text) > LONGEST:
        found.append(f"fallet är längre än {LONGEST} tecken")
    return found
