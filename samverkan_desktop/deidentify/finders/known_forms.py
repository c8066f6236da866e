# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a pattern or a list reads better whole
"""The ways to write what the record knows: parts, phrases, initials and first letters of persons, places, organisations.

Knows how a name is taken apart; searches no text (`known_names` does).
"""

from __future__ import annotations

import re
from typing import Final

import attrs

from samverkan_desktop.deidentify import lexicons
from samverkan_desktop.deidentify.finders import misspelling, organisations
from samverkan_desktop.deidentify.normalise import bare, normalise
from samverkan_desktop.domain.findings import Known, KnownPerson

_PARTICLES: Final = frozenset(
    [
        "von",
        "af",
        "av",
        "de",
        "la",
        "del",
        "der",
        "den",
        "van",
        "ter",
        "ten",
        "al",
        "el",
        "ad",
        "ben",
        "bin",
        "bint",
        "ibn",
        "abu",
        "abd",
        "di",
        "da",
        "do",
        "dos",
        "du",
        "le",
        "st",
        "san",
    ]
)
_TITLES: Final = frozenset(
    [
        "mamma",
        "pappa",
        "mormor",
        "morfar",
        "farmor",
        "farfar",
        "moster",
        "faster",
        "herr",
        "fru",
        "dr",
        "doktor",
        "rektor",
        "fröken",
    ]
)
_JOINED: Final = str.maketrans({"ä": "ae", "ö": "oe", "å": "aa", "ü": "ue"})


@attrs.frozen(kw_only=True)
class Entry:
    """One way to write someone: the lower-case form, whose it is, and how telling it is alone."""

    form: str
    who: str
    label: str
    role: str
    kind: str


class Forms:
    """Every form of what the record knows, ready to be looked up."""

    def __init__(self, known: Known) -> None:
        self.exact: dict[str, Entry] = {}
        self.bare: dict[str, Entry] = {}
        self.initials: dict[str, Entry] = {}
        self.letters: dict[str, Entry] = {}
        self.phrases: list[tuple[re.Pattern[str], Entry]] = []
        self.own: frozenset[str] = frozenset()
        for index, person in enumerate(known.people):
            self._add_person(person, f"known:{index}")
        for label, names in (("PLACE", known.places), ("ORGANISATION", known.organisations)):
            for index, name in enumerate(names):
                self._add_thing(name, label, f"known:{label}:{index}")
        self.fuzzy = [e for e in self.exact.values() if len(e.form) >= 5]
        self.masks = [(e, misspelling.mask(e.form), len(e.form)) for e in self.fuzzy]
        self.short = self._near_keys()
        self.inside = sorted((e for e in self.exact.values() if len(e.form) >= 4), key=lambda e: -len(e.form))

    def _add_person(self, person: KnownPerson, who: str) -> None:
        for written in (person.name, *person.also):
            name = re.sub(r"\s+", " ", normalise(written).text.replace(",", " ")).strip(" .")
            parts = [p for p in name.split(" ") if p]
            if not parts:
                continue
            telling = [p for p in parts if p.lower() not in _PARTICLES and p.lower() not in _TITLES] or parts
            for part in telling:
                self._add(part.lower().strip("."), who, "PERSON", person.role, "part")
                pieces = re.split(r"[-']", part.lower())
                if len(pieces) > 1:
                    self._add("".join(pieces), who, "PERSON", person.role, "part")
                    for piece in pieces:
                        if piece not in _PARTICLES:
                            self._add(piece, who, "PERSON", person.role, "part")
            first = telling[0][0].upper()
            if person.role == "child" and first.isalpha() and first not in "IÅÖ":
                self.letters.setdefault(
                    first, Entry(form=first, who=who, label="PERSON", role="child", kind="initials")
                )
            if len(telling) > 1:
                self._add("".join(p.lower().replace("-", "") for p in telling), who, "PERSON", person.role, "part")
                self._add_initials(telling, who, person.role)
            if len(parts) > 1:
                self._phrase(parts, Entry(form=name.lower(), who=who, label="PERSON", role=person.role, kind="full"))

    def _add(self, form: str, who: str, label: str, role: str, kind: str) -> None:
        if len(form) < 2:
            return
        entry = Entry(form=form, who=who, label=label, role=role, kind=kind)
        self.exact.setdefault(form, entry)
        for other in {bare(form), form.translate(_JOINED), bare(form.translate(_JOINED))} - {form}:
            self.bare.setdefault(other, entry)

    def _add_initials(self, parts: list[str], who: str, role: str) -> None:
        letters = [piece[0] for part in parts for piece in part.lower().split("-") if piece]
        entry = Entry(form="".join(letters), who=who, label="PERSON", role=role, kind="initials")
        self.initials.setdefault("".join(letters), entry)
        if len(letters) > 2:
            self.initials.setdefault(letters[0] + letters[-1], entry)
        first = parts[0].lower().split("-")
        if len(first) > 1:
            self.initials.setdefault("".join(p[0] for p in first if p), entry)

    def _phrase(self, parts: list[str], entry: Entry) -> None:
        body = r"[\s\-_.]{0,3}".join(re.escape(p.lower()) for p in parts)
        self.phrases.append((re.compile(rf"(?<!\w){body}(?=(?:[':]?s)?(?!\w))"), entry))

    def _add_thing(self, written: str, label: str, who: str) -> None:
        name = re.sub(r"\s+", " ", normalise(written).text).strip(" .")
        parts = name.split(" ")
        kind = thing_kind(name, label)
        found_label = "ADDRESS" if label == "PLACE" and kind == "street" else label
        entry = Entry(form=name.lower(), who=who, label=found_label, role="", kind=kind)
        if len(parts) > 1:
            self._phrase(parts, entry)
            letters = "".join(p[0] for p in parts if p[0].isalnum()).lower()
            if len(letters) > 2:
                self.initials.setdefault(letters, entry)
            for part in parts:
                low = part.lower()
                if len(low) >= 4 and low.isalpha() and not lexicons.is_ordinary(low) and low not in lexicons.allowed():
                    self._add(low, who, found_label, "", kind)
        else:
            self._add(name.lower(), who, found_label, "", kind)
            for end, short in (("skolan", "skol"), ("skolan", "skole")):
                if name.lower().endswith(end) and len(name) > len(end) + 2:
                    self._add(name.lower().removesuffix(end) + short, who, found_label, "", kind)
                    self._add(name.lower().removesuffix("n"), who, found_label, "", kind)

    def _near_keys(self) -> dict[str, Entry]:
        near: dict[str, Entry] = {}
        for entry in self.exact.values():
            if entry.label == "PERSON" and 3 <= len(entry.form) <= 4:
                for at, char in enumerate(entry.form):
                    for other in misspelling.NEAR.get(char, ""):
                        near.setdefault(entry.form[:at] + other + entry.form[at + 1 :], entry)
        return near


def thing_kind(name: str, label: str) -> str:
    """What sort of place or organisation a name tells of, as `school`, `club`, `street`."""
    if label == "PLACE":
        return "street" if re.search(r"(?:gatan|vägen|gränden|stigen|torget)(?:\s|$)|\d", name.lower()) else "place"
    return organisations.kind_of(name)
