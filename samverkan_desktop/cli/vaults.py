# SPDX-License-Identifier: EUPL-1.2
"""`samverkan vault`: create, info, check, passphrase, user, recover."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from samverkan_desktop import main
from samverkan_desktop.cli import files, messages, opening
from samverkan_desktop.cli.arguments import Arguments, Room
from samverkan_desktop.domain.errors import Exit, Impossible, InvalidInput, SamverkanError
from samverkan_desktop.domain.people import ROLES
from samverkan_desktop.exchange import file
from samverkan_desktop.system import technical_log
from samverkan_desktop.usecases import protected, retention, unlocking


def add(room: Room) -> None:
    """Add the commands."""
    vault = room.group("vault")
    create = vault.command("create", _create, "vault_create")
    create.add_argument("--name", default="Mitt valv", help=room.words["vault_name"])
    create.add_argument("--own-party", default="school_health_psychosocial", help=room.words["own_party"])
    create.add_argument("--municipality", default="Älvsunda", help=room.words["municipality"])
    create.add_argument("--user-label", default="Användare 1", help=room.words["user_label"])
    create.add_argument("--recovery-out", metavar="FILE", default="", help=room.words["recovery_out"])
    info = vault.command("info", _info, "vault_info")
    info.add_argument("--json", action="store_true", help=room.words["json"])
    vault.command("check", _check, "vault_check")
    change = vault.command("passphrase", _passphrase, "vault_passphrase")
    change.add_argument("--new-passphrase-file", metavar="FILE", help=room.words["new_passphrase_file"])
    recover = vault.command("recover", _recover, "vault_recover")
    recover.add_argument("--recovery-file", metavar="FILE", required=True, help=room.words["recovery_file"])
    recover.add_argument("--new-passphrase-file", metavar="FILE", help=room.words["new_passphrase_file"])
    user = vault.group("user")
    user.command("list", _user_list, "user_list").add_argument("--json", action="store_true", help=room.words["json"])
    adding = user.command("add", _user_add, "user_add")
    adding.add_argument("--name", required=True, help=room.words["user_name"])
    adding.add_argument("--function", default="", help=room.words["user_function"])
    adding.add_argument("--role", action="append", choices=ROLES, default=None, help=room.words["user_role"])
    adding.add_argument("--new-passphrase-file", metavar="FILE", help=room.words["new_passphrase_file"])
    removing = user.command("remove", _user_remove, "user_remove")
    removing.add_argument("id", help=room.words["user_id"])


def _create(args: Arguments) -> int:
    if not args.recovery_out and not opening.is_terminal():
        raise InvalidInput("recovery_needs_place")
    home = opening.home(args)
    if args.recovery_out and Path(args.recovery_out).resolve().is_relative_to(home.resolve()):
        # Whoever took the folder would have taken the key with it.
        raise Impossible("file_in_vault")
    tools = main.tools(scripted=True)
    passphrase = opening.warned(opening.passphrase(args), args)
    key = tools.locks.new_recovery_key()
    new = unlocking.NewVault(
        name=args.name, own_party=args.own_party, municipality=args.municipality, user_name=args.user_label
    )
    unlocking.check_new(tools, home, new, passphrase)
    _hand_over(args, key)
    if not args.recovery_out:
        unlocking.prove_recovery_key(tools, key, input(messages.words(args.lang)["type_recovery_key"] + "\n"))
    try:
        desk = unlocking.create_vault(tools, home, new, passphrase=passphrase, recovery_key=key)
    except SamverkanError:
        if args.recovery_out:
            Path(args.recovery_out).unlink(missing_ok=True)
        raise
    technical_log.start(home)
    unlocking.lock(desk)
    messages.say(messages.words(args.lang)["vault_created"].format(home=home))
    return Exit.DONE


def _hand_over(args: Arguments, key: str) -> None:
    """The recovery key leaves once: to the file that was named, or to the terminal."""
    if args.recovery_out:
        file.put((key + "\n").encode(), Path(args.recovery_out))
    else:
        print(key)


def _info(args: Arguments) -> int:
    home = opening.home(args)
    tools = main.tools(scripted=True)
    if not tools.files.exists(home):
        unlocking.require_vault(tools, home)
    described: dict[str, Any] = dict(tools.locks.describe(home))
    described["open_since"] = tools.files.opened_since(home)
    described["cipher_version"] = tools.files.cipher_version()
    described["last_backup"] = None
    if described["open_since"] is None and (args.passphrase_file or args.passphrase_fd is not None):
        with opening.desk(args) as desk:
            info = desk.vault.info
            described |= {"format": info.format, "name": info.name, "own_party": info.own_party}
            described |= {"municipality": info.municipality, "created": info.created_at[:10]}
            described["records"] = protected.counts(desk)
            described["retention"] = _retention(retention.plan(desk))
    if args.json:
        print(files.dumped(described))
    else:
        for name, value in described.items():
            messages.line(f"{name}: {value}")
    return Exit.DONE


def _retention(plan: retention.Plan) -> dict[str, Any]:
    """The retention classes (gallringsklasser) and where they come from; 0 years: preserved."""
    classes = [{"kind": one.kind, "class": one.name, "years": one.years} for one in plan.rules]
    source = {"version": plan.version, "own": plan.own, "confirmed": plan.confirmed}
    return {"source": source, "classes": classes}


def _check(args: Arguments) -> int:
    with opening.desk(args) as desk:
        found = unlocking.check(desk)
    for notice in found:
        messages.line(messages.described(notice.code, notice.values, args.lang))
    if not found:
        print(messages.words(args.lang)["vault_whole"])
    return Exit.NO if found else Exit.DONE


def _passphrase(args: Arguments) -> int:
    old = opening.passphrase(args)
    with opening.desk(args, old) as desk:
        unlocking.change_passphrase(desk, old, opening.new_passphrase(args))
    messages.say(messages.words(args.lang)["passphrase_changed"])
    return Exit.DONE


def _recover(args: Arguments) -> int:
    home = opening.home(args)
    tools = main.tools(scripted=True)
    unlocking.require_vault(tools, home)
    typed = files.text(args.recovery_file, files.KEY)
    new = opening.new_passphrase(args) if args.new_passphrase_file else opening.passphrase(args)
    unlocked = unlocking.recover(tools, home, typed, new)
    try:
        opening.tell(unlocked, args)
    finally:
        unlocking.lock(unlocked.desk)
    messages.say(messages.words(args.lang)["recovered"])
    return Exit.DONE


def _user_list(args: Arguments) -> int:
    with opening.desk(args) as desk:
        users = [user for user in desk.vault.users.all() if not user.removed]
    if args.json:
        rows = [{"id": u.id, "name": u.name, "function": u.function, "roles": list(u.roles)} for u in users]
        print(files.dumped(rows))
    else:
        for user in users:
            messages.row(user.id, user.name, user.function, ",".join(user.roles))
    return Exit.DONE


def _user_add(args: Arguments) -> int:
    with opening.desk(args) as desk:
        new = opening.new_passphrase(args)
        user = unlocking.add_user(desk, args.name, args.function, tuple(args.role or ()), new)
    print(user.id)
    return Exit.DONE


def _user_remove(args: Arguments) -> int:
    with opening.desk(args) as desk:
        unlocking.remove_user(desk, args.id)
    sys.stderr.write(messages.words(args.lang)["user_removed"] + "\n")
    return Exit.DONE
