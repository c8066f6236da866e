# SPDX-License-Identifier: EUPL-1.2
"""Consultation forms (formulär): JSON in the shape of `samverkan record` to a valid form, with every fault named.

The window fills the same shape, so that nothing is decided in either place.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping
from typing import Any

from samverkan_desktop.domain.consultations import (
    CHANNELS,
    FORMS,
    KINDS,
    SECTIONS,
    TARGET_GROUPS,
    ConsultationForm,
    NewAction,
    NewChild,
    Section,
)
from samverkan_desktop.domain.errors import Fault, InvalidInput, named
from samverkan_desktop.domain.findings import Known, KnownPerson
from samverkan_desktop.domain.parties import PARTY_KINDS, Participant, is_action_owner, is_receiver
from samverkan_desktop.domain.people import CUSTODIES, birth_date_of
from samverkan_desktop.domain.sharing import ANSWERS, CATEGORIES, PURPOSES, Statement
from samverkan_desktop.usecases import quick_codes

PERSON_FIELDS = ("child", "consents", "guardians", "name", "personal_id")
LONGEST = 100_000
TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
MATURITIES = ("mature", "not_mature", "not_assessed")
FIELDS = (
    "kind",
    "date",
    "form",
    "purpose",
    "target_groups",
    "participants",
    "sections",
    "suspected_harm",
    "channel",
    "minutes",
    "actions",
    "follow_up",
    "child",
    "consents",
    "known",
    "memory_key",
    "thread",
    "time",
    "codes",
    "review",
)


def read(data: Any, *, today: datetime.date) -> tuple[ConsultationForm, ...]:
    """One form or a list of them. Raises InvalidInput("consultation_invalid") with every fault of every one."""
    items = data if isinstance(data, list) else [data]
    forms, faults = [], []
    for n, item in enumerate(items):
        reader = _Reader(item, f"[{n}]" if isinstance(data, list) else "", today)
        form = reader.form()
        faults.extend(reader.faults)
        if form is not None:
            forms.append(form)
    if not items:
        faults.append(Fault(path="", text="Listan är tom."))
    if faults:
        raise InvalidInput("consultation_invalid", faults=tuple(faults), count=len(faults))
    return tuple(forms)


class _Reader:
    """Reads one form and collects its faults instead of stopping at the first."""

    def __init__(self, data: Any, path: str, today: datetime.date) -> None:
        self.path = path
        self.today = today
        self.faults: list[Fault] = []
        self.data: Mapping[str, Any] = data if isinstance(data, dict) else {}
        if not isinstance(data, dict):
            self.fault("", "Här ska stå ett objekt med fält.")

    def fault(self, where: str, text: str) -> None:
        self.faults.append(Fault(path=f"{self.path}.{where}".strip(".") if where else self.path, text=text))

    def form(self) -> ConsultationForm | None:
        if self.faults:
            return None
        for name in self.data:
            if name not in FIELDS and name not in PERSON_FIELDS:
                self.fault(named(name, (*FIELDS, *PERSON_FIELDS)), "Fältet finns inte.")
        kind = self.choice("kind", KINDS)
        self.guard_wall(kind)
        form = {
            "kind": kind,
            "date": self.day("date", required=True),
            "form": self.choice("form", FORMS),
            "purpose": self.text("purpose", required=True),
            "suspected_harm": self.choice("suspected_harm", ("yes", "no", "unsure")),
            "sections": self.sections(),
            "target_groups": self.choices("target_groups", TARGET_GROUPS),
            "participants": self.participants(kind),
            "channel": self.choice("channel", CHANNELS) if "channel" in self.data else "in_person",
            "minutes": self.minutes(),
            "actions": self.actions(),
            "follow_up": self.day("follow_up"),
            "child": self.child() if kind == "consented" else None,
            "consents": self.consents() if kind == "consented" else (),
            "known": self.known(),
            "memory_key": self.text("memory_key"),
            "thread": self.text("thread"),
            "time": self.time(),
            "codes": self.codes_of_a_call(kind),
        }
        # Each reader above gives the field's own type or leaves a fault, which a plain dict cannot say.
        return None if self.faults else ConsultationForm(**form)  # type: ignore[arg-type]

    def guard_wall(self, kind: str) -> None:
        """A de-identified record with a person field is refused whole."""
        if kind == "consented":
            return
        for name in PERSON_FIELDS:
            if name in self.data:
                self.fault(name, "En avidentifierad konsultation får inte ha uppgifter om personer i egna fält.")

    def choice(self, name: str, allowed: tuple[str, ...]) -> str:
        value = self.data.get(name)
        if value not in allowed:
            missing = "Fältet saknas" if name not in self.data else "Värdet finns inte"
            self.fault(name, f"{missing}. Välj något av: {', '.join(allowed)}.")
            return ""
        return str(value)

    def choices(self, name: str, allowed: tuple[str, ...]) -> tuple[str, ...]:
        values = self.listed(name)
        for n, value in enumerate(values):
            if value not in allowed:
                self.fault(f"{name}[{n}]", f"Värdet finns inte. Välj bland: {', '.join(allowed)}.")
        return tuple(str(value) for value in values)

    def listed(self, name: str) -> list[Any]:
        value = self.data.get(name, [])
        if not isinstance(value, list):
            self.fault(name, "Här ska stå en lista.")
            return []
        return value

    def text(self, name: str, *, required: bool = False) -> str:
        return self.text_of(self.data.get(name, ""), name, required=required)

    def text_of(self, value: Any, where: str, *, required: bool = False) -> str:
        if not isinstance(value, str):
            self.fault(where, "Här ska stå text.")
            return ""
        if required and not value.strip():
            self.fault(where, "Fältet måste fyllas i.")
        if len(value) > LONGEST:
            self.fault(where, f"Texten är längre än {LONGEST} tecken.")
        if any(0xD800 <= ord(sign) <= 0xDFFF for sign in value) or "\x00" in value:
            self.fault(where, "Texten innehåller tecken som inte kan sparas.")
        return value

    def day(self, name: str, *, required: bool = False) -> datetime.date | None:
        return self.day_of(self.data.get(name), name, required=required)

    def day_of(self, value: Any, where: str, *, required: bool = False) -> datetime.date | None:
        if value is None and not required:
            return None
        try:
            day = datetime.date.fromisoformat(value)
        except (TypeError, ValueError):
            self.fault(where, "Skriv datum som 2026-03-02.")
            return None
        if not 1900 <= day.year <= 2200:
            self.fault(where, "Året är orimligt.")
        return day

    def minutes(self) -> int | None:
        value = self.data.get("minutes")
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 1440:
            self.fault("minutes", "Skriv längden i hela minuter, 0 till 1440.")
            return None
        return value

    def time(self) -> str:
        value = self.text("time")
        if value and not TIME.fullmatch(value):
            self.fault("time", "Skriv klockslaget som 14:20.")
        return value

    def codes_of_a_call(self, kind: str) -> dict[str, tuple[str, ...]]:
        """Codes of the quick consultation's lists, by kind."""
        value = self.data.get("codes", {})
        if value and kind == "consented":
            self.fault("codes", "Koder hör till avidentifierade konsultationer.")
            return {}
        found = quick_codes.faults(value)
        self.faults.extend(Fault(path=f"{self.path}.{fault.path}".strip("."), text=fault.text) for fault in found)
        return {} if found else {name: tuple(codes) for name, codes in value.items() if codes}

    def sections(self) -> tuple[Section, ...]:
        value = self.data.get("sections")
        if not isinstance(value, dict):
            self.fault("sections", "Här ska stå avsnitt, minst question.")
            return ()
        for name in value:
            if name not in SECTIONS:
                self.fault(
                    f"sections.{named(name, SECTIONS)}", f"Avsnittet finns inte. Välj bland: {', '.join(SECTIONS)}."
                )
        found = [self.section(name, value[name]) for name in SECTIONS if name in value]
        if not any(section.name == "question" and section.text.strip() for section in found):
            self.fault("sections.question", "Frågeställningen måste fyllas i.")
        return tuple(section for section in found if section.text.strip())

    def section(self, name: str, value: Any) -> Section:
        where = f"sections.{name}"
        if isinstance(value, dict):
            categories = value.get("categories", [])
            if not isinstance(categories, list) or any(category not in CATEGORIES for category in categories):
                self.fault(f"{where}.categories", f"Välj slag av uppgift bland: {', '.join(CATEGORIES)}.")
                categories = []
            return Section(
                name=name, text=self.text_of(value.get("text", ""), f"{where}.text"), categories=tuple(categories)
            )
        return Section(name=name, text=self.text_of(value, where))

    def participants(self, kind: str) -> tuple[Participant, ...]:
        found = []
        for n, item in enumerate(self.listed("participants")):
            where = f"participants[{n}]"
            if not isinstance(item, dict):
                self.fault(where, "Här ska stå part och funktion.")
                continue
            if item.get("party") not in PARTY_KINDS:
                self.fault(f"{where}.party", f"Parten finns inte. Välj bland: {', '.join(PARTY_KINDS)}.")
            name = self.text_of(item.get("name", ""), f"{where}.name")
            if kind != "consented" and "name" in item:
                self.fault(f"{where}.name", "En avidentifierad konsultation har funktioner, inte namn.")
            function = self.text_of(item.get("function", ""), f"{where}.function")
            found.append(Participant(party=str(item.get("party")), function=function, name=name))
        return tuple(found)

    def actions(self) -> tuple[NewAction, ...]:
        found = []
        for n, item in enumerate(self.listed("actions")):
            where = f"actions[{n}]"
            if not isinstance(item, dict):
                self.fault(where, "Här ska stå vad, vem och när.")
                continue
            owner = item.get("owner")
            if not isinstance(owner, str) or not is_action_owner(owner):
                self.fault(f"{where}.owner", "Välj school_board, social_board eller other:<part>.")
            what = self.text_of(item.get("what", ""), f"{where}.what", required=True)
            found.append(NewAction(what=what, owner=str(owner), due=self.day_of(item.get("due"), f"{where}.due")))
        return tuple(found)

    def child(self) -> str | NewChild | None:
        value = self.data.get("child")
        if isinstance(value, str) and value and _is_whole(value):
            return value
        if not isinstance(value, dict):
            self.fault("child", "Välj ett barn: ett id, eller namn, personnummer och vårdnadshavare.")
            return None
        name = self.text_of(value.get("name", ""), "child.name", required=True)
        personal_id = self.text_of(value.get("personal_id", ""), "child.personal_id")
        born = self.day_of(value.get("birth_date"), "child.birth_date")
        if born is None and birth_date_of(personal_id, on=self.today) is None:
            self.fault("child.personal_id", "Skriv ett personnummer eller ett födelsedatum.")
        guardians = self.guardians(value.get("guardians", []))
        maturity = value.get("maturity", "not_assessed")
        if maturity not in MATURITIES:
            self.fault("child.maturity", f"Välj bland: {', '.join(MATURITIES)}.")
        protected = value.get("protected", False)
        if not isinstance(protected, bool):
            self.fault("child.protected", "Här ska stå true eller false.")
        return NewChild(
            name=name,
            personal_id=personal_id,
            birth_date=born,
            guardians=guardians,
            school=self.text_of(value.get("school", ""), "child.school"),
            also=self.texts(value.get("also", []), "child.also"),
            maturity=maturity,
            protected=bool(protected),
        )

    def guardians(self, value: Any) -> tuple[tuple[str, str], ...]:
        if not isinstance(value, list) or not value:
            self.fault("child.guardians", "Skriv minst en vårdnadshavare.")
            return ()
        found = []
        for n, item in enumerate(value):
            where = f"child.guardians[{n}]"
            if not isinstance(item, dict):
                self.fault(where, "Här ska stå namn och vårdnad.")
                continue
            custody = item.get("custody", "joint")
            if custody not in CUSTODIES:
                self.fault(f"{where}.custody", f"Välj bland: {', '.join(CUSTODIES)}.")
            found.append((self.text_of(item.get("name", ""), f"{where}.name", required=True), str(custody)))
        return tuple(found)

    def consents(self) -> tuple[str | Statement, ...]:
        items = self.listed("consents")
        if not items:
            self.fault("consents", "En konsultation med samtycke måste vila på minst ett samtycke.")
        return tuple(
            item if isinstance(item, str) and _is_whole(item) else self.statement(item, n)
            for n, item in enumerate(items)
        )

    def statement(self, item: Any, n: int) -> Statement:
        where = f"consents[{n}]"
        if not isinstance(item, dict):
            self.fault(where, "Här ska stå ett id eller en utsaga.")
            return Statement(giver="", answer="not_asked")
        if item.get("answer") not in ANSWERS:
            self.fault(f"{where}.answer", f"Välj bland: {', '.join(ANSWERS)}.")
        given = self.day_of(item.get("given"), f"{where}.given")
        valid_to = self.day_of(item.get("valid_to"), f"{where}.valid_to")
        if given and valid_to and valid_to < given:
            self.fault(f"{where}.valid_to", "Sista dagen ligger före dagen då svaret gavs.")
        return Statement(
            giver=self.text_of(item.get("giver", ""), f"{where}.giver", required=True),
            answer=item.get("answer", "not_asked"),
            given=given,
            valid_to=valid_to,
            withdrawn=self.day_of(item.get("withdrawn"), f"{where}.withdrawn"),
            from_=self.codes(item, "from", where),
            to=self.codes(item, "to", where),
            categories=self.codes(item, "categories", where),
            purposes=self.codes(item, "purposes", where),
            about=self.texts(item.get("about", ["child"]), f"{where}.about"),
        )

    def codes(self, item: Mapping[str, Any], name: str, where: str) -> tuple[str, ...]:
        allowed = {"categories": CATEGORIES, "purposes": PURPOSES}.get(name)
        values = self.texts(item.get(name, []), f"{where}.{name}")
        for n, value in enumerate(values):
            if not (value in allowed if allowed else is_receiver(value)):
                self.fault(f"{where}.{name}[{n}]", "Värdet finns inte.")
        return values

    def texts(self, value: Any, where: str) -> tuple[str, ...]:
        if not isinstance(value, list) or any(not isinstance(word, str) for word in value):
            self.fault(where, "Här ska stå en lista med texter.")
            return ()
        return tuple(value)

    def known(self) -> Known:
        value = self.data.get("known", {})
        if not isinstance(value, dict):
            self.fault("known", "Här ska stå people, places och organisations.")
            return Known()
        try:
            return known_of(value)
        except InvalidInput as error:
            self.faults.extend(
                Fault(path=f"{self.path}.known.{fault.path}".strip("."), text=fault.text) for fault in error.faults
            )
            return Known()


def _is_whole(data: Any) -> bool:
    """Whether no text in it holds half a character pair, which can be read but never written."""
    try:
        json.dumps(data, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def known_of(data: Any) -> Known:
    """What the record knows, from JSON. Raises InvalidInput("known_invalid") with every fault."""
    faults: list[Fault] = []

    def words(value: Any, where: str) -> tuple[str, ...]:
        if not isinstance(value, list) or any(not isinstance(word, str) for word in value):
            faults.append(Fault(path=where, text="Här ska stå en lista med texter."))
            return ()
        return tuple(value)

    people = []
    if not isinstance(data, dict):
        faults.append(Fault(path="", text="Här ska stå ett objekt med people, places och organisations."))
        data = {}
    if not _is_whole(data):
        faults.append(Fault(path="", text="Texten innehåller ett halvt tecken."))
    listed = data.get("people", [])
    if not isinstance(listed, list):
        faults.append(Fault(path="people", text="Här ska stå en lista."))
        listed = []
    for n, item in enumerate(listed):
        if not isinstance(item, dict) or not isinstance(item.get("name"), str) or not item["name"].strip():
            faults.append(Fault(path=f"people[{n}].name", text="Namnet saknas."))
            continue
        also = words(item.get("also", []), f"people[{n}].also")
        people.append(KnownPerson(name=item["name"], role=str(item.get("role", "other")), also=also))
    known = Known(
        people=tuple(people),
        places=words(data.get("places", []), "places"),
        organisations=words(data.get("organisations", []), "organisations"),
    )
    if faults:
        raise InvalidInput("known_invalid", faults=tuple(faults), count=len(faults))
    return known
