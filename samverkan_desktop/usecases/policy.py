# SPDX-License-Identifier: EUPL-1.2
"""Local policy (kommunens regler): read a draft, try it on cases, sign it, take it into use from a day, see history.

The lawyer's text file stays the source; a draft of it is kept in the vault between two visits. Only a text signed with
a key that was trusted in this vault when it was taken into use is ever used; otherwise the shipped rules hold, and
`notices` says so. What the text means is the rules' matter.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import attrs

from samverkan_desktop.domain.days import day_at
from samverkan_desktop.domain.errors import Fault, InvalidInput, Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.policies import PolicyKey, SignedPolicy, believed
from samverkan_desktop.rules import cases, loader
from samverkan_desktop.rules import policy as ruling
from samverkan_desktop.rules.ruleset import RuleSet
from samverkan_desktop.usecases import policy_cases, policy_keys
from samverkan_desktop.usecases.desk import Desk

_DRAFT: Final = "policy_draft"


@attrs.frozen(kw_only=True)
class PolicyDraft:
    """A policy as read from its text (utkast). differences: (key as `ages.child_always`, shipped value, own value)."""

    version: str
    in_force: date
    differences: tuple[tuple[str, Any, Any], ...]
    text: str


@attrs.frozen(kw_only=True, eq=False)
class Attempt:
    """All that a trial run needs, so that it can be made beside the vault: the text, the rules before and after.

    own: the municipality's own cases, run beside those of the folder; own_sha256: of them as they were written.
    """

    text: str
    before: RuleSet
    after: RuleSet
    folder: Path
    own: tuple[cases.Case, ...] = ()
    own_sha256: str = ""


@attrs.frozen(kw_only=True, eq=False)
class Overview:
    """The page of the municipality's rules, in one go.

    used: the policy of this day, None when the shipped rules hold alone, and what it changes; coming: later ones;
    history: all, first day first; ignored: ids of those whose signature does not hold; draft: its text, empty when
    there is none; shipped: the shipped policy's tables; sources: rule id -> its paragraph, for the exceptional
    grounds; keys, listed_keys, may_trust: as `policy_keys` says; own_cases, own_sha256: how many own cases there are,
    and their hash; checked: the oldest stamp of the rules in use, whether it has expired today; version: of the
    shipped rules.
    """

    used: SignedPolicy | None
    used_differences: tuple[tuple[str, Any, Any], ...]
    coming: tuple[SignedPolicy, ...]
    history: tuple[SignedPolicy, ...]
    ignored: frozenset[str]
    draft: str
    shipped: Mapping[str, Any]
    sources: Mapping[str, str]
    keys: tuple[tuple[PolicyKey, str], ...]
    listed_keys: tuple[policy_keys.ListedKey, ...]
    may_trust: bool
    own_cases: int
    own_sha256: str
    checked: str
    stale: bool
    version: str


@attrs.frozen(kw_only=True)
class Trial:
    """A trial run (provkörning) of one text on every case: which answers change, and how many become more open.

    wrong: the municipality's own cases that the text answers otherwise than expected, with what it answers before
    and after, changed or not; own: how many own cases were run; own_sha256: of them as they were written.
    """

    sha256: str
    count: int
    changes: tuple[cases.Change, ...]
    wrong: tuple[cases.Change, ...] = ()
    own: int = 0
    own_sha256: str = ""

    @property
    def opened(self) -> int:
        """How many cases let more leave than before: what must be read twice."""
        return sum(change.opens for change in self.changes)

    @property
    def narrowed(self) -> int:
        """How many changed cases let less leave, or ask for more."""
        return len(self.changes) - self.opened


def read(desk: Desk, text: str) -> PolicyDraft:
    """A draft with its differences from the shipped policy. Raises InvalidInput("policy_invalid") with every fault."""
    return compared(desk.tools.rules(), text)


def compared(shipped: RuleSet, text: str) -> PolicyDraft:
    """As `read`, for those who have a rule set and no vault."""
    laid_over(shipped, text)
    tables = loader.tables(text)
    return PolicyDraft(
        version=tables["local"]["version"],
        in_force=date.fromisoformat(tables["local"]["in_force"]),
        differences=tuple(ruling.differences(loader.shipped_policy(shipped), tables)),
        text=text,
    )


def attempt(desk: Desk, text: str, folder: Path | None = None) -> Attempt:
    """What is needed to try a draft against the rules of this vault, on its own cases too.

    Raises InvalidInput (policy_invalid, cases_invalid).
    """
    made = attempted(desk.tools.rules(), desk.rules, text, folder)
    return attrs.evolve(made, own=policy_cases.read(desk), own_sha256=policy_cases.digest(desk))


def attempted(shipped: RuleSet, before: RuleSet, text: str, folder: Path | None = None) -> Attempt:
    """As `attempt`, for those who have rule sets and no vault; folder: other cases than the shipped ones."""
    after = laid_over(shipped, text).tried_out()
    return Attempt(text=text, before=before.tried_out(), after=after, folder=folder or cases.shipped_folder())


def run(made: Attempt, report: Callable[[float, str], None] | None = None) -> Trial:
    """Run every case by the rules before and after (provkör): slow and pure, so it can be done beside the vault.

    report: told the fraction done; what it raises ends the run. Raises InvalidInput("cases_invalid").
    """
    asked = (*cases.read(made.folder), *made.own)
    wrong = cases.disagreeing(cases.judged(made.own, made.after))
    return Trial(
        sha256=digest(made.text),
        count=len(asked),
        changes=cases.changes(asked, made.before, made.after, report),
        wrong=tuple(cases.change_of(one.case, made.before, made.after) for one in wrong),
        own=len(made.own),
        own_sha256=made.own_sha256,
    )


def trial(desk: Desk, text: str, folder: Path | None = None) -> Trial:
    """`attempt` and `run` in one. Raises InvalidInput (policy_invalid, cases_invalid)."""
    return run(attempt(desk, text, folder))


def overview(desk: Desk) -> Overview:
    """All that the page of the municipality's rules shows."""
    shipped = desk.tools.rules()
    past = history(desk)
    ignored = frozenset(one.id for one in notices(desk))
    used = in_force(desk)
    return Overview(
        used=used,
        used_differences=compared(shipped, used.text).differences if used else (),
        coming=tuple(one for one in past if one.in_force > desk.today and one.id not in ignored),
        history=past,
        ignored=ignored,
        draft=draft(desk),
        shipped=loader.shipped_policy(shipped),
        sources={rule.id: rule.source for rule in shipped.rules if rule.exceptional},
        keys=policy_keys.keys(desk),
        listed_keys=policy_keys.listed(desk),
        may_trust=policy_keys.may_trust(desk),
        own_cases=len(policy_cases.texts(desk)),
        own_sha256=policy_cases.digest(desk),
        checked=desk.rules.checked,
        stale=desk.rules.stale_on(desk.today) is not None,
        version=shipped.version,
    )


def draft(desk: Desk) -> str:
    """The text of the draft that is kept (utkastet), empty when there is none; it may be faulty."""
    kept = desk.vault.settings.get(_DRAFT, "")
    return kept if isinstance(kept, str) else ""


def keep_draft(desk: Desk, text: str) -> None:
    """Keep a draft, faulty or not; an empty text drops it. Raises Refused("role_needed")."""
    policy_keys.require_editor(desk)
    with desk.change():
        desk.vault.settings.set(_DRAFT, text, "")
        desk.note("settings_changed", "setting", _DRAFT)


def new_draft(desk: Desk, version: str, first_day: date) -> str:
    """The text of a draft that begins where the newest policy ends: what it changes, with a new version and day."""
    past = [one for one in history(desk) if one not in notices(desk)]
    tables = dict(loader.tables(past[-1].text)) if past else {}
    return ruling.as_text(tables | {"local": {"version": version, "in_force": first_day.isoformat()}})


def next_version(desk: Desk) -> str:
    """A version no policy here has had: the municipality, the year and a running number."""
    taken = {one.version for one in history(desk)}
    head = f"{desk.vault.info.municipality} {desk.today.year}"
    return next(name for number in range(1, len(taken) + 2) if (name := f"{head}:{number}") not in taken)


def is_signed(desk: Desk, text: str) -> bool:
    """Whether a text carries the signature of a key that is trusted here, or was: then it is no draft."""
    return _signer(desk, text) is not None


def with_value(desk: Desk, text: str, key: str, value: Any) -> str:
    """A draft's text with one key (as `ages.child_always`) changed; a value as shipped leaves the draft.

    The text is written anew: comments in it go. Raises InvalidInput("policy_invalid") when the text cannot be read.
    """
    shipped = loader.shipped_policy(desk.tools.rules())
    return ruling.as_text(ruling.changed(shipped, _tables(text), key, value))


def sign(desk: Desk, text: str, passphrase: str, *, tried: Trial, seen: Collection[str]) -> str:
    """Sign a draft (underteckna): the whole file, ready to be taken into use here and in other vaults.

    tried: the trial of this very text; seen: file names of the changed cases that have been opened.
    Raises Refused (role_needed, policy_not_tried, policy_not_read, policy_own_cases, policy_key_missing,
    policy_own_key_withdrawn, policy_key_locked) and InvalidInput("policy_invalid").
    """
    policy_keys.require_lawyer(desk)
    found = read(desk, text)
    if tried.sha256 != digest(text) or tried.own_sha256 != policy_cases.digest(desk):
        raise Refused("policy_not_tried")
    if tried.wrong:
        raise Refused("policy_own_cases", count=len(tried.wrong))
    unread = [change for change in tried.changes if change.case.path.name not in seen]
    if unread:
        raise Refused("policy_not_read", count=len(unread))
    signed = desk.tools.seals.sign(text, _own_key(desk).sealed_key, passphrase)
    with desk.change():
        desk.note("policy_signed", "policy", "", version=found.version, sha256=digest(signed))
    return signed


def put_in_force(desk: Desk, text: str) -> SignedPolicy:
    """Take a signed policy into use from its own first day, today or later. An attempt that is refused is logged.

    A key that was withdrawn takes nothing more into use, whenever it signed it. The draft that is kept is dropped when
    it is this very one. Raises Refused (role_needed, policy_not_signed, policy_key_withdrawn), InvalidInput
    (policy_invalid, policy_too_early, policy_version_used).
    """
    policy_keys.require_editor(desk)
    by = _signer(desk, text)
    if by is None or not by.counts:
        with desk.change():
            desk.note("policy_refused", "policy", "", sha256=digest(text))
        raise _not_taken(by)
    found = read(desk, text)
    if found.in_force < desk.today:
        raise InvalidInput("policy_too_early", day=found.in_force.isoformat())
    if any(kept.version == found.version for kept in desk.vault.policies.all()):
        raise InvalidInput("policy_version_used", version=found.version)
    kept = SignedPolicy(
        id=new_id(),
        version=found.version,
        in_force=found.in_force,
        text=text,
        signed_by=by.public_key,
        recorded_at=desk.now,
        recorded_by=desk.actor.id,
    )
    with desk.change():
        desk.vault.policies.add(kept)
        desk.note("policy_in_force", "policy", kept.id, version=kept.version, day=kept.in_force.isoformat())
        if _is_draft_of(draft(desk), found):
            desk.vault.settings.set(_DRAFT, "", "")
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
    """Policies that are left out: their signature does not hold, or its key was not trusted here when they came."""
    known = desk.vault.policies.trusted()
    return tuple(one for one in history(desk) if not believed(one, desk.tools.seals.signer(one.text), known))


def laid_over(shipped: RuleSet, text: str) -> RuleSet:
    """The shipped rules with one draft over them; faults are told by the draft's own keys.

    Raises InvalidInput("policy_invalid").
    """
    try:
        return loader.overlaid(shipped, [text])
    except InvalidInput as error:
        faults = tuple(Fault(path=one.path.removeprefix("local.toml: "), text=one.text) for one in error.faults)
        raise InvalidInput("policy_invalid", faults=faults, count=len(faults)) from None


def _signer(desk: Desk, text: str) -> PolicyKey | None:
    """The key, trusted here or withdrawn, whose signature a text carries."""
    by = desk.tools.seals.signer(text)
    return next((key for key in desk.vault.policies.trusted() if key.public_key == by), None)


def _not_taken(by: PolicyKey | None) -> Refused:
    """Why a signed policy is not taken into use; by: the known key that signed it, which no longer counts."""
    if by is None:
        return Refused("policy_not_signed")
    day = day_at(by.withdrawn_at).isoformat()
    return Refused("policy_key_withdrawn", name=by.name, day=day)


def _own_key(desk: Desk) -> PolicyKey:
    """The newest key of one's own that counts. Raises Refused (policy_key_missing, policy_own_key_withdrawn)."""
    own = policy_keys.own(desk)
    counting = [key for key in own if key.counts]
    if not counting:
        raise Refused("policy_own_key_withdrawn" if own else "policy_key_missing")
    return counting[-1]


def _tables(text: str) -> Mapping[str, Any]:
    try:
        return loader.tables(text)
    except InvalidInput as error:
        raise InvalidInput("policy_invalid", faults=error.faults, count=len(error.faults)) from None


def _is_draft_of(text: str, policy: PolicyDraft) -> bool:
    """Whether a draft is the one a policy was made of: the same version."""
    try:
        return bool(text) and bool(loader.tables(text)["local"]["version"] == policy.version)
    except (InvalidInput, KeyError, TypeError):
        return False


def digest(text: str) -> str:
    """The SHA-256 of a policy's text, by which a trial run knows its draft."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
