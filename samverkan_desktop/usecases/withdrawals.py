# SPDX-License-Identifier: EUPL-1.2
"""Withdrawal (återkallelse): what it does, worked out before it is done and by the same function that does it.

`planned` gives the statements that will be written down together with their consequences; `consents.withdraw` writes
down those very statements. Nothing here writes. What has already left is never undone, and is said so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import attrs

from samverkan_desktop.domain.consents import Consent, RecordedStatement
from samverkan_desktop.domain.consultations import ConsentedConsultation
from samverkan_desktop.domain.days import day_at
from samverkan_desktop.domain.sharing import Decision, Outcome, SharingQuestion, Statement
from samverkan_desktop.system import texts
from samverkan_desktop.usecases import children, meeting_matrix, meeting_questions, protected, sharing
from samverkan_desktop.usecases.consent_following import rests_on
from samverkan_desktop.usecases.desk import Desk


@attrs.frozen(kw_only=True)
class CellChange:
    """One receiver x kind of information x purpose, as the rules answer before and after."""

    to: str
    category: str
    purpose: str
    before: Outcome
    after: Outcome

    @property
    def falls(self) -> bool:
        """Whether what was permitted no longer is."""
        return self.before == "permitted" and self.after != "permitted"


@attrs.frozen(kw_only=True)
class Affected:
    """A consultation, draft or meeting to come that rests on the consent. lost: receiver and kind that fall there.

    kind: consultation, draft or meeting; follow_up: its follow-up, or the day of the meeting.
    """

    kind: str
    id: str
    number: str
    follow_up: date | None
    lost: tuple[tuple[str, str], ...]


@attrs.frozen(kw_only=True)
class Left:
    """What has already left (redan lämnat) and to whom; state `intended`: uncertain whether it did."""

    release_id: str
    number: str
    day: date
    receivers: tuple[str, ...]
    categories: tuple[str, ...]
    state: str


@attrs.frozen(kw_only=True)
class Notice:
    """A notice to send (meddelande): neutral, never who withdrew or why. way: message or, to the child, talk."""

    to: str
    way: str
    categories: tuple[str, ...]
    text: str


@attrs.frozen(kw_only=True)
class Consequences:
    """What a withdrawal writes down and does: every cell judged, what is affected, what has left, whom to tell."""

    statements: tuple[Statement, ...]
    cells: tuple[CellChange, ...]
    affected: tuple[Affected, ...]
    left: tuple[Left, ...]
    notices: tuple[Notice, ...]

    @property
    def falls(self) -> tuple[CellChange, ...]:
        """The cells that were permitted and no longer are."""
        return tuple(cell for cell in self.cells if cell.falls)


def planned(desk: Desk, consent: Consent, giver: str, *, on: date, cells: Mapping[str, Sequence[str]]) -> Consequences:
    """What a withdrawal of these kinds, by receiver, writes down and does, as things stand today."""
    card = children.card(desk, consent.child_id)
    counted = sharing.counted(desk, consent)
    new = _statements(consent, counted, giver, on=on, cells=cells)
    judged = _cells(desk, card, consent, tuple(row.statement for row in counted), new)
    affected = (
        *_consultations(desk, card, consent, new),
        *_drafts(desk, consent, judged),
        *_meetings(desk, card, new),
    )
    taken = {(receiver, category) for one in new for receiver in one.to for category in one.categories}
    left = _left(desk, card, taken)
    return Consequences(
        statements=new, cells=judged, affected=affected, left=left, notices=_notices(desk, giver, new, affected, left)
    )


def _statements(
    consent: Consent,
    counted: Iterable[RecordedStatement],
    giver: str,
    *,
    on: date,
    cells: Mapping[str, Sequence[str]],
) -> tuple[Statement, ...]:
    """One statement for all receivers with the same kinds; where the giver has said no that no stands as it is.

    A withdrawal can be followed by a yes to something else, a no to identity cannot: writing one over the other
    would widen what a later yes opens.
    """
    mine = [row.statement for row in counted if row.statement.giver == giver]
    together: dict[tuple[str, ...], list[str]] = {}
    for receiver, categories in cells.items():
        taken = tuple(category for category in categories if not _refused(mine, receiver, category))
        if taken:
            together.setdefault(taken, []).append(receiver)
    return tuple(
        Statement(
            giver=giver,
            answer="no",
            given=on,
            valid_to=consent.valid_to,
            withdrawn=on,
            from_=consent.from_,
            to=tuple(receivers),
            categories=taken,
            purposes=consent.purposes,
            about=_about(mine, giver),
        )
        for taken, receivers in together.items()
    )


def is_before_a_yes(counted: Iterable[RecordedStatement], new: Iterable[Statement]) -> bool:
    """Whether a withdrawal is dated before a yes that it is meant to take back."""
    given = [row.statement for row in counted if row.statement.answer == "yes"]
    return any(
        (yes.given or date.min) > (one.given or date.min)
        and yes.giver == one.giver
        and not set(yes.to).isdisjoint(one.to)
        and not set(yes.categories).isdisjoint(one.categories)
        for one in new
        for yes in given
    )


def _refused(mine: Sequence[Statement], receiver: str, category: str) -> bool:
    """Whether the giver's latest word about a cell is an outright no."""
    said = [one for one in mine if receiver in one.to and category in one.categories]
    latest = max((one.given or date.min for one in said), default=date.min)
    return any(one.answer == "no" and not one.withdrawn for one in said if (one.given or date.min) == latest)


def _about(mine: Sequence[Statement], giver: str) -> tuple[str, ...]:
    """Everyone the giver has spoken for, so that nothing said is left standing."""
    own = (giver,) if giver.startswith("other:") else ("child",)
    return tuple(dict.fromkeys((*own, *(person for one in mine for person in one.about))))


def _cells(
    desk: Desk,
    card: children.ChildCard,
    consent: Consent,
    counted: tuple[Statement, ...],
    new: tuple[Statement, ...],
) -> tuple[CellChange, ...]:
    found = []
    for purpose in consent.purposes:
        question = sharing.child_question(
            desk, card, statements=counted, receivers=consent.to, categories=consent.categories, purpose=purpose
        )
        before, after = sharing.decide(desk, question), sharing.decide(desk, _with(question, new))
        found += [
            CellChange(to=old.to, category=old.category, purpose=purpose, before=old.outcome, after=now.outcome)
            for old, now in zip(before.cells, after.cells, strict=True)
        ]
    return tuple(found)


def _with(question: SharingQuestion, new: tuple[Statement, ...]) -> SharingQuestion:
    return attrs.evolve(question, consents=(*question.consents, *new))


def _consultations(
    desk: Desk, card: children.ChildCard, consent: Consent, new: tuple[Statement, ...]
) -> tuple[Affected, ...]:
    """Consultations that are going on, rest on the consent and lose something."""
    found = []
    for one in _of_child(desk, card.child.id):
        receivers = sharing.receivers_of(desk, one)
        if one.state == "closed" or not receivers or not rests_on(desk, one.consent_ids, consent.id):
            continue
        categories = dict.fromkeys(("identity", *(kind for section in one.sections for kind in section.categories)))
        question = sharing.question_for(desk, one, receivers=receivers, categories=categories)
        lost = _lost(sharing.decide(desk, question), sharing.decide(desk, _with(question, new)))
        if lost:
            found.append(
                Affected(kind="consultation", id=one.id, number=one.number, follow_up=one.follow_up, lost=lost)
            )
    return tuple(found)


def _lost(before: Decision, after: Decision) -> tuple[tuple[str, str], ...]:
    pairs = zip(before.cells, after.cells, strict=True)
    return tuple(
        (old.to, old.category) for old, now in pairs if old.outcome == "permitted" and now.outcome != "permitted"
    )


def _drafts(desk: Desk, consent: Consent, cells: tuple[CellChange, ...]) -> tuple[Affected, ...]:
    """Drafts that rest on the consent, with the cells of the consent that fall for their receivers."""
    found = []
    for draft in desk.vault.drafts.all():
        people = draft.content.get("participants")
        named = draft.content.get("consents")
        if draft.kind != "consented" or not isinstance(named, list):
            continue
        # A draft may hold a statement that is no consent yet, beside ids.
        if not rests_on(desk, (one for one in named if isinstance(one, str)), consent.id):
            continue
        parties = {one.get("party") for one in people if isinstance(one, dict)} if isinstance(people, list) else set()
        lost = dict.fromkeys((cell.to, cell.category) for cell in cells if cell.falls and cell.to in parties)
        if lost:
            found.append(Affected(kind="draft", id=draft.id, number=draft.number, follow_up=None, lost=tuple(lost)))
    return tuple(found)


def _meetings(desk: Desk, card: children.ChildCard, new: tuple[Statement, ...]) -> tuple[Affected, ...]:
    """Meetings to come or under way where something that may be said no longer may."""
    found, hidden = [], protected.hidden(desk)
    for meeting in desk.vault.meetings.of_child(card.child.id):
        if meeting.state in ("held", "cancelled") or hidden & set(meeting.child_ids):
            continue
        on = max(meeting.day, desk.today)
        cases = meeting_questions.cases(desk, meeting.child_ids, meeting.suspected_harm, on=on)
        case = cases[card.child.id]
        after = {**cases, card.child.id: attrs.evolve(case, statements=(*case.statements, *new))}
        before = meeting_matrix.judge(meeting, cases, desk.rules, on=on)
        now = meeting_matrix.judge(meeting, after, desk.rules, on=on)
        whom = {seat.id: meeting_questions.receiver(seat, card.child.id, case.guardians) for seat in meeting.seats}
        lost = dict.fromkeys(
            (to, row.category)
            for row, left in zip(before.rows, now.rows, strict=True)
            for old, cell in zip(row.cells, left.cells, strict=True)
            if old.is_open and not cell.is_open and (to := whom[old.seat_id]) is not None
        )
        if lost:
            found.append(
                Affected(kind="meeting", id=meeting.id, number=meeting.number, follow_up=meeting.day, lost=tuple(lost))
            )
    return tuple(found)


def _left(desk: Desk, card: children.ChildCard, taken: set[tuple[str, str]]) -> tuple[Left, ...]:
    """From the ledger: what left about this child to the receivers concerned, of the kinds concerned."""
    receivers = {receiver for receiver, _ in taken}
    found = []
    for one in _of_child(desk, card.child.id):
        for release in desk.vault.releases.of(one.id):
            reached = tuple(receiver for receiver in release.receivers if receiver in receivers)
            if release.state == "failed" or not reached:
                continue
            decision = desk.vault.releases.decision(release.decision_id)
            asked = json.loads(decision.question).get("categories", ()) if decision else ()
            # Whom it concerns is always part of what was told.
            told = tuple(dict.fromkeys(("identity", *asked)))
            categories = tuple(kind for kind in told if any((receiver, kind) in taken for receiver in reached))
            if categories:
                day = day_at(release.intended_at)
                found.append(
                    Left(
                        release_id=release.id,
                        number=one.number,
                        day=day,
                        receivers=reached,
                        categories=categories,
                        state=release.state,
                    )
                )
    return tuple(found)


def _of_child(desk: Desk, child_id: str) -> tuple[ConsentedConsultation, ...]:
    store = desk.vault.consultations
    rows = (row for row in store.rows() if row.kind == "consented" and row.child_id == child_id)
    return tuple(one for row in rows if (one := store.consented(row.id)) is not None)


def _notices(
    desk: Desk, giver: str, new: tuple[Statement, ...], affected: tuple[Affected, ...], left: tuple[Left, ...]
) -> tuple[Notice, ...]:
    """To every receiver that has or was to have something, and a talk with the child; never to a guardian."""
    reached = {receiver for one in left for receiver in one.receivers}
    reached |= {receiver for one in affected for receiver, _ in one.lost}
    words = texts.table("consents", "sv")["notice"]
    found = []
    for receiver in dict.fromkeys(receiver for one in new for receiver in one.to):
        if receiver in reached:
            kinds = tuple(dict.fromkeys(kind for one in new if receiver in one.to for kind in one.categories))
            what = ", ".join(desk.rules.texts[f"label_{kind}"]["sv"] for kind in kinds)
            text = words["receiver"].format(what=what, day=new[0].given)
            found.append(Notice(to=receiver, way="message", categories=kinds, text=text))
    if new and giver != "child":
        found.append(Notice(to="child", way="talk", categories=(), text=words["child"]))
    return tuple(found)
