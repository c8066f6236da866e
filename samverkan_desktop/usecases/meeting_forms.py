# SPDX-License-Identifier: EUPL-1.2
"""What a form of meeting demands (mötesformernas krav), and what a meeting still lacks, in words.

The demands are data (`resources/meetings/forms.toml`). Decides nothing about what may be said: `meeting_matrix` does.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import attrs
from babel.dates import format_date

from samverkan_desktop.domain import working_days
from samverkan_desktop.domain.days import age_on
from samverkan_desktop.domain.meetings import ConsentedMeeting, DeidentifiedMeeting, Kind, Meeting
from samverkan_desktop.system import resources, texts
from samverkan_desktop.usecases import children
from samverkan_desktop.usecases.desk import Desk


@attrs.frozen(kw_only=True)
class Demands:
    """What a form demands (krav). noticed: working days must lie between call and meeting; how many, the policy says.

    modes: `consented`, `deidentified`; signed: among `guardians`, `child_from_15`; plan: parts of PLAN_PARTS that
    must be filled in; inside: only parties of the own authority take part; package: whether papers may be handed out.
    """

    modes: tuple[Kind, ...]
    source: str
    noticed: bool
    signed: tuple[str, ...]
    signed_source: str
    plan: tuple[str, ...]
    inside: bool
    package: bool


@attrs.frozen(kw_only=True)
class Check:
    """One thing to see to (kontroll). code: stable name; text: in words; done: whether it is in order.

    stops: the call cannot be sent until it is done; offer: a day that would put it right ("Byt till 14 december");
    giver and child_id: whose signature it is about.
    """

    code: str
    text: str
    done: bool
    stops: bool = True
    source: str = ""
    offer: date | None = None
    giver: str = ""
    child_id: str = ""


def demands(form: str) -> Demands:
    """What one form demands."""
    table = _forms()[form]
    return Demands(
        modes=tuple(table["modes"]),
        source=table["source"],
        noticed=table["noticed"],
        signed=tuple(table["signed"]),
        signed_source=table["signed_source"],
        plan=tuple(table["plan"]),
        inside=table["inside"],
        package=table["package"],
    )


def minutes_of(kind: str) -> int:
    """How long a standard point of an agenda takes, in minutes."""
    return int(_forms()["minutes"][kind])


def free_days() -> tuple[date, ...]:
    """Days off beside the Swedish holidays (the municipality's own)."""
    return tuple(day if isinstance(day, date) else date.fromisoformat(day) for day in _forms()["working_days"]["free"])


def earliest(desk: Desk, form: str, called_on: date) -> date:
    """The first day a meeting of this form may be held when it is called that day, by the policy of that day."""
    return working_days.earliest_day(called_on, _notice_days(desk, form, called_on), free=free_days())


def _notice_days(desk: Desk, form: str, called_on: date) -> int:
    """Working days between call and meeting; 0 when none are asked for."""
    return desk.rules.policy_on(called_on).lots_notice_days if demands(form).noticed else 0


def checks(desk: Desk, meeting: Meeting, *, lang: str = "sv") -> tuple[Check, ...]:
    """All that the form demands of this meeting, done or not, in the order one sees to it; entered in no log."""
    words = texts.table("meetings", lang)["check"]
    if isinstance(meeting, DeidentifiedMeeting):
        return tuple(_of_deidentified(meeting, words))
    return tuple(_of_consented(desk, meeting, words, lang))


def missing(desk: Desk, meeting: Meeting, *, lang: str = "sv") -> tuple[Check, ...]:
    """What is not done yet."""
    return tuple(one for one in checks(desk, meeting, lang=lang) if not one.done)


def _of_deidentified(meeting: DeidentifiedMeeting, words: dict[str, str]) -> Iterator[Check]:
    yield Check(code="participants", text=words["participants"], done=bool(meeting.seats))
    if meeting.form == "family_centre":
        yield Check(code="theme", text=words["theme"], done=bool(meeting.target_groups))
        if meeting.state == "held":
            yield Check(code="attended", text=words["attended"], done=meeting.attended is not None, stops=False)
    else:
        yield Check(code="summaries", text=words["summaries"], done=bool(meeting.consultation_ids), stops=False)


def _of_consented(desk: Desk, meeting: ConsentedMeeting, words: dict[str, str], lang: str) -> Iterator[Check]:
    asked = demands(meeting.form)
    if "consented" not in asked.modes:
        yield Check(code="statistics_only", text=words["statistics_only"], done=False, source=asked.source)
    yield Check(code="children", text=words["children"], done=bool(meeting.child_ids))
    yield Check(code="participants", text=words["participants"], done=len(meeting.seats) > 1)
    yield Check(code="purpose", text=words["purpose"], done=bool(meeting.purpose.strip()))
    if meeting.form == "lots_meeting":
        yield Check(code="goal", text=words["goal"], done=bool(meeting.goal.strip()), source=asked.source)
    if asked.inside:
        done = all(seat.role != "official" or is_inside(desk, meeting.day, seat.party) for seat in meeting.seats)
        yield Check(code="inside", text=words["inside"], done=done, source=asked.source)
    yield from _notice(desk, meeting, asked, words, lang)
    yield from _signatures(desk, meeting, asked, words)
    for part in asked.plan:
        done = bool(meeting.plan.get(part, "").strip())
        yield Check(code=f"plan:{part}", text=words[f"plan_{part}"], done=done, stops=False, source=asked.source)
    for seat in meeting.seats:
        if seat.role == "interpreter":
            yield Check(
                code="interpreter", text=words["interpreter"], done=seat.engaged, stops=False, source="OSL 2 kap. 1 §"
            )


def _notice(desk: Desk, meeting: ConsentedMeeting, asked: Demands, words: dict[str, str], lang: str) -> Iterator[Check]:
    if not asked.noticed:
        return
    called = meeting.called_on or desk.today
    needed, first = _notice_days(desk, meeting.form, called), earliest(desk, meeting.form, called)
    counted = working_days.working_days_between(called, meeting.day, free=free_days())
    done = meeting.day >= first
    text = words["notice_done" if done else "notice"].format(
        count=counted, needed=needed, day=format_date(first, "EEEE d MMMM", locale=lang)
    )
    yield Check(code="notice", text=text, done=done, source=asked.source, offer=None if done else first)


def _signatures(desk: Desk, meeting: ConsentedMeeting, asked: Demands, words: dict[str, str]) -> Iterator[Check]:
    signed = {(one.child_id, one.giver) for one in meeting.signatures}
    for child_id in meeting.child_ids if asked.signed else ():
        card = children.card(desk, child_id)
        policy = desk.rules.policy_on(meeting.day)
        age = age_on(card.child.birth_date, meeting.day)
        child = card.alias or card.child.name
        whose = []
        if "guardians" in asked.signed and age < policy.adult:
            whose = [(one.id, one.name) for one in card.guardians if one.decides and one.may_be_contacted]
            if any(one.decides and not one.may_be_contacted for one in card.guardians):
                # Who must not be asked is not named: the answer belongs to the manager, not to the meeting.
                yield Check(
                    code="assessment", text=words["assessment"], done=False, stops=False, source="OSL 12 kap. 3 §",
                    child_id=child_id,
                )  # fmt: skip
        if ("child_from_15" in asked.signed and age >= policy.child_always) or age >= policy.adult:
            whose.append(("child", child))
        for giver, name in whose:
            done = (child_id, giver) in signed
            text = words["signed" if done else "not_signed"].format(name=name)
            yield Check(
                code=f"signature:{giver}", text=text, done=done, source=asked.signed_source, giver=giver,
                child_id=child_id,
            )  # fmt: skip


def is_inside(desk: Desk, on: date, party: str) -> bool:
    """Whether a party belongs to the own authority by the policy of that day (OSL 8 kap. 1 §)."""
    own = desk.vault.info.own_party
    one_authority = desk.rules.policy_on(on).one_authority
    return party == own or (own in one_authority and party in one_authority)


@cache
def _forms() -> dict[str, Any]:
    return tomllib.loads(resources.path("meetings", "forms.toml").read_text(encoding="utf-8"))
