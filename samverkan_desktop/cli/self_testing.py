# SPDX-License-Identifier: EUPL-1.2
"""`samverkan self-test`: the program's own parts tried in a temporary vault, on this computer, as it is installed.

Leaves nothing behind: home, state and exports lie in a temporary folder, and the keyring is not asked.
"""

from __future__ import annotations

import io
import json
import os
import tempfile
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import attrs

from samverkan_desktop import main
from samverkan_desktop.cli import messages
from samverkan_desktop.cli.arguments import Arguments, Room
from samverkan_desktop.domain.errors import Exit, LockedOut, Refused, SamverkanError
from samverkan_desktop.system import texts
from samverkan_desktop.usecases import consultations, log, release, sharing, summaries, unlocking
from samverkan_desktop.usecases.desk import Desk, Tools

_PASSPHRASE: Final = "prov av valvet i natt 27"  # noqa: S105 - of a vault that lives for seconds
_NAMES: Final = ("Tuva Ekdahl", "Tuva", "Ekdahl", "070-174 06 55", "Norrbäck")


@attrs.define
class _Trial:
    """What the steps hand on to each other."""

    tools: Tools
    folder: Path
    key: str = ""
    desk: Desk | None = None
    consented: str = ""
    deidentified: str = ""

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def open(self) -> Desk:
        """The open desk."""
        if self.desk is None:
            raise AssertionError("the vault is not open")
        return self.desk


def add(room: Room) -> None:
    """Add the command."""
    room.command("self-test", _self_test)


def _self_test(args: Arguments) -> int:
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    with tempfile.TemporaryDirectory(prefix="samverkan-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        trial = _Trial(tools=main.tools(state_dir=folder / "state"), folder=folder)
        try:
            _run(trial, args.lang)
        finally:
            if trial.desk is not None:
                trial.desk.vault.close()
    return Exit.DONE


def _run(trial: _Trial, lang: str) -> None:
    words, names = messages.words(lang), texts.table("cli", lang)["steps"]
    for name, step in STEPS.items():
        try:
            step(trial)
        except Exception as error:  # whatever it was, the step failed; its text may not be shown
            print(words["self_test_failed"].format(step=names[name]), flush=True)
            kind = error.code if isinstance(error, SamverkanError) else type(error).__name__
            raise Refused("self_test_failed", step=names[name], kind=kind) from error
        print(words["self_test_ok"].format(step=names[name]), flush=True)
    messages.say(words["self_test_done"].format(count=len(STEPS)))


def _create(trial: _Trial) -> None:
    trial.key = trial.tools.locks.new_recovery_key()
    trial.desk = unlocking.create_vault(
        trial.tools, trial.home, unlocking.NewVault(), passphrase=_PASSPHRASE, recovery_key=trial.key
    )


def _reopen(trial: _Trial) -> None:
    unlocking.lock(trial.open)
    trial.desk = None
    try:
        unlocking.unlock(trial.tools, trial.home, _PASSPHRASE + "x")
    except LockedOut:
        pass
    else:
        raise AssertionError("a wrong passphrase opened the vault")
    trial.desk = unlocking.unlock(trial.tools, trial.home, _PASSPHRASE).desk


def _record(trial: _Trial) -> None:
    with_consent, without = consultations.record_json(trial.open, [_with_consent(trial.open), _without(trial.open)])
    trial.consented, trial.deidentified = with_consent.id, without.id
    found = {row.id for row in consultations.listed(trial.open)}
    _require(found == {trial.consented, trial.deidentified}, "the records are not there")
    _require(len(consultations.search(trial.open, "mentorn")) == 1, "the search does not find them")


def _decide(trial: _Trial) -> None:
    record = consultations.get(trial.open, trial.consented)

    def asked(category: str) -> str:
        question = sharing.question_for(
            trial.open, record, receivers=("social_services",), categories=(category,), purpose="consultation"
        )
        return sharing.decide(trial.open, question).outcome

    _require(asked("attendance") == "permitted", "what the consent covers is not permitted")
    _require(asked("counselling") == "needs", "what the consent does not cover is not held back")


def _deidentify(trial: _Trial) -> None:
    seen = summaries.review(summaries.material(trial.open, trial.deidentified))
    _require(bool(seen.undecided()), "nothing was found in the text")
    try:
        summaries.approve(trial.open, seen)
    except Refused:
        pass
    else:
        raise AssertionError("an unreviewed text was approved")
    for field, finding in seen.undecided():
        seen = seen.decided(field, summaries.proposed(finding), finding)
    summaries.approve(trial.open, seen, reason="Självtest", link_checked=True)
    summaries.leave(trial.open, trial.deidentified)


def _export(trial: _Trial) -> None:
    for format in trial.tools.writers:
        for mode, consultation_id in (("s", trial.deidentified), ("k", trial.consented)):
            file = trial.folder / f"{mode}.{format}"
            outcome = release.export(trial.open, consultation_id, format=format, to=file)
            _require(outcome.release is not None, "nothing left")
            content = file.read_bytes()
            _require(len(content) > 100, "the file is empty")
            if mode == "s" and format != "pdf":
                text = _parts(content).decode()
                _require(not any(name in text for name in _NAMES), "a name was left")
            if format == "json":
                json.loads(content)
            if format == "pdf":
                _require(content.startswith(b"%PDF-"), "the file is no PDF")


def _parts(content: bytes) -> bytes:
    """A file's content, of an office document what its parts hold."""
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())


def _verify(trial: _Trial) -> None:
    _require(log.verify(trial.open).holds, "the log does not hold")


def _check(trial: _Trial) -> None:
    _require(unlocking.check(trial.open) == (), "the vault is not whole")


def _recover(trial: _Trial) -> None:
    unlocking.lock(trial.open)
    trial.desk = None
    trial.desk = unlocking.recover(trial.tools, trial.home, trial.key, _PASSPHRASE + " igen").desk


STEPS: Final[dict[str, Callable[[_Trial], None]]] = {
    "create": _create,
    "record": _record,
    "decide": _decide,
    "deidentify": _deidentify,
    "export": _export,
    "reopen": _reopen,
    "verify": _verify,
    "check": _check,
    "recover": _recover,
}
"""The steps in their order, by the key of their name in the texts."""


def _require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise AssertionError(otherwise)


def _with_consent(desk: Desk) -> dict[str, Any]:
    own = desk.vault.info.own_party
    covers = {
        "answer": "yes",
        "given": desk.today.isoformat(),
        "valid_to": (desk.today + timedelta(days=30)).isoformat(),
        "from": [own],
        "to": ["social_services"],
        "categories": ["identity", "attendance"],
        "purposes": ["consultation"],
    }
    return _common(desk) | {
        "kind": "consented",
        "child": {
            "name": _NAMES[0],
            "birth_date": (desk.today - timedelta(days=9 * 365)).isoformat(),
            "guardians": [{"name": "Ada Ekdahl"}, {"name": "Per Ekdahl"}],
        },
        "consents": [{"giver": "g1", **covers}, {"giver": "g2", **covers}],
        "sections": {"question": {"text": "Hur kan mentorn hjälpa till?", "categories": ["attendance"]}},
    }


def _without(desk: Desk) -> dict[str, Any]:
    text = f"{_NAMES[0]} i {_NAMES[4]} når man på {_NAMES[3]}. Vad gör vi nu?"
    known = {"people": [{"name": _NAMES[0], "role": "child"}], "places": [_NAMES[4]]}
    return _common(desk) | {"kind": "deidentified", "sections": {"question": text}, "known": known}


def _common(desk: Desk) -> dict[str, Any]:
    return {
        "date": desk.today.isoformat(),
        "form": "telephone",
        "purpose": "Råd om närvaro",
        "participants": [{"party": desk.vault.info.own_party}, {"party": "social_services"}],
        "suspected_harm": "no",
    }
