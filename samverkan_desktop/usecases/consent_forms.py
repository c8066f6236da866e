# SPDX-License-Identifier: EUPL-1.2
"""Consent forms (samtyckesblanketter): composed for one person, with what each receiver would get after a yes.

The preview asks the very rules that will decide and uses the very function that composes extracts, with every asked
person's yes supposed. Writes nothing and hands out nothing: `release_family.give_form` does.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from samverkan_desktop.domain.consent_forms import AnswerRow, ConsentForm, ReceiverPart
from samverkan_desktop.domain.consents import Consent
from samverkan_desktop.domain.consultations import ConsentedConsultation
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.domain.people import User
from samverkan_desktop.domain.sharing import Decision
from samverkan_desktop.system import texts
from samverkan_desktop.usecases import children, consent_people, consents, extracts, settings, sharing
from samverkan_desktop.usecases.consent_following import rests_on
from samverkan_desktop.usecases.desk import Desk


def compose(
    desk: Desk, consent_id: str, giver: str, *, lang: str = "sv", large: bool = False, contact: User | None = None
) -> ConsentForm:
    """The form for one of those who are asked. Raises InvalidInput (unknown_consent, not_asked_here).

    contact: whom the family can talk to, default the one who works.

    Whoever is assessed under OSL 12 kap. 3 § is not among them, so no form to them can be made.
    """
    consent = consents.scope(desk, consent_id)
    asked = consent_people.people(desk, consent_id)
    person = next((one for one in asked if one.giver == giver), None)
    if person is None or person.role == "other":
        raise InvalidInput("not_asked_here")
    card = children.card(desk, consent.child_id)
    talks = contact or desk.actor
    party = texts.table("extracts", lang)["party"]
    return ConsentForm(
        language=lang,
        large=large,
        day=desk.today,
        number=consent.number,
        child=card.child.name,
        giver=person.name,
        is_child=person.role == "child",
        sender=", ".join(party[own] for own in consent.from_) + f", {desk.vault.info.municipality}",
        contact=", ".join(part for part in (talks.name, talks.function) if part),
        reach=reach(desk),
        purposes=tuple(label(desk, purpose, lang) for purpose in consent.purposes),
        until=consent.valid_to,
        parts=preview(desk, consent_id, lang=lang),
        rows=tuple(
            AnswerRow(receiver=party[receiver], what=label(desk, kind, lang))
            for receiver in consent.to
            for kind in consent.categories
        ),
    )


def reach(desk: Desk) -> str:
    """How a family reaches the unit (så når familjen oss), as it stands on every form; empty until someone wrote it."""
    return str(settings.get(desk, "family_contact"))


def set_reach(desk: Desk, text: str) -> None:
    """Change how a family reaches the unit; a line break becomes a space. Raises as `settings.put`."""
    kept = " ".join(text.split())
    if kept != reach(desk):
        settings.put(desk, "family_contact", kept)


def read_aloud(form: ConsentForm) -> str:
    """What is read aloud to one who answers by telephone (det som läses upp): the form's own words, nothing else."""
    words = texts.table("consent_form", form.language)
    who = "child" if form.is_child else "guardian"
    gets = [f"{part.name}: {', '.join((*part.headings, *part.sections)) or words['nothing']}." for part in form.parts]
    lines = (
        words[f"title_{who}"].format(child=form.child),
        words[f"lead_{who}"].format(child=form.child),
        f"{words['contact']}: {', '.join(part for part in (form.contact, form.reach) if part)}.",
        f"{words['purposes']}: {', '.join(form.purposes)}.",
        f"{words['until']}: {form.until.isoformat()}.",
        f"{words['preview_heading']}. {words['preview_lead']}",
        *gets,
        *(f"{one['ask']} {one['say']}".format(child=form.child) for one in words[f"questions_{who}"]),
    )
    return "\n".join(lines)


def preview(desk: Desk, consent_id: str, *, lang: str = "sv") -> tuple[ReceiverPart, ...]:
    """The family preview (så här blir det): what each receiver would get today if everyone who is asked says yes.

    Of a consent for several purposes, a kind that would follow for some of them alone stands with their names.
    """
    consent = consents.scope(desk, consent_id)
    decided = {purpose: _supposed(desk, consent, purpose) for purpose in consent.purposes or ("consultation",)}
    words = texts.table("extracts", lang)
    return tuple(_part(desk, consent, receiver, decided, words, lang) for receiver in consent.to)


def _part(
    desk: Desk, consent: Consent, receiver: str, decided: Mapping[str, Decision], words: Mapping[str, Any], lang: str
) -> ReceiverPart:
    opened = {
        purpose: frozenset(extracts.open_categories(decision, (receiver,), consent.categories))
        for purpose, decision in decided.items()
    }
    kinds = frozenset[str]().union(*opened.values())
    sections = dict.fromkeys(
        words["section"][section.name]
        for one in _resting(desk, consent)
        if receiver in sharing.receivers_of(desk, one)
        for section in extracts.included(one.sections, kinds)
    )
    cells = [cell for decision in decided.values() for cell in decision.cells if cell.to == receiver]
    return ReceiverPart(
        name=words["party"][receiver],
        headings=tuple(_heading(desk, kind, opened, lang) for kind in consent.categories if kind in kinds),
        sections=tuple(sections),
        waits=any(cell.outcome == "needs" for cell in cells),
    )


def _heading(desk: Desk, kind: str, opened: Mapping[str, frozenset[str]], lang: str) -> str:
    """A kind of information, with the purposes it would follow for when they are not all of them."""
    where = [purpose for purpose, kinds in opened.items() if kind in kinds]
    if len(where) == len(opened):
        return label(desk, kind, lang)
    return f"{label(desk, kind, lang)} ({', '.join(label(desk, purpose, lang) for purpose in where)})"


def _supposed(desk: Desk, consent: Consent, purpose: str) -> Decision:
    """The rules' answer today for one purpose, if everyone who is asked had said yes to all of it."""
    card = children.card(desk, consent.child_id)
    yes = tuple(
        consents.statement_of(consent, person.giver, "yes", given=desk.today)
        for person in consent_people.people(desk, consent.id)
        if person.role != "other"
    )
    question = sharing.child_question(
        desk, card, statements=yes, receivers=consent.to, categories=consent.categories, purpose=purpose
    )
    return sharing.decide(desk, question)


def _resting(desk: Desk, consent: Consent) -> tuple[ConsentedConsultation, ...]:
    """Consultations that rest on the consent and are going on."""
    store = desk.vault.consultations
    rows = (row for row in store.rows() if row.kind == "consented" and row.child_id == consent.child_id)
    found = (one for row in rows if (one := store.consented(row.id)) is not None)
    return tuple(one for one in found if one.state != "closed" and rests_on(desk, one.consent_ids, consent.id))


def label(desk: Desk, word: str, lang: str) -> str:
    """A kind of information or a purpose, in the rules' own words, with a capital letter."""
    said: str = desk.rules.texts[f"label_{word}"][lang]
    return said[:1].upper() + said[1:]
