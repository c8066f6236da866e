# SPDX-License-Identifier: EUPL-1.2
"""Unlocking (upplåsning): make a vault, open it with a passphrase or the recovery key, lock it, change its slots."""

from __future__ import annotations

from pathlib import Path

import attrs

from samverkan_desktop.domain.days import as_instant
from samverkan_desktop.domain.errors import Impossible, InvalidInput, LockedOut, Refused, SamverkanError
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.log import Head, first_broken
from samverkan_desktop.domain.parties import PARTY_KINDS, Party
from samverkan_desktop.domain.people import User
from samverkan_desktop.usecases import deputies, key_slots
from samverkan_desktop.usecases.desk import Desk, Tools
from samverkan_desktop.usecases.ports.locks import Opened
from samverkan_desktop.usecases.ports.vault import Vault, VaultInfo

FORMAT = 1
ACCEPTABLE = ("vault_older", "log_forked")
"""Notices that someone who knows that an older copy was put back may answer with `accept_older`."""
DOUBTS = ("log_broken", *ACCEPTABLE)
"""Notices that mean that the vault may not be the one last used: nothing is taken as known before someone answers."""


@attrs.frozen(kw_only=True)
class NewVault:
    """What the wizard or `vault create` asks: the unit's name, its party kind and municipality, and who the user is."""

    name: str = "Mitt valv"
    own_party: str = "school_health_psychosocial"
    municipality: str = "Älvsunda"
    user_name: str = "Användare 1"
    user_function: str = ""
    practice: bool = False


@attrs.frozen(kw_only=True)
class Notice:
    """Something the person must be told right after opening (meddelande): a code and its values."""

    code: str
    values: dict[str, str | int] = attrs.field(factory=dict)


@attrs.frozen(kw_only=True)
class Unlocked:
    """An open desk and what must be said first. may_accept_older: whether one may answer for an older copy."""

    desk: Desk
    notices: tuple[Notice, ...] = ()
    may_accept_older: bool = False


def create_vault(tools: Tools, home: Path, new: NewVault, *, passphrase: str, recovery_key: str) -> Desk:
    """Make a vault (skapa valv) with one user who holds every role until others are added.

    Raises InvalidInput (passphrase, unknown_party), Impossible (vault_exists, place_refused, disk_full, read_only).
    """
    check_new(tools, home, new, passphrase)
    user = User(
        id=new_id(),
        name=new.user_name.strip(),
        function=new.user_function.strip(),
        roles=("professional", "manager", "admin"),
    )
    info = VaultInfo(
        id=new_id(),
        name=new.name.strip(),
        own_party=new.own_party,
        municipality=new.municipality.strip(),
        practice=new.practice,
        created_at=as_instant(tools.clock.now()),
        format=FORMAT,
    )
    vmk = tools.locks.create(
        home,
        vault_id=info.id,
        practice=new.practice,
        user_id=user.id,
        passphrase=passphrase,
        recovery_key=recovery_key,
    )
    try:
        vault = tools.files.create(home, tools.locks.database_key(vmk), info)
    except SamverkanError:
        tools.locks.discard(home, vmk)
        raise
    desk = Desk(home=home, tools=tools, vault=vault, vmk=vmk, actor=user)
    with desk.change():
        vault.users.add(user)
        vault.parties.add(Party(id=new_id(), kind=new.own_party, name=new.name.strip(), is_own=True))
        key_slots.remember(desk, recovery=True)
        desk.note("vault_created", "vault", info.id)
    _keep_head(desk)
    return desk


def check_new(tools: Tools, home: Path, new: NewVault, passphrase: str) -> None:
    """Raise what `create_vault` would, before a recovery key is shown to anyone."""
    if tools.files.exists(home):
        raise Impossible("vault_exists")
    if new.own_party not in PARTY_KINDS:
        raise InvalidInput("unknown_party", party=new.own_party)
    if not (new.name.strip() and new.municipality.strip() and new.user_name.strip()):
        raise InvalidInput("vault_needs_names")
    tools.locks.check_passphrase(passphrase)


def unlock(tools: Tools, home: Path, passphrase: str) -> Unlocked:
    """Open with a passphrase (lås upp).

    Raises LockedOut (wrong_passphrase, wait), Refused (slots_missing, slots_damaged, slots_older, damaged,
    from_the_future), Impossible (no_vault, open_elsewhere, place_refused).
    """
    require_vault(tools, home)
    return _open(tools, home, tools.locks.open(home, passphrase), act="vault_opened")


def recover(tools: Tools, home: Path, recovery_key: str, new_passphrase: str) -> Unlocked:
    """Open with the recovery key (återställningsnyckeln) and set a new passphrase for the first user.

    The entry in the log cannot be taken away and every user is told at the next opening. Key slots from an older copy
    are taken in use again this way alone, and only when the recovery key has not been changed since; colleagues' slots
    that no longer held when the copy was put back are not among them.
    """
    require_vault(tools, home)
    tools.locks.check_passphrase(new_passphrase)
    opened = tools.locks.recover(home, recovery_key)
    unlocked = _open(tools, home, opened, act="vault_recovered")
    desk = unlocked.desk
    try:
        tools.locks.set_passphrase(
            home,
            desk.vmk,
            desk.actor.id,
            new_passphrase,
            beyond=key_slots.generation(desk.vault),
            only=key_slots.still_in_force(desk.vault, opened.standing),
        )
        with desk.change():
            key_slots.remember(desk)
        left = key_slots.without_slot(desk)
    except BaseException:
        desk.vault.close()
        raise
    told = (Notice(code="slots_let_go", values={"count": len(left)}),) if left else ()
    return attrs.evolve(unlocked, notices=unlocked.notices + told)


def lock(desk: Desk) -> None:
    """Close the vault (lås) and keep the log's head outside, in the keyring too when there is one."""
    with desk.vault.transaction():
        desk.note("vault_locked", "vault", desk.vault.info.id)
    desk.keep_head(keyring=True)
    desk.vault.close()


def change_passphrase(desk: Desk, old: str, new: str) -> None:
    """Change one's own passphrase (byt lösenfras). Raises LockedOut when the old one is wrong."""
    desk.tools.locks.check_passphrase(new)
    if key_slots.proved(desk, old) != desk.actor.id:
        raise LockedOut("wrong_passphrase")
    beyond = key_slots.require_unchanged(desk)
    desk.tools.locks.set_passphrase(desk.home, desk.vmk, desk.actor.id, new, beyond=beyond)
    with desk.change():
        key_slots.remember(desk)
        desk.note("passphrase_changed", "user", desk.actor.id)


def change_recovery_key(desk: Desk, shown: str, typed: str) -> None:
    """Put a new recovery key in force once it has been proved (typed back).

    A manager or an admin may, and who opened with the old one: the key brings every record back. Raises InvalidInput
    when it differs, Refused("role_needed").
    """
    if not may_change_recovery_key(desk):
        raise Refused("role_needed", role="manager")
    prove_recovery_key(desk.tools, shown, typed)
    beyond = key_slots.require_unchanged(desk)
    desk.tools.locks.replace_recovery_key(desk.home, desk.vmk, shown, beyond=beyond)
    with desk.change():
        key_slots.remember(desk, recovery=True)
        desk.note("recovery_key_changed", "vault", desk.vault.info.id)


def may_change_recovery_key(desk: Desk) -> bool:
    """Whether the one who works may put a new recovery key in force."""
    return desk.recovered or bool({"manager", "admin"} & set(desk.actor.roles))


def prove_recovery_key(tools: Tools, shown: str, typed: str) -> None:
    """Raise InvalidInput unless what was typed is the key that was shown (prova återställningsnyckeln)."""
    if not tools.locks.same_recovery_key(shown, typed):
        raise InvalidInput("recovery_key_differs")


def add_user(desk: Desk, name: str, function: str, roles: tuple[str, ...], passphrase: str) -> User:
    """Add a user (lägg till användare) with an own slot. Only an admin may. Raises InvalidInput, Refused."""
    _require_role(desk, "admin")
    if not name.strip():
        raise InvalidInput("user_needs_name")
    desk.tools.locks.check_passphrase(passphrase)
    user = User(id=new_id(), name=name.strip(), function=function.strip(), roles=roles or ("professional",))
    beyond = key_slots.require_unchanged(desk)
    desk.tools.locks.set_passphrase(desk.home, desk.vmk, user.id, passphrase, beyond=beyond)
    with desk.change():
        desk.vault.users.add(user)
        key_slots.remember(desk)
        desk.note("user_added", "user", user.id)
    return user


def remove_user(desk: Desk, user_id: str) -> None:
    """Take away a user's slot (ta bort användare); the log still names them. Nobody removes themself."""
    _require_role(desk, "admin")
    user = desk.vault.users.get(user_id)
    if user is None or user.removed:
        raise InvalidInput("unknown_user")
    if user_id == desk.actor.id:
        raise Refused("cannot_remove_self")
    beyond = key_slots.require_unchanged(desk)
    try:
        desk.tools.locks.remove(desk.home, desk.vmk, user_id, beyond=beyond)
    except InvalidInput as error:
        # Lost in a recovery with older key files: there is nothing to take away, and the user goes all the same.
        if error.code != "user_without_slot":
            raise
    with desk.change():
        desk.vault.users.update(attrs.evolve(user, removed=True))
        key_slots.remember(desk)
        desk.note("user_removed", "user", user_id)


def accept_older(desk: Desk) -> None:
    """Go on with a vault that is older than the one last seen (återställd kopia): a new epoch begins and is logged.

    For a manager, or whoever opened with the recovery key: it writes over what tells that records were lost. Nobody is
    locked out meanwhile; the vault is worked in and the doubt told at each opening.
    Raises Refused("older_needs_manager").
    """
    if not may_accept_older(desk):
        raise Refused("older_needs_manager")
    with desk.change():
        desk.vault.new_epoch()
        while desk.vault.info.epoch < desk.head_from_epoch:
            desk.vault.new_epoch()
        desk.note("vault_restored", "vault", desk.vault.info.id)


def may_accept_older(desk: Desk) -> bool:
    """Whether the one who works may answer for an older copy; the one user of a vault of one always may."""
    here = [user for user in desk.vault.users.all() if not user.removed]
    return desk.recovered or "manager" in desk.actor.roles or [user.id for user in here] == [desk.actor.id]


def check(desk: Desk) -> tuple[Notice, ...]:
    """Full verification (kontroll): pages, tables, the log's chain and its outside head; empty when all is whole."""
    faults = [Notice(code=code) for code in desk.vault.faults()]
    return (*faults, *log_notices(desk.tools, desk.vault, desk.vmk))


def require_vault(tools: Tools, home: Path) -> None:
    """Raise Impossible when no vault lies there or it is open elsewhere; before a passphrase is asked for."""
    if not tools.files.exists(home):
        raise Impossible("no_vault")
    since = tools.files.opened_since(home)
    if since is not None:
        raise Impossible("open_elsewhere", since=since)


def _require_role(desk: Desk, role: str) -> None:
    if role not in desk.actor.roles:
        raise Refused("role_needed", role=role)


def _open(tools: Tools, home: Path, opened: Opened, *, act: str) -> Unlocked:
    vault = tools.files.open(home, tools.locks.database_key(opened.vmk))
    try:
        recovering = act == "vault_recovered"
        if recovering:
            key_slots.require_recovery(vault, opened)
        else:
            key_slots.require_in_force(vault, opened.standing)
        actor = _actor(vault, opened.user_id, recovering=recovering)
        notices = log_notices(tools, vault, opened.vmk) + _recovery_notice(vault, actor)
        if opened.repaired:
            notices += (Notice(code="slots_repaired"),)
        doubtful = any(notice.code in DOUBTS for notice in notices)
        first = _epoch_beyond(tools, vault, opened.vmk) if doubtful else 0
        desk = Desk(
            home=home,
            tools=tools,
            vault=vault,
            vmk=opened.vmk,
            actor=actor,
            head_from_epoch=first,
            recovered=recovering,
        )
        with vault.transaction():
            for notice in notices:
                if notice.code != "recovered_since":
                    desk.note("check_failed", "vault", vault.info.id, code=notice.code)
            desk.note(act, "vault", vault.info.id)
            if not recovering:
                key_slots.remember(desk)
            told = tuple(Notice(code=one.code, values=one.values) for one in deputies.news(desk))
        _keep_head(desk)
    except BaseException:
        vault.close()
        raise
    return Unlocked(desk=desk, notices=notices + told, may_accept_older=may_accept_older(desk))


def _actor(vault: Vault, user_id: str, *, recovering: bool) -> User:
    """Whose slot opened; with the recovery key the first user. Raises Refused("user_removed")."""
    users = [user for user in vault.users.all() if not user.removed]
    actor = next((user for user in users if user.id == user_id), None)
    if actor is None and recovering and users:
        actor = users[0]
    if actor is None:
        raise Refused("user_removed")
    return actor


def _keep_head(desk: Desk) -> None:
    """Keep the head, and let the vault remember that one is kept: its absence is then told."""
    if desk.keep_head() and not desk.vault.settings.get("head_kept"):
        with desk.vault.transaction():
            desk.vault.settings.set("head_kept", True)


def _epoch_beyond(tools: Tools, vault: Vault, vmk: bytes) -> int:
    """The first epoch that is later than both the vault's and the one kept outside."""
    outside = tools.locks.outside_head(vmk, vault.info.id)
    return max(vault.info.epoch, outside.epoch if outside else 0) + 1


def log_notices(tools: Tools, vault: Vault, vmk: bytes) -> tuple[Notice, ...]:
    """Compare the chain with itself and with the head kept outside; both number and hash must agree."""
    entries = vault.log.entries()
    broken = first_broken(entries)
    if broken is not None:
        return (Notice(code="log_broken", values={"number": broken}),)
    try:
        outside = tools.locks.outside_head(vmk, vault.info.id)
    except Refused as error:
        return (Notice(code=error.code),)
    inside = vault.log.head()
    if outside is None and vault.settings.get("head_kept"):
        return (Notice(code="head_missing"),)
    if outside is None or outside.epoch < inside.epoch:
        return ()
    if outside.epoch > inside.epoch or outside.count > inside.count:
        return (Notice(code="vault_older", values=_older(outside, inside)),)
    if outside.count and entries[outside.count - 1].hash != outside.hash:
        return (Notice(code="log_forked", values={"number": outside.count}),)
    return ()


def _older(outside: Head, inside: Head) -> dict[str, str | int]:
    return {"known": outside.count, "found": inside.count, "day": inside.time[:10]}


def _recovery_notice(vault: Vault, actor: User) -> tuple[Notice, ...]:
    """Whether someone opened with the recovery key since this user was last here (R10)."""
    for entry in reversed(vault.log.entries()):
        if entry.act == "vault_recovered":
            return (Notice(code="recovered_since", values={"day": entry.at[:10]}),)
        if entry.act == "vault_opened" and entry.actor == actor.id:
            return ()
    return ()
