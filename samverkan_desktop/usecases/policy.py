# SPDX-License-Identifier: EUPL-1.2
"""Local policy (kommunens regler): read a draft, try it on cases, sign it, take it into use from a day, see history.

The lawyer's text file stays the source. Only a text signed with a key that is trusted in this vault is ever used;
otherwise the shipped rules hold, and `notices` says so. What the text means is the rules' matter.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from samverkan_desktop.domain.errors import Fault, InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.policies import PolicyKey, SignedPolicy
from samverkan_desktop.rules import cases, loader
from samverkan_desktop.rules import policy as ruling
from samverkan_desktop.usecases.desk import Desk


@attrs.frozen(kw_only=True)
class PolicyDraft:
    """A policy as read from its text (utkast). differences: (key as `ages.child_always`, shipped value, own value)."""

    version: str
    in_force: date
    differences: tuple[tuple[str, Any, Any], ...]
    text: str


@attrs.frozen(kw_only=True)
class Trial:
    """A trial run (provkörning) of one text on every case: which answers change, and how many become more open."""

    sha256: str
    count: int
    changes: tuple[cases.Change, ...]

    @property
    def opened(self) -> int:
        """How many cases let more leave than before: what must be read twice."""
        return sum(change.opens for change in self.changes)

    @property
    def narrowed(self) -> int:
        """How many changed cases let less leave, or ask for more."""
        return len(self.changes) - self.opened


def read(desk: Desk, text: str) -> PolicyDraft:
    """A draft with its differences from the shipped policy. Raises InvalidInput("rules_invalid") with every fault."""
    shipped = desk.tools.rules()
    loader.overlaid(shipped, [text])
    tables = loader.tables(text)
    return PolicyDraft(
        version=tables["local"]["version"],
        in_force=date.fromisoformat(tables["local"]["in_force"]),
        differences=tuple(ruling.differences(loader.shipped_policy(shipped), tables)),
        text=text,
    )


def trial(desk: Desk, text: str, folder: Path) -> Trial:
    """Run every case of a folder by the rules in use and by the draft.

    Raises InvalidInput (rules_invalid, cases_invalid).
    """
    after = loader.overlaid(desk.tools.rules(), [text]).tried_out()
    changes = cases.compare(folder, desk.rules.tried_out(), after)
    return Trial(sha256=_digest(text), count=len(cases.read(folder)), changes=changes)


def new_key(desk: Desk, name: str, passphrase: str) -> PolicyKey:
    """The lawyer's own signing key, sealed by a passphrase and trusted in this vault. Raises Refused("role_needed")."""
    _require_lawyer(desk)
    desk.tools.locks.check_passphrase(passphrase)
    public, sealed = desk.tools.seals.new_key(passphrase, practice=desk.vault.info.practice)
    return _trust(desk, PolicyKey(public_key=public, name=name.strip(), sealed_key=sealed))


def trust(desk: Desk, public_key: str, name: str) -> PolicyKey:
    """Trust a lawyer's key from elsewhere, compared by its fingerprint first. Raises Refused, InvalidInput."""
    if not {"lawyer", "admin"} & set(desk.actor.roles):
        raise Refused("role_needed", role="lawyer")
    return _trust(desk, PolicyKey(public_key=public_key.strip().lower(), name=name.strip()))


def keys(desk: Desk) -> tuple[tuple[PolicyKey, str], ...]:
    """Trusted keys with their fingerprints, oldest first."""
    return tuple((key, desk.tools.seals.fingerprint(key.public_key)) for key in desk.vault.policies.trusted())


def sign(desk: Desk, text: str, passphrase: str, *, tried: Trial, seen: Collection[str]) -> str:
    """Sign a draft (underteckna): the whole file, ready to be taken into use here and in other vaults.

    tried: the trial of this very text; seen: file names of the changed cases that have been opened.
    Raises Refused (role_needed, policy_not_tried, policy_not_read, policy_key_missing, policy_key_locked) and
    InvalidInput("rules_invalid").
    """
    _require_lawyer(desk)
    draft = read(desk, text)
    if tried.sha256 != _digest(text):
        raise Refused("policy_not_tried")
    unread = [change for change in tried.changes if change.case.path.name not in seen]
    if unread:
        raise Refused("policy_not_read", count=len(unread))
    own = [key for key in desk.vault.policies.trusted() if key.sealed_key and key.trusted_by == desk.actor.id]
    if not own:
        raise Refused("policy_key_missing")
    signed = desk.tools.seals.sign(text, own[-1].sealed_key, passphrase)
    with desk.change():
        desk.note("policy_signed", "policy", "", version=draft.version, sha256=_digest(signed))
    return signed


def put_in_force(desk: Desk, text: str) -> SignedPolicy:
    """Take a signed policy into use from its own first day, today or later. An attempt that is refused is logged.

    Raises Refused("policy_not_signed"), InvalidInput (rules_invalid, policy_too_early, policy_version_used).
    """
    by = desk.tools.seals.signer(text)
    if by is None or by not in {key.public_key for key in desk.vault.policies.trusted()}:
        with desk.change():
            desk.note("policy_refused", "policy", "", sha256=_digest(text))
        raise Refused("policy_not_signed")
    draft = read(desk, text)
    if draft.in_force < desk.today:
        raise InvalidInput("policy_too_early", day=draft.in_force.isoformat())
    if any(kept.version == draft.version for kept in desk.vault.policies.all()):
        raise InvalidInput("policy_version_used", version=draft.version)
    kept = SignedPolicy(
        id=new_id(),
        version=draft.version,
        in_force=draft.in_force,
        text=text,
        signed_by=by,
        recorded_at=desk.now,
        recorded_by=desk.actor.id,
    )
    with desk.change():
        desk.vault.policies.add(kept)
        desk.note("policy_in_force", "policy", kept.id, version=kept.version, day=kept.in_force.isoformat())
    return kept


def history(desk: Desk) -> tuple[SignedPolicy, ...]:
    """Every policy that was taken into use, first day first."""
    return desk.vault.policies.all()


def in_force(desk: Desk, on: date | None = None) -> SignedPolicy | None:
    """The policy that is used on a day (default today), or None when the shipped rules hold alone."""
    ignored = {one.id for one in notices(desk)}
    used = [one for one in history(desk) if one.in_force <= (on or desk.today) and one.id not in ignored]
    return used[-1] if used else None


def notices(desk: Desk) -> tuple[SignedPolicy, ...]:
    """Policies that are left out because their signature does not hold or their key is not trusted here."""
    trusted = {key.public_key for key in desk.vault.policies.trusted()}
    return tuple(one for one in history(desk) if desk.tools.seals.signer(one.text) not in trusted)


def _trust(desk: Desk, key: PolicyKey) -> PolicyKey:
    faults = []
    if not key.name:
        faults.append(Fault(path="name", text="Skriv vems nyckeln är."))
    if len(key.public_key) != 64 or set(key.public_key) - set("0123456789abcdef"):
        faults.append(Fault(path="public_key", text="Nyckeln ska vara 64 tecken, 0-9 och a-f."))
    if any(key.public_key == known.public_key for known in desk.vault.policies.trusted()):
        faults.append(Fault(path="public_key", text="Nyckeln är redan betrodd."))
    if faults:
        raise InvalidInput("policy_key_invalid", faults=tuple(faults))
    key = attrs.evolve(key, trusted_at=desk.now, trusted_by=desk.actor.id)
    with desk.change():
        desk.vault.policies.add_key(key)
        desk.note("policy_key_trusted", "policy", "", key=key.public_key)
    return key


def _require_lawyer(desk: Desk) -> None:
    if "lawyer" not in desk.actor.roles:
        raise Refused("role_needed", role="lawyer")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
