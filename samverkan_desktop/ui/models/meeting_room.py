# SPDX-License-Identifier: EUPL-1.2
"""A meeting under way as its page shows it: who is here, what of the protocol whom may have. Decides no state."""

from __future__ import annotations

from collections.abc import Mapping

import attrs
from PySide6.QtCore import QCoreApplication

from samverkan_desktop.domain.meetings import ConsentedMeeting, MeetingAction, Paragraph, Protocol, Seat
from samverkan_desktop.ui import words
from samverkan_desktop.ui.models import codes, meeting_rows
from samverkan_desktop.ui.models.meeting_cells import Prepared
from samverkan_desktop.usecases import children, meeting_agenda, meeting_matrix, meeting_questions, protocols
from samverkan_desktop.usecases.children import ChildCard
from samverkan_desktop.usecases.desk import Desk
from samverkan_desktop.usecases.meeting_agenda import Agenda, Point
from samverkan_desktop.usecases.meeting_matrix import Matrix, MatrixRow
from samverkan_desktop.usecases.meeting_questions import Case


@attrs.frozen(kw_only=True)
class Room:
    """A consented meeting read in one go. states: the matrix of the protocol, by paragraph's and action's id; own:
    the party kind of the unit that writes."""

    meeting: ConsentedMeeting
    protocol: Protocol
    matrix: Matrix
    states: Matrix
    agenda: Agenda
    cards: tuple[ChildCard, ...]
    cases: Mapping[str, Case]
    own: str

    @property
    def is_over(self) -> bool:
        """Whether it was held or will not be: nobody comes or goes, and nothing is shown to a room."""
        return self.meeting.state in ("held", "cancelled")

    @property
    def points(self) -> tuple[Point, ...]:
        """The agenda without the points where someone comes in or goes out: as the room sees it numbered."""
        return tuple(one for one in self.agenda.points if one.kind != "change")

    def prepared(self) -> Prepared:
        """The same meeting as it is prepared: what its papers are made of."""
        return Prepared(
            meeting=self.meeting,
            matrix=self.matrix,
            agenda=self.agenda,
            standing="",
            cards=self.cards,
            cases=self.cases,
        )

    def seat_words(self, seat: Seat) -> tuple[str, str]:
        """A participant in two lines."""
        return meeting_rows.seat_name(seat, meeting_rows.people_of(self.cards))

    def short(self, seat: Seat) -> str:
        """A participant in as few words as a chip or a row has room for."""
        return short_party(seat.party) if seat.role == "official" else meeting_rows.role(seat.role)

    def others(self, *, here: bool = False) -> tuple[Seat, ...]:
        """Everyone but the own unit; here: only those in the room."""
        found = [one for one in self.meeting.seats if one.role != "official" or one.party != self.own]
        return tuple(one for one in found if one.is_here or not here)

    def strangers(self) -> tuple[Seat, ...]:
        """Those in the room that were not called, or whom the consent does not name."""
        return tuple(one for one in self.meeting.seats if one.is_here and not (one.invited and one.covered))

    def rows_of(self, seat: Seat, *, open: bool) -> tuple[str, ...]:
        """What this seat may hear of what is to be said, or may not, in words."""
        return tuple(row_words(row) for row in self.matrix.rows if row.cell(seat.id).is_open == open)

    def row(self, line_id: str) -> MatrixRow | None:
        """The states of one paragraph or action; None for what leaves to nobody."""
        return next((row for row in self.states.rows if row.id == line_id), None)

    def state_of(self, line: Paragraph | MeetingAction) -> tuple[str, str]:
        """How a line stands among those present, as (shape, words)."""
        translate = QCoreApplication.translate
        row = self.row(line.id)
        if row is None:
            if not protocols.is_tagged(line):
                return "cau", translate("Room", "Taggar saknas")
            return "cau", translate("Room", "Nämner ett syskon")
        here = self.others(here=True)
        if not here:
            return "neu", translate("Room", "Ingen annan här")
        hear = sum(row.cell(seat.id).is_open for seat in here)
        if row.room.is_open:
            return "pos", translate("Room", "{n} av {all} här").format(n=hear, all=len(here))
        shape = "cau" if row.room.state == "needs" else "neg"
        return shape, translate("Room", "Inte i rummet")

    def received(self, seat: Seat) -> tuple[int, int]:
        """How many paragraphs and actions a seat may have, of how many."""
        lines = [one for one in self.protocol.paragraphs if one.text.strip()]
        ids = [one.id for one in lines] + [one.id for one in self.protocol.actions]
        rows = [row for one in ids if (row := self.row(one)) is not None]
        return sum(row.cell(seat.id).is_open for row in rows), len(ids)


def read(desk: Desk, meeting: ConsentedMeeting) -> Room:
    """A meeting as it is now. Runs on the vault thread; asking is not entered in the log."""
    protocol = protocols.of(desk, meeting.id)
    matrix = meeting_matrix.of(desk, meeting)
    return Room(
        meeting=meeting,
        protocol=protocol,
        matrix=matrix,
        states=protocols.states(desk, meeting, protocol),
        agenda=meeting_agenda.of(meeting, matrix, lang=words.language()),
        cards=tuple(children.card(desk, one) for one in meeting.child_ids),
        cases=meeting_questions.cases(desk, meeting.child_ids, meeting.suspected_harm),
        own=desk.vault.info.own_party,
    )


def where_it_is(room: Room, point: int) -> str:
    """How far a meeting has come, its place and its point on the agenda, counted from 1."""
    meeting, translate = room.meeting, QCoreApplication.translate
    state = translate("Room", "Inte börjat, kallat till {time}").format(time=meeting.starts)
    if meeting.state == "held":
        state = translate("Room", "Hållet {day}").format(day=words.day(meeting.day))
    elif meeting.state == "cancelled":
        state = translate("Room", "Inställt")
    elif meeting.started_at:
        state = translate("Room", "Pågår sedan {time}").format(time=words.local(meeting.started_at)[11:16])
    parts = [state, meeting.place]
    if room.points and not room.is_over:
        parts.append(translate("Room", "punkt {n} av {all}").format(n=point, all=len(room.points)))
    return " · ".join(part for part in parts if part)


def short_party(party: str) -> str:
    """An organisation in a word or two."""
    translate = QCoreApplication.translate
    return {
        "region_health": translate("MatrixModel", "Regionen"),
        "municipal_leisure": translate("MatrixModel", "Fritid"),
        "school_general": translate("MatrixModel", "Skolan"),
        "school_health_psychosocial": translate("MatrixModel", "Elevhälsan"),
        "school_health_medical": translate("MatrixModel", "Skolhälsovård"),
        "social_services_other": translate("MatrixModel", "Socialtjänst, annan"),
        "private_social_services": translate("MatrixModel", "Privat utförare"),
        "private_care": translate("MatrixModel", "Privat vård"),
        "residential_home": translate("MatrixModel", "Boendet"),
        "independent_school": translate("MatrixModel", "Fristående skola"),
        "other_school": translate("MatrixModel", "Annan skola"),
        "church": translate("Room", "Trossamfundet"),
    }.get(party) or words.paper_word("party", party)


def row_words(row: MatrixRow) -> str:
    """One thing to be said, in the writer's own words or by its kind."""
    return row.what or codes.category(row.category)


def own_board(party: str) -> str:
    """Who owns an action of this party, as `domain.parties.is_action_owner` knows it."""
    schools = ("school_general", "school_health_psychosocial", "school_health_medical", "preschool", "after_school")
    if party in schools:
        return "school_board"
    return "social_board" if party == "social_services" else f"other:{party}"


def owner_word(owner: str) -> str:
    """The one who owns an action, in words."""
    if owner.startswith("other:"):
        return words.paper_word("party", owner.partition(":")[2])
    said = words.paper_word("owner", owner)
    return said[:1].upper() + said[1:]
