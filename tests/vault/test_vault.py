# SPDX-License-Identifier: EUPL-1.2
"""The vault as a whole: created, filled, closed, opened again."""

from __future__ import annotations

from pathlib import Path

from samverkan_desktop.vault.files import SqlVaultFiles
from samverkan_desktop.vault.vault import SqlVault
from tests.vault.invented import KEY, fill


def test_what_is_stored_is_there_when_the_vault_is_opened_again(
    files: SqlVaultFiles, vault: SqlVault, home: Path
) -> None:
    with_consent, without = fill(vault)
    before = vault.info
    vault.close()
    again = files.open(home, KEY)
    try:
        assert again.info == before
        assert again.consultations.consented(with_consent.id) == with_consent
        assert again.consultations.deidentified(without.id) == without
        assert again.consultations.memory_key(without.id) == "Pärm 3"
        assert again.faults() == ()
        assert set(again.counts().values()) == {1, 2}
    finally:
        again.close()
