# SPDX-License-Identifier: EUPL-1.2
"""Whose the municipality's rules are (vems reglerna är): who may change a draft, who signs, and whose keys count here.

The lawyer owns the rules: signs them, and says which keys are trusted and which no longer are. An administrator changes
drafts and takes signed files into use, and trusts or withdraws a lawyer's key only where no user of the vault is a
lawyer. Reads no rules.
"""

from __future__ import annotations

from datetime import date
from typing import Final, NoReturn

import attrs

from samverkan_desktop.domain.days import day_at
from samverkan_desktop.domain.errors import Fault, InvalidInput, Refused
from samverkan_desktop.domain.policies import PolicyKey
from samverkan_desktop.usecases.desk import Desk

EDITORS: Final = frozenset({"lawyer", "admin"})
"""Roles that may change a draft and take a signed policy into use; only a lawyer signs and says whose key counts."""
KEY_DIGITS: Final = 64


@attrs.frozen(kw_only=True)
class ListedKey:
    """A key as it is listed: first_day, last_day: when it was trusted and when it was withdrawn, None while it counts.

    withdrawn_by: the name of who did it; holder_left: it counts, but the user who signs with it is no longer a lawyer
    of this vault.
    """

    key: PolicyKey
    fingerprint: str
    first_day: date
    last_day: date | None = None
    withdrawn_by: str = ""
    holder_left: bool = False


def may_trust(desk: Desk) -> bool:
    """Whether the one who works may trust a key: the lawyer, who owns the rules (kommunjuristen).

    An administrator may only where no user of this vault is a lawyer, after comparing fingerprints with the lawyer.
    """
    if "lawyer" in desk.actor.roles:
        return True
    lawyers = (user for user in desk.vault.users.all() if "lawyer" in user.roles and not user.removed)
    return may_edit(desk) and next(lawyers, None) is None


def may_edit(desk: Desk) -> bool:
    """Whether the one who works may change the municipality's rules; others read them."""
    return bool(EDITORS & set(desk.actor.roles))


def require_editor(desk: Desk) -> None:
    """Raise Refused("role_needed") unless the one who works may change the municipality's rules."""
    if not may_edit(desk):
        raise Refused("role_needed", role="lawyer")


def require_lawyer(desk: Desk) -> None:
    """Raise Refused("role_needed") unless the one who works is the lawyer (kommunjurist)."""
    if "lawyer" not in desk.actor.roles:
        raise Refused("role_needed", role="lawyer")


def new_key(desk: Desk, name: str, passphrase: str) -> PolicyKey:
    """The lawyer's own signing key, sealed by a passphrase and trusted in this vault.

    Raises Refused (role_needed, policy_key_taken), InvalidInput("policy_key_invalid").
    """
    require_lawyer(desk)
    _require_not_taken(desk)
    desk.tools.locks.check_passphrase(passphrase)
    public, sealed = desk.tools.seals.new_key(passphrase, practice=desk.vault.info.practice)
    return _trust(desk, PolicyKey(public_key=public, name=name.strip(), sealed_key=sealed))


def trust(desk: Desk, public_key: str, name: str) -> PolicyKey:
    """Trust a lawyer's key from elsewhere, compared by its fingerprint first; an attempt that is refused is logged.

    Raises Refused (role_needed, policy_lawyer_trusts, policy_key_taken), InvalidInput("policy_key_invalid").
    """
    require_editor(desk)
    if not may_trust(desk):
        _refuse(desk, public_key, "policy_lawyer_trusts")
    _require_not_taken(desk)
    return _trust(desk, PolicyKey(public_key=public_key.strip().lower(), name=name.strip()))


def withdraw(desk: Desk, named: str, because: str) -> PolicyKey:
    """Withdraw a key (återkalla en nyckel): from now on nothing that it signs is taken into use.

    What it had signed and was in use by then goes on until it is replaced, for it was decided when the key counted.
    A withdrawn key never counts again; its owner makes another. The last key can be withdrawn too: then nothing new is
    taken into use until another is trusted. named: the key or its fingerprint; because: why, never empty.
    Raises Refused (role_needed, policy_lawyer_withdraws, policy_key_needed), InvalidInput (unknown_policy_key,
    policy_key_reason).
    """
    require_editor(desk)
    key = _known(desk, named)
    if not may_trust(desk):
        _refuse(desk, key.public_key, "policy_lawyer_withdraws")
    if not _is_own(desk, key) and _without_key_of_ones_own(desk):
        _refuse(desk, key.public_key, "policy_key_needed")
    if not because.strip():
        raise InvalidInput("policy_key_reason", faults=(Fault(path="because", text="Skriv varför."),))
    changed = {"withdrawn_at": desk.now, "withdrawn_by": desk.actor.id, "withdrawn_because": because.strip()}
    with desk.change():
        desk.vault.policies.withdraw_key(key.public_key, *changed.values())
        desk.note("policy_key_withdrawn", "policy", "", key=key.public_key, role=_role(desk))
    return attrs.evolve(key, **changed)


def keys(desk: Desk) -> tuple[tuple[PolicyKey, str], ...]:
    """Keys that are trusted or were, with their fingerprints, oldest first."""
    return tuple((key, desk.tools.seals.fingerprint(key.public_key)) for key in desk.vault.policies.trusted())


def listed(desk: Desk) -> tuple[ListedKey, ...]:
    """Every key with the days it has counted, oldest first."""
    users = {user.id: user for user in desk.vault.users.all()}
    lawyers = {user.id for user in users.values() if "lawyer" in user.roles and not user.removed}
    return tuple(
        ListedKey(
            key=key,
            fingerprint=finger,
            first_day=day_at(key.trusted_at),
            last_day=None if key.counts else day_at(key.withdrawn_at),
            withdrawn_by=users[key.withdrawn_by].name if key.withdrawn_by in users else "",
            holder_left=key.counts and bool(key.sealed_key) and key.trusted_by not in lawyers,
        )
        for key, finger in keys(desk)
    )


def own(desk: Desk) -> tuple[PolicyKey, ...]:
    """The keys that the one who works signs or has signed with, oldest first."""
    return tuple(key for key in desk.vault.policies.trusted() if _is_own(desk, key))


def _is_own(desk: Desk, key: PolicyKey) -> bool:
    return bool(key.sealed_key) and key.trusted_by == desk.actor.id


def _without_key_of_ones_own(desk: Desk) -> bool:
    """Whether another lawyer of this vault holds a key that counts, and the one who works holds none."""
    if any(key.counts for key in own(desk)):
        return False
    others = {
        user.id
        for user in desk.vault.users.all()
        if "lawyer" in user.roles and not user.removed and user.id != desk.actor.id
    }
    return any(key.counts and key.sealed_key and key.trusted_by in others for key in desk.vault.policies.trusted())


def _require_not_taken(desk: Desk) -> None:
    """Whoever's key was taken away by another lawyer gives nobody trust, least of all a new key of their own."""
    taken = next((key for key in own(desk) if key.withdrawn_by not in ("", desk.actor.id)), None)
    if taken is not None and _without_key_of_ones_own(desk):
        _refuse(desk, taken.public_key, "policy_key_taken")


def _refuse(desk: Desk, public_key: str, code: str) -> NoReturn:
    """Enter the attempt in the log, then raise Refused."""
    with desk.change():
        desk.note("policy_refused", "policy", "", key=public_key.strip().lower()[:KEY_DIGITS])
    raise Refused(code)


def _known(desk: Desk, named: str) -> PolicyKey:
    """A key that counts, by its digits or its fingerprint, however it is spaced."""
    plain = "".join(named.split()).lower()
    for key, finger in keys(desk):
        if key.counts and plain in (key.public_key, "".join(finger.split()).lower()):
            return key
    raise InvalidInput("unknown_policy_key")


def _role(desk: Desk) -> str:
    return "lawyer" if "lawyer" in desk.actor.roles else "admin"


def _trust(desk: Desk, key: PolicyKey) -> PolicyKey:
    faults = []
    if not key.name:
        faults.append(Fault(path="name", text="Skriv vems nyckeln är."))
    if len(key.public_key) != KEY_DIGITS or set(key.public_key) - set("0123456789abcdef"):
        faults.append(Fault(path="public_key", text="Nyckeln ska vara 64 tecken, 0-9 och a-f."))
    known = next((one for one in desk.vault.policies.trusted() if one.public_key == key.public_key), None)
    if known is not None:
        again = "Nyckeln är redan betrodd." if known.counts else "Nyckeln är återkallad och kan inte bli betrodd igen."
        faults.append(Fault(path="public_key", text=again))
    if faults:
        raise InvalidInput("policy_key_invalid", faults=tuple(faults))
    key = attrs.evolve(key, trusted_at=desk.now, trusted_by=desk.actor.id)
    with desk.change():
        desk.vault.policies.add_key(key)
        desk.note("policy_key_trusted", "policy", "", key=key.public_key, role=_role(desk))
    return key
