# SPDX-License-Identifier: EUPL-1.2
"""`samverkan policy`: the municipality's rules (kommunens regler) shown, compared, tried, signed and taken into use.

`compare` and `try` work without a vault, on the shipped rules; with a passphrase they use the rules of that vault.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from samverkan_desktop import rules
from samverkan_desktop.cli import files, messages, opening, own_cases
from samverkan_desktop.cli.arguments import Arguments, Room
from samverkan_desktop.domain.errors import Exit, InvalidInput, Refused
from samverkan_desktop.domain.policies import SignedPolicy
from samverkan_desktop.exchange import file
from samverkan_desktop.rules.cases import Change
from samverkan_desktop.sealing import passphrase as passphrases
from samverkan_desktop.system import reading
from samverkan_desktop.usecases import policy, policy_keys
from samverkan_desktop.usecases.desk import Desk

NAMED = 12
"""Characters of a text's SHA-256 by which a trial run is named on the command line."""


def add(room: Room) -> None:
    """Add the commands."""
    words = room.words
    inner = room.group("policy")
    show = inner.command("show", _show, "policy_show")
    show.add_argument("--json", action="store_true", help=words["json"])
    compare = inner.command("compare", _compare, "policy_compare")
    trying = inner.command("try", _try, "policy_try")
    signing = inner.command("sign", _sign, "policy_sign")
    for one in (compare, trying, signing, inner.command("import", _import, "policy_import")):
        one.add_argument("file", metavar="FILE", help=words["policy_file"])
    for one in (compare, trying):
        one.add_argument("--json", action="store_true", help=words["json"])
    for one in (trying, signing):
        one.add_argument("--cases", metavar="DIR", default="", help=words["policy_cases"])
    signing.add_argument("--tried", metavar="CODE", default="", help=words["policy_tried"])
    signing.add_argument("--key-passphrase-file", metavar="FILE", required=True, help=words["key_passphrase_file"])
    export = inner.command("export", _export, "policy_export")
    export.add_argument("--version", metavar="V", default="", help=words["policy_version"])
    for one in (signing, export):
        one.add_argument("--out", metavar="FILE", default="", help=words["policy_out"])
    key = inner.command("key", _key, "policy_key")
    key.add_argument("--name", required=True, help=words["policy_key_name"])
    key.add_argument("--key-passphrase-file", metavar="FILE", required=True, help=words["key_passphrase_file"])
    trust = inner.command("trust", _trust, "policy_trust")
    trust.add_argument("key", metavar="KEY", help=words["policy_public_key"])
    trust.add_argument("--name", required=True, help=words["policy_key_name"])
    withdraw = inner.command("withdraw", _withdraw, "policy_withdraw")
    withdraw.add_argument("key", metavar="KEY", help=words["policy_named_key"])
    withdraw.add_argument("--because", metavar="TEXT", required=True, help=words["policy_because"])
    inner.command("keys", _keys, "policy_keys").add_argument("--json", action="store_true", help=words["json"])
    own_cases.add(inner)


def _show(args: Arguments) -> int:
    """Which rules hold today, what is coming, and what was used before."""
    with opening.desk(args) as desk:
        seen = policy.overview(desk)
        changed = policy.read(desk, seen.used.text).differences if seen.used else ()
        states = {one.id: _state(one, seen, desk) for one in seen.history}
    if args.json:
        rows = [_row(one) | {"state": states[one.id]} for one in seen.history]
        shown: dict[str, Any] = {"used": seen.used.version if seen.used else None, "shipped": seen.version}
        shown |= {"checked": seen.checked, "stale": seen.stale, "differences": _named(changed), "history": rows}
        print(files.dumped(shown))
        return Exit.DONE
    said = messages.words(args.lang)
    first = "policy_used" if seen.used else "policy_none"
    messages.line(said[first].format(version=seen.used.version if seen.used else seen.version))
    _print_differences(changed, args.lang)
    for one in seen.history:
        messages.row(one.in_force.isoformat(), one.version, said[f"policy_state_{states[one.id]}"])
    if seen.stale:
        messages.say(said["policy_stale"].format(checked=seen.checked))
    return Exit.DONE


def _state(one: SignedPolicy, seen: policy.Overview, desk: Desk) -> str:
    if one.id in seen.ignored:
        return "ignored"
    if one == seen.used:
        return "used"
    return "coming" if one.in_force > desk.today else "past"


def _compare(args: Arguments) -> int:
    draft = policy.compared(rules.shipped(), files.text(args.file, reading.RULES))
    if args.json:
        shown = {"version": draft.version, "in_force": draft.in_force.isoformat()}
        print(files.dumped(shown | {"differences": _named(draft.differences)}))
        return Exit.DONE
    said = messages.words(args.lang)["policy_draft"]
    messages.line(said.format(version=messages.shown(draft.version), day=draft.in_force.isoformat()))
    _print_differences(draft.differences, args.lang)
    return Exit.DONE


def _try(args: Arguments) -> int:
    """A trial run is a task done whatever it shows; only a text or cases that cannot be read are refused."""
    made = _attempt(args)
    trial = policy.run(made)
    if args.json:
        shown: dict[str, Any] = {"tried": trial.sha256[:NAMED], "count": trial.count, "opened": trial.opened}
        shown |= {"own": trial.own, "wrong": [_change(one) for one in trial.wrong]}
        print(files.dumped(shown | {"changes": [_change(one) for one in trial.changes]}))
        return Exit.DONE
    said = messages.words(args.lang)
    for change in trial.wrong:
        answered, expected = (said[f"outcome_{one}"] for one in (change.after.outcome, change.case.expected))
        messages.line(f"{change.case.sentence}\n  {said['own_case_wrong'].format(expected=expected, answer=answered)}")
    for change in trial.changes:
        marked = said["policy_opens"] if change.opens else said["policy_narrows"]
        before, after = (said[f"outcome_{one.outcome}"] for one in (change.before, change.after))
        messages.line(f"{change.case.sentence}\n  {before} > {after} ({marked})")
    counts = {"count": trial.count, "changed": len(trial.changes), "opened": trial.opened}
    print(said["policy_tried"].format(**counts, code=trial.sha256[:NAMED]))
    return Exit.DONE


def _attempt(args: Arguments) -> policy.Attempt:
    folder = Path(args.cases) if args.cases else None
    if folder is not None and not folder.is_dir():
        raise InvalidInput("file_unreadable", file=args.cases)
    text = files.text(args.file, reading.RULES)
    if args.passphrase_file or args.passphrase_fd is not None:
        with opening.desk(args) as desk:
            return policy.attempt(desk, text, folder)
    return policy.attempted(rules.shipped(), rules.shipped(), text, folder)


def _sign(args: Arguments) -> int:
    """Sign what was tried: the trial's code says that its changed cases have been read."""
    text, secret = files.text(args.file, reading.RULES), passphrases.read_file(Path(args.key_passphrase_file))
    with opening.desk(args) as desk:
        trial = policy.trial(desk, text, Path(args.cases) if args.cases else None)
        if trial.changes and args.tried != trial.sha256[:NAMED]:
            raise Refused("policy_not_read", count=len(trial.changes))
        seen = [change.case.path.name for change in trial.changes]
        signed = policy.sign(desk, text, secret, tried=trial, seen=seen)
    return _give(signed, args.out)


def _import(args: Arguments) -> int:
    text = files.text(args.file, reading.RULES)
    with opening.desk(args) as desk:
        kept = policy.put_in_force(desk, text)
    said = messages.words(args.lang)["policy_imported"]
    messages.say(said.format(version=kept.version, day=kept.in_force.isoformat()))
    return Exit.DONE


def _export(args: Arguments) -> int:
    """The signed text of a version; without one, of what is used today."""
    with opening.desk(args) as desk:
        found = next((one for one in policy.history(desk) if one.version == args.version), None)
        found = found if args.version else policy.in_force(desk)
    if found is None:
        raise InvalidInput("unknown_policy", version=args.version or "-")
    return _give(found.text, args.out)


def _give(text: str, out: str) -> int:
    """Rules are no record: they go to the file that was named, or to the output."""
    if out:
        file.put(text.encode(), Path(out))
    else:
        print(text, end="")
    return Exit.DONE


def _key(args: Arguments) -> int:
    secret = opening.warned(passphrases.read_file(Path(args.key_passphrase_file)), args)
    with opening.desk(args) as desk:
        made = policy_keys.new_key(desk, args.name, secret)
        print(f"{made.public_key}\t{desk.tools.seals.fingerprint(made.public_key)}")
    return Exit.DONE


def _trust(args: Arguments) -> int:
    with opening.desk(args) as desk:
        made = policy_keys.trust(desk, args.key, args.name)
        print(desk.tools.seals.fingerprint(made.public_key))
    return Exit.DONE


def _withdraw(args: Arguments) -> int:
    """Withdraw a key; says so when no key is left that counts."""
    with opening.desk(args) as desk:
        gone = policy_keys.withdraw(desk, args.key, args.because)
        left = policy_keys.listed(desk)
    said = messages.words(args.lang)
    messages.row(_days(next(one for one in left if one.key == gone), args.lang))
    if all(one.last_day for one in left):
        messages.say(said["policy_no_key"])
    return Exit.DONE


def _keys(args: Arguments) -> int:
    with opening.desk(args) as desk:
        found = policy_keys.listed(desk)
    if args.json:
        print(files.dumped([_listed(one) for one in found]))
        return Exit.DONE
    for one in found:
        messages.row(one.fingerprint, one.key.name, one.key.public_key, _days(one, args.lang))
    return Exit.DONE


def _listed(one: policy_keys.ListedKey) -> dict[str, Any]:
    last = one.last_day.isoformat() if one.last_day else None
    shown: dict[str, Any] = {"key": one.key.public_key, "name": one.key.name, "fingerprint": one.fingerprint}
    shown |= {"counts": one.key.counts, "from": one.first_day.isoformat(), "to": last}
    return shown | {"withdrawn_by": one.withdrawn_by, "because": one.key.withdrawn_because}


def _days(one: policy_keys.ListedKey, lang: str) -> str:
    """From when to when a key has counted, in words."""
    named = {"first": one.first_day.isoformat(), "by": one.withdrawn_by, "because": one.key.withdrawn_because}
    if one.last_day is None:
        return str(messages.words(lang)["policy_key_counts"]).format(**named)
    return str(messages.words(lang)["policy_key_counted"]).format(last=one.last_day.isoformat(), **named)


def _row(one: SignedPolicy) -> dict[str, Any]:
    return {"version": one.version, "in_force": one.in_force.isoformat(), "signed_by": one.signed_by}


def _named(differences: tuple[tuple[str, Any, Any], ...]) -> list[dict[str, Any]]:
    return [{"key": key, "shipped": was, "own": now} for key, was, now in differences]


def _change(change: Change) -> dict[str, Any]:
    outcomes = {"before": change.before.outcome, "after": change.after.outcome, "opens": change.opens}
    return {"case": change.case.path.name, "sentence": change.case.sentence} | outcomes


def _print_differences(differences: tuple[tuple[str, Any, Any], ...], lang: str) -> None:
    if not differences:
        messages.line(messages.words(lang)["policy_as_shipped"])
    for key, was, now in differences:
        messages.line(f"{key}: {files.dumped(was)} > {files.dumped(now)}")
