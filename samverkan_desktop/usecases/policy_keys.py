# SPDX-License-Identifier: EUPL-1.2
"""Whose the municipality's rules are (vems reglerna är): who may change a draft, who signs, and whose keys count here.

The lawyer owns the rules: signs them, and says which keys are trusted. An administrator changes drafts and takes signed
files into use, and trusts a lawyer's key only where no user of the vault is a lawyer. Reads no rules.
"""

from __future__ import annotations

from typing import Final

import attrs

from samverkan_desktop.domain.errors import Fault, InvalidInput, Refused
from samverkan_desktop.domain.policies import PolicyKey
from samverkan_desktop.usecases.desk import Desk

EDITORS: Final = frozenset({"lawyer", "admin"})
"""Roles that may change a draft and take a signed policy into use; only a lawyer signs and says whose key counts."""
KEY_DIGITS: Final = 64


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
    """The lawyer's own signing key, sealed by a passphrase and trusted in this vault. Raises Refused("role_needed")."""
    require_lawyer(desk)
    desk.tools.locks.check_passphrase(passphrase)
    public, sealed = desk.tools.seals.new_key(passphrase, practice=desk.vault.info.practice)
    return _trust(desk, PolicyKey(public_key=public, name=name.strip(), sealed_key=sealed))


def trust(desk: Desk, public_key: str, name: str) -> PolicyKey:
    """Trust a lawyer's key from elsewhere, compared by its fingerprint first; an attempt that is refused is logged.

    Raises Refused (role_needed, policy_lawyer_trusts), InvalidInput("policy_key_invalid").
    """
    require_editor(desk)
    if not may_trust(desk):
        with desk.change():
            desk.note("policy_refused", "policy", "", key=public_key.strip().lower()[:KEY_DIGITS])
        raise Refused("policy_lawyer_trusts")
    return _trust(desk, PolicyKey(public_key=public_key.strip().lower(), name=name.strip()))


def keys(desk: Desk) -> tuple[tuple[PolicyKey, str], ...]:
    """Trusted keys with their fingerprints, oldest first."""
    return tuple((key, desk.tools.seals.fingerprint(key.public_key)) for key in desk.vault.policies.trusted())


def _trust(desk: Desk, key: PolicyKey) -> PolicyKey:
    faults = []
    if not key.name:
        faults.append(Fault(path="name", text="Skriv vems nyckeln är."))
    if len(key.public_key) != KEY_DIGITS or set(key.public_key) - set("0123456789abcdef"):
        faults.append(Fault(path="public_key", text="Nyckeln ska vara 64 tecken, 0-9 och a-f."))
    if any(key.public_key == known.public_key for known in desk.vault.policies.trusted()):
        faults.append(Fault(path="public_key", text="Nyckeln är redan betrodd."))
    if faults:
        raise InvalidInput("policy_key_invalid", faults=tuple(faults))
    key = attrs.evolve(key, trusted_at=desk.now, trusted_by=desk.actor.id)
    with desk.change():
        desk.vault.policies.add_key(key)
        role = "lawyer" if "lawyer" in desk.actor.roles else "admin"
        desk.note("policy_key_trusted", "policy", "", key=key.public_key, role=role)
    return key
