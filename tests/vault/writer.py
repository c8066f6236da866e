# SPDX-License-Identifier: EUPL-1.2
"""A program to be killed: records consultations and drafts for ever, prints each id when it is durable."""

from __future__ import annotations

import os
import sys
from itertools import count
from pathlib import Path

import attrs

from samverkan_desktop.domain.errors import Impossible
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.usecases.ports.vault import Vault
from samverkan_desktop.vault.files import SqlVaultFiles
from tests.vault import invented
from tests.vault.invented import AT, KEY


def write(vault: Vault, number: int) -> str:
    """One consultation with its log entry; every third an approved de-identified one whose draft is destroyed."""
    shown = f"K-2026-{number:06d}"
    with vault.transaction():
        if number % 3:
            child = vault.people.children()[0]
            consent = vault.consents.of_child(child.id)[0]
            stored = invented.consented(child, consent, number=shown, purpose=f"ord{number} " * 200)
            vault.consultations.add_consented(stored)
        else:
            waiting = invented.deidentified(number=shown)
            vault.drafts.save(invented.draft(id=waiting.id, number=shown, content={"purpose": "å" * 9000}))
            vault.consultations.add_deidentified(waiting)
            stored = invented.approved(waiting, texts={"question": f"ord{number} " * 300})
            vault.consultations.set_approval(invented.approval(waiting))
            vault.consultations.update_deidentified(stored)
            vault.drafts.destroy(waiting.id, "deidentified")
        vault.log.append(at=AT, actor=new_id(), act="consultation_recorded", object_id=stored.id)
    return stored.id


def prepare(home: Path) -> None:
    """A vault with the one child the consultations are about."""
    child = invented.child()
    vault = SqlVaultFiles().create(home, KEY, invented.info())
    with vault.transaction():
        vault.people.add_child(child)
        vault.consents.add(attrs.evolve(invented.consent(child)))
    vault.close()


def main(home: Path) -> int:
    """Write until killed, or until the disk is full."""
    vault = SqlVaultFiles().open(home, KEY)
    for number in count(vault.counts()["log_entries"] + 1):
        try:
            done = write(vault, number)
        except Impossible as error:
            os.write(1, f"{error.code}\n".encode())
            break
        os.write(1, f"{done}\n".encode())
    vault.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
