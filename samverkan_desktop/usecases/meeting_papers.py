# SPDX-License-Identifier: EUPL-1.2
"""Papers of a meeting (underlag, dagordning, minnesanteckningar): composed for one child and one or several seats.

A paper is about one child, so that siblings at one meeting get a note each and no fact of one ever stands in the
other's. Composes only; `export` hands it out through the one door, which decides again on the very bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Literal

import attrs
from babel.dates import format_date

from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.meetings import ConsentedMeeting, MeetingAction, MeetingItem, Paragraph, Seat
from samverkan_desktop.domain.releases import SecondPerson
from samverkan_desktop.domain.reports import Fact, Report, Section
from samverkan_desktop.domain.sharing import Cell, Decision, SharingQuestion
from samverkan_desktop.system import texts
from samverkan_desktop.usecases import (
    children,
    meeting_agenda,
    meeting_forms,
    meeting_matrix,
    meeting_questions,
    meetings,
    protocols,
    release,
    release_meetings,
    sharing,
)
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.extracts import Extract
from samverkan_desktop.usecases.meeting_matrix import Matrix

Paper = Literal["brief", "agenda", "protocol"]
PAPERS: Final = ("brief", "agenda", "protocol")


@attrs.frozen(kw_only=True)
class _Line:
    """One thing a paper may say: under which heading, and as what it is judged."""

    heading: str
    text: str
    item: MeetingItem


@attrs.frozen(kw_only=True)
class _Asked:
    """What a paper is composed from."""

    desk: Desk
    meeting: ConsentedMeeting
    child_id: str
    seats: tuple[Seat, ...]
    receivers: tuple[str, ...]
    words: Mapping[str, Any]
    lang: str


def compose(
    desk: Desk, meeting_id: str, paper: Paper, *, child_id: str, seat_ids: Sequence[str], lang: str = "sv"
) -> Extract:
    """What these seats may have today of one child's matters, with a count of what was left out; nothing leaves.

    seat_ids: one for a brief of their own, several for one that all of them may have (the strictest decides). The
    child's own note is the protocol to the child's seat. Raises InvalidInput (unknown_meeting, unknown_seat,
    no_receiver), Refused("stays_in_school") when the form keeps its papers inside.
    """
    asked = _about(desk, meetings.consented(desk, meeting_id), child_id, seat_ids, lang)
    _refuse_outside(asked)
    if paper == "agenda":
        return _agenda(asked)
    lines, left = _brief_lines(asked) if paper == "brief" else _protocol_lines(asked)
    return _extract(asked, paper, lines, left)


def preview(
    desk: Desk, meeting_id: str, paper: Paper, *, child_id: str, seat_ids: Sequence[str], format: str, lang: str = "sv"
) -> release.Outcome:
    """Exactly what `export` would hand out, byte for byte; nothing leaves and the ledger is not touched."""
    extract = compose(desk, meeting_id, paper, child_id=child_id, seat_ids=seat_ids, lang=lang)
    return release_meetings.preview_extract(desk, extract, format=format)


def export(
    desk: Desk,
    meeting_id: str,
    paper: Paper,
    *,
    child_id: str,
    seat_ids: Sequence[str],
    format: str,
    to: Path,
    lang: str = "sv",
    overwrite: bool = False,
    substitutes: Mapping[str, str] | None = None,
) -> release.Outcome:
    """Hand out a paper as a file, with a row of the ledger that names its receivers. One call for each receiver.

    Raises as `compose` and `release.export`; a no is no error.
    """
    extract = compose(desk, meeting_id, paper, child_id=child_id, seat_ids=seat_ids, lang=lang)
    return release_meetings.hand_out(
        desk,
        extract,
        object_id=meeting_id,
        asked_as=f"meeting:{paper}:{child_id}",
        format=format,
        to=to,
        overwrite=overwrite,
        substitutes=substitutes,
        language=lang,
    )


def asked_of_second(desk: Desk, asked: SecondPerson) -> Extract:
    """The very paper that a second person is asked to agree to. Raises as `compose`."""
    meeting = meetings.consented(desk, asked.object_id)
    _, paper, child_id = asked.purpose.split(":", 2)
    guardians = [one.id for one in children.card(desk, child_id).guardians]
    seats = [
        seat.id for seat in meeting.seats if meeting_questions.receiver(seat, child_id, guardians) in asked.receivers
    ]
    return compose(
        desk,
        meeting.id,
        paper,  # type: ignore[arg-type]  # what `export` once asked as, one of Paper
        child_id=child_id,
        seat_ids=seats,
        lang=asked.language,
    )


def _about(desk: Desk, meeting: ConsentedMeeting, child_id: str, seat_ids: Sequence[str], lang: str) -> _Asked:
    if child_id not in meeting.child_ids:
        raise InvalidInput("unknown_child")
    seats = tuple(seat for seat_id in dict.fromkeys(seat_ids) if (seat := meeting.seat(seat_id)) is not None)
    if len(seats) != len(set(seat_ids)):
        raise InvalidInput("unknown_seat")
    guardians = [one.id for one in children.card(desk, child_id).guardians]
    whom = (meeting_questions.receiver(seat, child_id, guardians) for seat in seats)
    receivers = tuple(dict.fromkeys(one for one in whom if one and one != desk.vault.info.own_party))
    if not receivers:
        raise InvalidInput("no_receiver")
    return _Asked(
        desk=desk,
        meeting=meeting,
        child_id=child_id,
        seats=seats,
        receivers=receivers,
        words=texts.table("meetings", lang),
        lang=lang,
    )


def _refuse_outside(asked: _Asked) -> None:
    """A form without papers keeps them inside the authority; the family's own insight is not touched by that."""
    if meeting_forms.demands(asked.meeting.form).package:
        return
    for seat in asked.seats:
        inside = seat.role == "official" and meeting_forms.is_inside(asked.desk, asked.meeting.day, seat.party)
        if not inside and seat.role not in ("child", "guardian"):
            raise Refused("stays_in_school")


def _brief_lines(asked: _Asked) -> tuple[list[_Line], int]:
    """The items that all the seats may hear from their owner and have on paper from us, and how many were left out."""
    meeting, category = asked.meeting, asked.words["category"]
    own = asked.desk.vault.info.own_party
    about = [item for item in meeting.items if item.child_id in (asked.child_id, "")]
    said = meeting_matrix.of(asked.desk, meeting)
    written = _judged(asked, [attrs.evolve(item, owner=own) for item in about])
    lines = [
        _Line(heading=item.what or category[item.category], text=item.text, item=attrs.evolve(item, owner=own))
        for item in about
        if _all_open(said, item.id, asked.seats) and _all_open(written, item.id, asked.seats)
    ]
    kept = [line for line in lines if not _names_sibling(asked, line)]
    return kept, len(about) - len(kept)


def _protocol_lines(asked: _Asked) -> tuple[list[_Line], int]:
    """Paragraphs and actions that all the seats may have; what lacks its tags counts as left out."""
    protocol = asked.desk.vault.meetings.protocol(asked.meeting.id)
    items = {item.id: item for item in protocols.ready(asked.desk, asked.meeting, protocol)}
    written = _judged(asked, list(items.values()))
    of_all: list[Paragraph | MeetingAction] = [*protocol.paragraphs, *protocol.actions]
    about = [line for line in of_all if line.child_id in (asked.child_id, "")]
    lines = [
        _Line(heading=_heading(asked, line), text=_said(asked, line), item=items[line.id])
        for line in about
        if line.id in items and _all_open(written, line.id, asked.seats)
    ]
    return lines, len(about) - len(lines)


def _judged(asked: _Asked, items: Sequence[MeetingItem]) -> Matrix:
    """The items as the own unit's disclosure, today."""
    cases = meeting_questions.cases(asked.desk, asked.meeting.child_ids, asked.meeting.suspected_harm)
    meeting = attrs.evolve(asked.meeting, items=tuple(items))
    return meeting_matrix.judge(meeting, cases, asked.desk.rules, on=asked.desk.today)


def _all_open(matrix: Matrix, row_id: str, seats: Iterable[Seat]) -> bool:
    row = matrix.row(row_id)
    return all(row.cell(seat.id).is_open for seat in seats)


def _names_sibling(asked: _Asked, line: _Line) -> bool:
    cards = [children.card(asked.desk, one).child for one in asked.meeting.child_ids]
    return protocols.names_another(f"{line.heading} {line.text}", asked.child_id, cards)


def _extract(
    asked: _Asked, paper: Paper, lines: Sequence[_Line], left: int, sections: Sequence[Section] = ()
) -> Extract:
    """The paper with the question it rests on; no paper when they may not know whom it concerns."""
    identity = _judged(asked, ())
    who = identity.row(f"identity:{asked.child_id}")
    question, decision = _decided(asked, lines)
    if decision.outcome not in ("permitted", "duty"):
        lines = [line for line in lines if line.item.about == ("child",)]
        question, decision = _decided(asked, lines)
    closed = [who.cell(seat.id) for seat in asked.seats if not who.cell(seat.id).is_open]
    if closed and decision.outcome in ("permitted", "duty"):
        cells = (
            Cell(to=one, category="identity", outcome="needs", missing=closed[0].missing) for one in asked.receivers
        )
        decision = attrs.evolve(decision, outcome="needs", cells=(*decision.cells, *cells))
    if decision.outcome not in ("permitted", "duty"):
        return Extract(report=None, question=question, decision=decision, full=decision, left_out=left + len(lines))
    report = _report(asked, paper, sections or _sections(lines), left)
    return Extract(report=report, question=question, decision=decision, full=decision, left_out=left)


def _decided(asked: _Asked, lines: Sequence[_Line]) -> tuple[SharingQuestion, Decision]:
    cases = meeting_questions.cases(asked.desk, (asked.child_id,), asked.meeting.suspected_harm)
    own = [line.item for line in lines if line.item.child_id]
    about = tuple(dict.fromkeys(person for item in own for person in item.about)) or ("child",)
    question = meeting_questions.question(
        cases[asked.child_id],
        from_=asked.desk.vault.info.own_party,
        receivers=asked.receivers,
        categories=("identity", *(item.category for item in own)),
        purpose=asked.meeting.purpose_code,
        on=asked.desk.today,
        about=about,
    )
    return question, sharing.decide(asked.desk, question)


def _agenda(asked: _Asked) -> Extract:
    """The agenda as this seat may see it: when they are in the room, and headings only of what they may hear."""
    matrix = meeting_matrix.of(asked.desk, asked.meeting)
    own = asked.desk.vault.info.own_party
    written = _judged(asked, [attrs.evolve(item, owner=own) for item in asked.meeting.items])
    rows = {item.id: item for item in asked.meeting.items}
    words, mine = asked.words["agenda"], {seat.id for seat in asked.seats}
    shown: list[_Line] = []
    said: list[str] = []
    agenda = meeting_agenda.of(asked.meeting, matrix, lang=asked.lang)
    points = [point for point in agenda.points if point.kind != "change" and not mine & set(point.without)]
    for number, point in enumerate(points, start=1):
        about = [rows[one] for one in point.row_ids]
        plain = bool(about) or point.heading == words[point.kind]  # a heading of one's own is free text
        sure = plain and all(
            item.child_id in (asked.child_id, "") and _all_open(written, item.id, asked.seats) for item in about
        )
        heading = point.heading if sure else words["point"].format(number=number)
        said.append(f"{point.at} {heading} ({words['minutes'].format(minutes=point.minutes)})")
        shown += [_Line(heading="", text=heading, item=attrs.evolve(one, owner=own)) for one in about] if sure else []
    section = Section(heading=asked.words["paper"]["agenda"], paragraphs=tuple(said))
    told = {line.item.id for line in shown}
    left = sum(one.child_id in (asked.child_id, "") and one.id not in told for one in asked.meeting.items)
    return _extract(asked, "agenda", shown, left, [section])


def _report(asked: _Asked, paper: Paper, sections: Sequence[Section], left: int) -> Report:
    words, meeting = asked.words["paper"], asked.meeting
    card = children.card(asked.desk, asked.child_id)
    facts = [
        Fact(label=words["child"], value=card.child.name),
        Fact(label=words["day"], value=format_date(meeting.day, "d MMMM y", locale=asked.lang)),
        Fact(label=words["time"], value=meeting.starts),
        Fact(label=words["form"], value=asked.words["form"][meeting.form]),
    ]
    # Purpose and goal are free text without a kind of information, and that others take part is a fact about the
    # child: they follow only when nothing was left out and the meeting is about one child (DECISIONS 7).
    if not left and len(meeting.child_ids) == 1:
        labels = (("purpose", meeting.purpose), ("goal", meeting.goal))
        facts += [Fact(label=words[name], value=value) for name, value in labels if value.strip()]
        whom = meeting_agenda.who(meeting.seats, [seat.id for seat in meeting.seats], lang=asked.lang)
        facts.append(Fact(label=words["participants"], value=whom[:1].upper() + whom[1:]))
    title = words["note"] if paper == "protocol" and asked.receivers == ("child",) else words[paper]
    notice = words["whole"] if not left else words["one_left_out"] if left == 1 else words["left_out"]
    return Report(
        kind="meeting_paper",
        title=title,
        day=asked.desk.today,
        language=asked.lang,
        marking=words["marking"],
        facts=tuple(facts),
        sections=tuple(sections),
        notices=() if paper == "agenda" else (notice.format(count=left),),
    )


def _sections(lines: Sequence[_Line]) -> tuple[Section, ...]:
    found: dict[str, list[str]] = {}
    for line in lines:
        found.setdefault(line.heading, []).append(line.text)
    return tuple(
        Section(heading=heading, paragraphs=tuple(text for text in said if text.strip()))
        for heading, said in found.items()
    )


def _heading(asked: _Asked, line: Paragraph | MeetingAction) -> str:
    words = asked.words["paper"]
    if isinstance(line, MeetingAction):
        return str(words["actions"])
    if line.voice:
        return str(words["voice_child" if line.voice == "child" else "voice_guardian"])
    return str(asked.words["category"][line.category])


def _said(asked: _Asked, line: Paragraph | MeetingAction) -> str:
    if isinstance(line, Paragraph):
        return line.text
    boards = texts.table("extracts", asked.lang)
    owner = boards["owner"].get(line.owner) or boards["party"][line.owner.partition(":")[2]]
    day = f", {asked.words['paper']['due']} {format_date(line.due, 'd MMMM y', locale=asked.lang)}" if line.due else ""
    function = f", {line.function}" if line.function else ""
    return f"{line.what} ({owner}{function}{day})"
