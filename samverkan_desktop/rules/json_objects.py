# SPDX-License-Identifier: EUPL-1.2
"""JSON objects read with care: checked values out, and every fault written down with its path.

Knows the forms of fields (days, words, lists), not what a question is. Swedish wording of the faults stands here, since
each is one clause about a field and never holds what stood in it.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, cast

from samverkan_desktop.domain.errors import Fault
from samverkan_desktop.domain.parties import is_receiver

NO_DAY: Final = date.min
"""Handed out for a day that could not be read."""


class JsonObject:
    """One JSON object being read: hands out checked values and writes down every fault with its path.

    After a fault a harmless value is handed out, so that the rest of the file is read too; nothing so read is used.
    """

    def __init__(self, data: object, path: str, faults: list[Fault]) -> None:
        self.path = path
        self.faults = faults
        self.data: Mapping[str, Any] = data if isinstance(data, dict) else {}
        self.readable = isinstance(data, dict)
        if not self.readable:
            self.fault("", "ska vara ett objekt")

    def at(self, key: str) -> str:
        """The path of a field."""
        return f"{self.path}.{key}".strip(".") if key else self.path

    def fault(self, key: str, text: str) -> None:
        """Write down a fault at a field."""
        self.faults.append(Fault(path=self.at(key), text=text))

    def only(self, known: tuple[str, ...]) -> None:
        """A fault for a field spelt nearly as a known one that is not there."""
        for key in self.data:
            absent = [one for one in known if one not in self.data]
            near = [] if key in known else difflib.get_close_matches(key, absent, 1, 0.8)
            if near:
                self.fault(key, f"okänt fält; menas {near[0]}?")

    def has(self, key: str) -> bool:
        """Whether a field is there and not null."""
        return self.data.get(key) is not None

    def _required(self, key: str) -> bool:
        if self.readable and not self.has(key):
            self.fault(key, "saknas")
        return self.has(key)

    def word(self, key: str, allowed: tuple[str, ...], default: str | None = None) -> str:
        """One of the allowed words; with a default the field may be left out."""
        if default is not None and not self.has(key):
            return default
        if self._required(key):
            value = self.data[key]
            if isinstance(value, str) and value in allowed:
                return value
            self.fault(key, f"okänt värde; välj bland {', '.join(allowed)}")
        return default or allowed[0]

    def party(self, key: str) -> str:
        """A party kind or a person (`guardian:<id>`)."""
        if self._required(key):
            if isinstance(self.data[key], str) and is_receiver(self.data[key]):
                return cast(str, self.data[key])
            self.fault(key, "okänd part")
        return "child"

    def name(self, key: str) -> str:
        """A text that is not empty."""
        if self._required(key):
            if isinstance(self.data[key], str) and self.data[key].strip():
                return cast(str, self.data[key])
            self.fault(key, "ska vara en text")
        return "child"

    def day(self, key: str) -> date | None:
        """A calendar day, or None when the field is left out."""
        if not self.has(key):
            return None
        value = self.data[key]
        try:
            if isinstance(value, str) and len(value) == 10:
                return date.fromisoformat(value)
        except ValueError:
            pass
        self.fault(key, "ska vara en dag som finns, skriven 2026-03-14")
        return None

    def required_day(self, key: str) -> date:
        """A calendar day that must be there."""
        self._required(key)
        return self.day(key) or NO_DAY

    def flag(self, key: str) -> bool:
        """True or false; false when left out."""
        value = self.data.get(key)
        if value is not None and not isinstance(value, bool):
            self.fault(key, "ska vara true eller false")
        return value is True

    def whole(self, key: str) -> int | None:
        """A whole number, zero or more, or None when left out."""
        value = self.data.get(key)
        if value is None:
            return None
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        self.fault(key, "ska vara ett helt tal, noll eller mer")
        return None

    def words(self, key: str, is_known: Callable[[str], bool], what: str, *, told: str = "") -> tuple[str, ...]:
        """A list of known words; told: the key as faults name it, where the file itself chose it."""
        value = self.data.get(key)
        if not isinstance(value, list):
            self.fault(told or key, "ska vara en lista")
            return ()
        for number, one in enumerate(value):
            if not isinstance(one, str) or not is_known(one):
                self.fault(f"{told or key}[{number}]", what)
        return tuple(one for one in value if isinstance(one, str))

    def required_words(self, key: str, is_known: Callable[[str], bool], what: str) -> tuple[str, ...]:
        """A list of known words that must be there and hold something."""
        if not self._required(key):
            return ()
        found = self.words(key, is_known, what)
        if self.data[key] == []:
            self.fault(key, "listan är tom")
        return found

    def inner(self, key: str) -> JsonObject:
        """An object inside this one."""
        return JsonObject(self.data[key], self.at(key), self.faults)
