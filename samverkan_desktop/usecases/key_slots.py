# SPDX-License-Identifier: EUPL-1.2
"""Key slots (nyckelfack) as the vault remembers them: older key files never bring back what was taken away.

The slots lie beside the vault, and whoever can write there can put back an older copy in which a changed passphrase or
a removed user still opens. So the vault keeps how many times its slots have been written, and which they were then.
Knows neither how slots are made nor where they lie; `sealing` does.
"""

from __future__ import annotations

import hmac

from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.ports.locks import Opened, SlotStanding
from samverkan_desktop.usecases.ports.vault import Vault

GENERATION, RECOVERY, IN_FORCE = "slots_generation", "recovery_generation", "slots_in_force"


def require_in_force(vault: Vault, found: SlotStanding) -> None:
    """Refuse slots that are not those the vault last heard of, unless they were written after that.

    Later ones come of a crash between key files and vault. Raises Refused (slots_of_another_vault, slots_older).
    """
    if found.vault_id != vault.info.id or found.practice != vault.info.practice:
        raise Refused("slots_of_another_vault")
    kept, known = generation(vault), in_force(vault)
    if found.generation < kept or (found.generation == kept and known and found.slot_ids != known):
        raise Refused("slots_older")


def require_recovery(vault: Vault, opened: Opened) -> None:
    """Refuse a recovery key that has been changed since; other slots may be of an older copy, and are then let go.

    Raises Refused (slots_of_another_vault, slots_older).
    """
    found = opened.standing
    if found.vault_id != vault.info.id or found.practice != vault.info.practice:
        raise Refused("slots_of_another_vault")
    known = in_force(vault)
    changed = bool(known) and opened.slot_id not in known and found.generation <= generation(vault)
    if changed or found.generation < int(vault.settings.get(RECOVERY) or 0):
        raise Refused("slots_older")


def still_in_force(vault: Vault, found: SlotStanding) -> frozenset[str] | None:
    """Ids of the slots that may stay in a file that the recovery key opened, None when all of them may.

    In an older copy only those stay that the vault knows to hold still: a colleague's old passphrase must not open.
    """
    try:
        require_in_force(vault, found)
    except Refused:
        return in_force(vault)
    return None


def require_unchanged(desk: Desk) -> int:
    """The generation to go on from when slots are changed in an open vault; older ones may have been put under it.

    Raises Refused (slots_missing, slots_damaged, slots_of_another_vault, slots_older).
    """
    require_in_force(desk.vault, desk.tools.locks.standing(desk.home, desk.vmk))
    return generation(desk.vault)


def proved(desk: Desk, passphrase: str) -> str:
    """Whose passphrase this is, id of a user, by the slots that hold in the open vault (bevisa vem man är).

    Raises LockedOut (wrong_passphrase, wait), Refused (slots_of_another_vault, slots_older).
    """
    opened = desk.tools.locks.open(desk.home, passphrase)
    if not hmac.compare_digest(opened.vmk, desk.vmk):
        raise Refused("slots_of_another_vault")
    require_in_force(desk.vault, opened.standing)
    return opened.user_id


def remember(desk: Desk, *, recovery: bool = False) -> None:
    """Let the vault remember the slots that now lie in the home; inside a transaction. The count never goes down."""
    found = desk.tools.locks.standing(desk.home, desk.vmk)
    said = " ".join(sorted(found.slot_ids))
    later = max(found.generation, generation(desk.vault))
    if found.generation == later and said != desk.vault.settings.get(IN_FORCE):
        desk.vault.settings.set(IN_FORCE, said)
    if later != desk.vault.settings.get(GENERATION):
        desk.vault.settings.set(GENERATION, later)
    if recovery:
        desk.vault.settings.set(RECOVERY, later)


def without_slot(desk: Desk) -> frozenset[str]:
    """Ids of users who have no slot to open with: theirs was let go in a recovery with older key files."""
    described = desk.tools.locks.describe(desk.home)["slots"]
    assert isinstance(described, list)
    held = {user_id for _kind, user_id in described}
    return frozenset(user.id for user in desk.vault.users.all() if not user.removed and user.id not in held)


def generation(vault: Vault) -> int:
    """How many times the slots had been written when the vault last heard of it."""
    return int(vault.settings.get(GENERATION) or 0)


def in_force(vault: Vault) -> frozenset[str]:
    """Ids of the slots that held then; empty in a vault that has not been opened since it began to be kept."""
    return frozenset(str(vault.settings.get(IN_FORCE) or "").split())
