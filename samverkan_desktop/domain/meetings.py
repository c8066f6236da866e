# SPDX-License-Identifier: EUPL-1.2
"""Meetings (möten): who meets about what and when; EITHER about named children OR with nothing about anyone.

Two records with one wall between them, as for consultations. A de-identified meeting has no free text at all, so
that there is nothing to review: form, day, functions out of a list, target groups and its reviewed consultations.
Knows no law: what a form demands stands in `resources/meetings/forms.toml`.
"""

from __future__ import annotations

import datetime
from typing import Final, Literal

import attrs

from samverkan_desktop.domain.parties import PartyKind
from samverkan_desktop.domain.sharing import Suspicion

FORMS: Final = ("consultation_meeting", "lots_meeting", "sip", "sspf", "family_centre", "eht")
STATES: Final = ("planned", "called", "ongoing", "held", "cancelled")
ROLES: Final = ("official", "child", "guardian", "support", "interpreter")
PRESENCES: Final = ("expected", "here", "leaving", "left", "absent")
POINTS: Final = ("welcome", "purpose", "voice", "items", "actions", "next")
PLAN_PARTS: Final = ("needed_measures", "responsible", "others", "overall")
"""What a plan must hold (SIP, SoL 10 kap. 8 §): measures, who answers for which, others' measures, who leads."""
FUNCTIONS: Final = (
    "skolkurator",
    "rektor",
    "biträdande rektor",
    "mentor",
    "lärare",
    "specialpedagog",
    "skolpsykolog",
    "skolsköterska",
    "skolläkare",
    "förskollärare",
    "socialsekreterare",
    "mottagningen barn och unga",
    "fältsekreterare",
    "familjebehandlare",
    "enhetschef",
    "samordnare",
    "fritidsledare",
    "kommunpolis",
    "polis",
    "kurator",
    "psykolog",
    "läkare",
    "sjuksköterska",
    "barnmorska",
    "handläggare",
)
"""Functions a de-identified meeting may name: words of a list point at nobody."""

Form = Literal["consultation_meeting", "lots_meeting", "sip", "sspf", "family_centre", "eht"]
Kind = Literal["consented", "deidentified"]
State = Literal["planned", "called", "ongoing", "held", "cancelled"]
Role = Literal["official", "child", "guardian", "support", "interpreter"]
Presence = Literal["expected", "here", "leaving", "left", "absent"]
PointKind = Literal["welcome", "purpose", "voice", "items", "actions", "next"]


@attrs.frozen(kw_only=True)
class Seat:
    """A participant (deltagare) of a meeting, by function; also the child, guardians, support person, interpreter.

    role `official`: party is a party kind and function what they work as; the others have no party. persons: ids of
    the person in the vault: the child, or each guardian record of the same person (one for each sibling), or another
    person of the case. named_in_consent: the consent names this function, so that a colleague with the same function
    may take the seat; covered: what the consent says holds for who sits here now; invited: was called to the meeting;
    engaged: an interpreter whom the authority has engaged (OSL 2 kap. 1 §); presence: `leaving` is ticked out but not
    confirmed and still counts as here.
    """

    id: str
    role: Role = "official"
    party: PartyKind = ""
    function: str = ""
    name: str = ""
    persons: tuple[str, ...] = ()
    invited: bool = True
    named_in_consent: bool = False
    covered: bool = True
    engaged: bool = False
    presence: Presence = "expected"

    @property
    def is_here(self) -> bool:
        """Whether they hear what is said; someone ticked out hears until it is confirmed."""
        return self.presence in ("here", "leaving")


@attrs.frozen(kw_only=True)
class MeetingItem:
    """One piece of information (uppgift) to be said: what of it, kind, whose it is and whom it is about.

    what: as "vad ur samtalen"; owner: the party kind that holds and discloses it; child_id: whose matter, empty only
    for `methods`, which is about nobody; about: as in a question (`child`, a guardian's id, `other:<id>`); text: what
    the brief says; not_for: seats it does not concern by one's own choice (ingår inte), never the rules' answer.
    """

    id: str
    what: str
    category: str
    owner: PartyKind
    child_id: str = ""
    about: tuple[str, ...] = ("child",)
    text: str = ""
    minutes: int = 10
    not_for: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class AgendaPoint:
    """A point of the agenda (dagordningspunkt) as someone has ordered it; item_ids for the kind `items` only."""

    id: str
    kind: PointKind
    heading: str
    minutes: int = 10
    item_ids: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Signature:
    """A signature (underskrift) on the invitation or the plan; giver: `child` or a guardian's id; day: when."""

    child_id: str
    giver: str
    day: datetime.date


@attrs.frozen(kw_only=True)
class ConsentedMeeting:
    """A meeting about named children (möte med samtycke): what may be said rests on their recorded consents.

    number: shown as M-2026-003; starts: `HH:MM` Swedish time; purpose and goal: free text; called_on: the day the
    invitation was sent; suspected_harm: answered before the meeting ends, empty until then; agenda: empty until
    someone has ordered it by hand; plan: the parts of PLAN_PARTS (SIP).
    """

    id: str
    number: str
    form: Form
    day: datetime.date
    starts: str
    minutes: int = 60
    channel: str = "in_person"
    place: str = ""
    purpose: str = ""
    goal: str = ""
    child_ids: tuple[str, ...] = ()
    seats: tuple[Seat, ...] = ()
    items: tuple[MeetingItem, ...] = ()
    agenda: tuple[AgendaPoint, ...] = ()
    signatures: tuple[Signature, ...] = ()
    plan: dict[str, str] = attrs.field(factory=dict)
    called_on: datetime.date | None = None
    suspected_harm: Literal[Suspicion, ""] = ""
    state: State = "planned"
    owner: str = ""
    deputy: str = ""
    started_at: str = ""
    ended_at: str = ""

    @property
    def purpose_code(self) -> str:
        """The purpose as the rules know it (ändamål)."""
        return PURPOSE_OF[self.form]

    def seat(self, seat_id: str) -> Seat | None:
        """One participant, or None."""
        return next((one for one in self.seats if one.id == seat_id), None)


@attrs.frozen(kw_only=True)
class AnonymousSeat:
    """A participant of a de-identified meeting: a party and a function out of FUNCTIONS, nobody's name."""

    id: str
    party: PartyKind
    function: str = ""
    presence: Presence = "expected"


@attrs.frozen(kw_only=True)
class DeidentifiedMeeting:
    """A meeting about nobody by name (avidentifierat möte): no child, no consent, no free text, ever.

    consultation_ids: de-identified consultations that are taken up, each by its approved summary; attended: how many
    came to a group or theme meeting (familjecentral), for statistics.
    """

    id: str
    number: str
    form: Form
    day: datetime.date
    starts: str
    minutes: int = 60
    channel: str = "in_person"
    target_groups: tuple[str, ...] = ()
    consultation_ids: tuple[str, ...] = ()
    seats: tuple[AnonymousSeat, ...] = ()
    attended: int | None = None
    state: State = "planned"
    owner: str = ""
    deputy: str = ""


Meeting = ConsentedMeeting | DeidentifiedMeeting

PURPOSE_OF: Final = {
    "consultation_meeting": "consultation",
    "lots_meeting": "lots_meeting",
    "sip": "sip_meeting",
    "sspf": "sspf",
    "family_centre": "family_centre",
    "eht": "consultation",
}
"""Form -> purpose (ändamål) in the words of `domain.sharing.PURPOSES`."""


@attrs.frozen(kw_only=True)
class Paragraph:
    """A paragraph of the protocol (stycke) with its tags: child, kind of information, source.

    at: `HH:MM`; child_id and category may be empty while it is written, and then it leaves to nobody; about: as in a
    question; source: the party kind that said it; voice: `child` or a guardian's id when it is their own words.
    """

    id: str
    at: str
    text: str
    child_id: str = ""
    category: str = ""
    source: PartyKind = ""
    about: tuple[str, ...] = ("child",)
    voice: str = ""
    point_id: str = ""


@attrs.frozen(kw_only=True)
class MeetingAction:
    """An agreed action (åtgärd): owner as in `domain.parties.is_action_owner`; untagged, it leaves to nobody.

    child_id is empty, and category `methods`, for what is about nobody.
    """

    id: str
    what: str
    owner: str
    function: str = ""
    due: datetime.date | None = None
    child_id: str = ""
    category: str = ""
    done_on: datetime.date | None = None


@attrs.frozen(kw_only=True)
class Protocol:
    """The protocol (protokollet): paragraphs in the order they were written, and the actions."""

    meeting_id: str
    paragraphs: tuple[Paragraph, ...] = ()
    actions: tuple[MeetingAction, ...] = ()


@attrs.frozen(kw_only=True)
class MeetingRow:
    """One row of the list or block of the week (möteslistan): never more than form, day and a neutral subject.

    subject: initials or alias of the children, or the number; children: their ids.
    """

    id: str
    number: str
    kind: Kind
    form: Form
    day: datetime.date
    starts: str
    minutes: int
    state: State
    subject: str = ""
    place: str = ""
    child_ids: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class CalendarEvent:
    """What a calendar may be told (kalenderpost): a time and a neutral word, with no field that could hold a name.

    uid: opaque; starts_at: Swedish local time. Source: RFC 5545, 3.6.1.
    """

    uid: str
    starts_at: datetime.datetime
    minutes: int
    made_on: datetime.date
    summary: str = "Möte"
    cancelled: bool = False
