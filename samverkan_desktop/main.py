# SPDX-License-Identifier: EUPL-1.2
"""Puts the parts together: the only module that knows everyone. There is no global application object.

What is not needed to show the lock page (rules, papers, Qt) is imported where it is first used, so that the window
comes up at once and the command line runs without Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from samverkan_desktop.domain.consent_forms import ConsentForm
from samverkan_desktop.domain.errors import SamverkanError
from samverkan_desktop.domain.meetings import CalendarEvent
from samverkan_desktop.domain.practice import PASSPHRASE
from samverkan_desktop.domain.reports import Report
from samverkan_desktop.exchange import file
from samverkan_desktop.sealing import passphrase, policy_signature
from samverkan_desktop.sealing.locks import VaultLocks
from samverkan_desktop.system import paths
from samverkan_desktop.system.clock import Clock, SystemClock
from samverkan_desktop.usecases.desk import Tools
from samverkan_desktop.vault.files import SqlVaultFiles

if TYPE_CHECKING:
    from samverkan_desktop.rules.ruleset import RuleSet


def tools(*, state_dir: Path | None = None, clock: Clock | None = None, scripted: bool = False) -> Tools:
    """Everything a vault needs, for the window and the command line alike.

    state_dir: where the log's outside head and the throttle are kept; clock: the computer's unless given;
    scripted: a command takes any passphrase of the right form, and warns; the window refuses what is soon guessed.
    """
    used = clock or SystemClock()
    return Tools(
        locks=VaultLocks(state_dir or paths.state_dir(), used, refuse_guessable=not scripted),
        files=SqlVaultFiles(clock=used),
        rules=_rules,
        seals=policy_signature,
        writers={"pdf": _pdf, "docx": _docx, "odt": _odt, "txt": _txt, "json": _json},
        consent_form=_consent_form,
        calendar=_calendar,
        carriers={"file": file},
        clock=used,
    )


def run_window(home: Path, *, relocked: bool = False) -> int:
    """Open the window on a home. Qt is imported here and nowhere above, so that the command line runs without it."""
    from samverkan_desktop.ui import application

    made = tools()
    extras = application.Extras(
        generate=passphrase.generate,
        sheet=_recovery_sheet,
        practice_passphrase=PASSPHRASE if _is_practice(home, made) else "",
    )
    return application.run(home, made, relocked=relocked, extras=extras)


def _rules() -> RuleSet:
    from samverkan_desktop import rules

    return rules.shipped()


def run_tour(home: Path, folder: Path, say: Callable[[str], None]) -> int:
    """Drive the real windows through the main job and leave pictures and a PDF in a folder; 0 when all happened."""
    from samverkan_desktop.ui import tour

    return tour.run(home, tools(), folder, say=say, passphrase=PASSPHRASE)


def _is_practice(home: Path, made: Tools) -> bool:
    """Whether a practice vault lies there; slots that cannot be read are for the lock page to explain."""
    try:
        return bool(made.locks.describe(home)["practice"])
    except SamverkanError:
        return False


def _recovery_sheet(groups: Sequence[str], vault_name: str, day: date) -> bytes:
    from samverkan_desktop.documents import recovery_sheet

    return recovery_sheet.write(groups, vault_name=vault_name, day=day)


# Writers have one shape; each takes from it what its format can carry.
def _pdf(report: Report, extra: Mapping[str, Any], substitutes: Mapping[str, str]) -> bytes:  # noqa: ARG001
    from samverkan_desktop.documents import pdf

    return pdf.write(report, substitutes or None)


def _consent_form(form: ConsentForm, substitutes: Mapping[str, str]) -> bytes:
    from samverkan_desktop.documents import consent_form

    return consent_form.write(form, substitutes or None)


def _docx(report: Report, extra: Mapping[str, Any], substitutes: Mapping[str, str]) -> bytes:  # noqa: ARG001
    from samverkan_desktop.documents import docx

    return docx.write(report)


def _odt(report: Report, extra: Mapping[str, Any], substitutes: Mapping[str, str]) -> bytes:  # noqa: ARG001
    from samverkan_desktop.documents import odt

    return odt.write(report)


def _calendar(event: CalendarEvent) -> bytes:
    from samverkan_desktop.documents import calendar

    return calendar.write(event)


def _txt(report: Report, extra: Mapping[str, Any], substitutes: Mapping[str, str]) -> bytes:  # noqa: ARG001
    from samverkan_desktop.documents import plain

    return plain.write(report)


def _json(report: Report, extra: Mapping[str, Any], substitutes: Mapping[str, str]) -> bytes:  # noqa: ARG001
    from samverkan_desktop.documents import as_json

    return as_json.write(report, extra)
