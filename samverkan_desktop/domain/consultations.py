# SPDX-License-Identifier: EUPL-1.2
"""Consultations (konsultationer): EITHER with recorded consent OR de-identified; two records, one wall between them."""

from __future__ import annotations

import datetime
from typing import Any, Final, Literal

import attrs

from samverkan_desktop.domain.findings import Known
from samverkan_desktop.domain.parties import Participant
from samverkan_desktop.domain.sharing import Maturity, Statement, Suspicion

KINDS: Final = ("deidentified", "consented")
FORMS: Final = (
    "consultation_meeting",
    "lots_meeting",
    "family_centre",
    "joint_project",
    "eht",
    "sip",
    "sspf",
    "telephone",
)
CHANNELS: Final = ("in_person", "video", "phone")
SECTIONS: Final = ("background", "question", "advice", "child_voice", "next_steps")
TARGET_GROUPS: Final = (
    "school_absence",
    "preschool",
    "primary_lower",
    "primary_middle",
    "primary_upper",
    "upper_secondary",
    "mental_health",
    "neurodevelopmental",
    "violence_in_family",
    "honour_related",
    "substance_use",
    "risk_of_crime",
    "placed_children",
    "new_arrivals",
    "parental_support",
    "bullying",
    "other",
)
STATES: Final = ("draft", "approved", "closed")
Kind = Literal["deidentified", "consented"]
State = Literal["draft", "approved", "closed"]


@attrs.frozen(kw_only=True)
class Section:
    """One part of the text (avsnitt) with the kinds of information it holds; no category means not judged."""

    name: str
    text: str
    categories: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Action:
    """Action (åtgärd): what was agreed, which board or party owns it, until when; due is a calendar day.

    In a de-identified consultation `what` holds approved text only and is empty until then.
    """

    id: str
    what: str
    owner: str
    due: datetime.date | None = None
    outcome: str = ""
    done_on: datetime.date | None = None


@attrs.frozen(kw_only=True)
class ConsentedConsultation:
    """Consultation with consent (konsultation med samtycke): about a named child, resting on recorded consents."""

    id: str
    number: str
    date: datetime.date
    form: str
    purpose: str
    target_groups: tuple[str, ...]
    participants: tuple[Participant, ...]
    sections: tuple[Section, ...]
    suspected_harm: Suspicion
    child_id: str
    consent_ids: tuple[str, ...]
    channel: str = "in_person"
    minutes: int | None = None
    actions: tuple[Action, ...] = ()
    follow_up: datetime.date | None = None
    state: State = "approved"
    owner: str = ""
    deputy: str = ""


@attrs.frozen(kw_only=True)
class DeidentifiedConsultation:
    """De-identified consultation (avidentifierad konsultation): no person, no child, no consent, ever.

    texts: the approved wording of every free-text field, by field name; empty while in draft, because the
    text as typed lives in the draft and is destroyed after approval. Field names: `purpose`, the names of SECTIONS,
    `function:<n>` (participant n) and `action:<n>`. thread_id links consultations about the same matter.
    released: something has been handed out, so the text can no longer change. codes: what was written down with
    codes (see `domain.quick_consultations`), by kind; time: of day as `HH:MM` when it was said, stays in the vault.
    """

    id: str
    number: str
    date: datetime.date
    form: str
    target_groups: tuple[str, ...]
    participants: tuple[Participant, ...]
    suspected_harm: Suspicion
    channel: str = "in_person"
    minutes: int | None = None
    actions: tuple[Action, ...] = ()
    follow_up: datetime.date | None = None
    state: State = "draft"
    owner: str = ""
    deputy: str = ""
    thread_id: str = ""
    texts: dict[str, str] = attrs.field(factory=dict)
    released: bool = False
    time: str = ""
    codes: dict[str, tuple[str, ...]] = attrs.field(factory=dict)


Consultation = ConsentedConsultation | DeidentifiedConsultation


@attrs.frozen(kw_only=True)
class Approval:
    """Approval (godkännande) of a summary: by whom, when, what the estimate said, and why if it was low.

    estimate: upper bound of how many children fit (None: nothing could be said); reason: written when under target;
    second_person: user id of the other person who must agree before anything under the target leaves;
    link_checked: someone judged that this receiver cannot tie the text to a child;
    choices: how many findings were replaced, generalised, removed, kept (counts only);
    kept: the words that were kept, motives: why, one for each, in the same order.
    """

    consultation_id: str
    approved_at: str
    approved_by: str
    estimate: int | None
    basis: str
    reason: str = ""
    second_person: str = ""
    link_checked: bool = False
    choices: dict[str, int] = attrs.field(factory=dict)
    kept: tuple[str, ...] = ()
    motives: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Draft:
    """Draft (utkast): what is being written, kept in the vault 2 s after the last key; never searched, never exported.

    content: the form as JSON, in the shape of `samverkan record`, plus `known` (the names to search for) and
    `review` (decisions so far) and `memory_key`; cursor: where the writer was.
    """

    id: str
    kind: Kind
    number: str
    content: dict[str, Any]
    updated_at: str
    owner: str


@attrs.frozen(kw_only=True)
class NewChild:
    """A child described in a form, not yet in the vault; guardians are (name, custody), the rest as in `Child`."""

    name: str
    personal_id: str = ""
    birth_date: datetime.date | None = None
    guardians: tuple[tuple[str, str], ...] = ()
    school: str = ""
    also: tuple[str, ...] = ()
    maturity: Maturity = "not_assessed"
    protected: bool = False


@attrs.frozen(kw_only=True)
class NewAction:
    """An action as typed in a form."""

    what: str
    owner: str
    due: datetime.date | None = None


@attrs.frozen(kw_only=True)
class ConsultationForm:
    """A filled and valid form (formulär), from the window or from `samverkan record`."""

    kind: Kind
    date: datetime.date
    form: str
    purpose: str
    suspected_harm: Suspicion
    sections: tuple[Section, ...]
    target_groups: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    channel: str = "in_person"
    minutes: int | None = None
    actions: tuple[NewAction, ...] = ()
    follow_up: datetime.date | None = None
    child: str | NewChild | None = None
    consents: tuple[str | Statement, ...] = ()
    known: Known = attrs.field(factory=Known)
    memory_key: str = ""
    thread: str = ""
    time: str = ""
    codes: dict[str, tuple[str, ...]] = attrs.field(factory=dict)


@attrs.frozen(kw_only=True)
class ListRow:
    """One row of the list of consultations (konsultationslistan).

    heading: the purpose as it may be shown in the list; sharing: a short state for the column Delningsläge, one of
    `needs_review`, `approved`, `released`, `draft`, `below_target`, `stopped` (someone recognised the child).
    """

    id: str
    number: str
    date: datetime.date | None
    kind: Kind
    form: str
    state: State
    heading: str
    target_groups: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    child_id: str = ""
    sharing: str = "draft"
    released_on: datetime.date | None = None
    follow_up: datetime.date | None = None
    updated_at: str = ""
