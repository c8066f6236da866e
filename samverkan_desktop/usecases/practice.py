# SPDX-License-Identifier: EUPL-1.2
"""The practice vault (övningsvalvet): invented people of an invented municipality, made through the ordinary use cases.

Knows the shipped practice data and in which order a counsellor would have done it; days are counted from the day
it is made. What was "handed out" there went nowhere: its ledger is as invented as its people.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

import attrs

from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.domain.days import STOCKHOLM
from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.domain.findings import Choice
from samverkan_desktop.domain.practice import PASSPHRASE
from samverkan_desktop.system import resources
from samverkan_desktop.usecases import (
    children,
    consents,
    consultations,
    parties,
    practice_meetings,
    release,
    summaries,
    unlocking,
)
from samverkan_desktop.usecases.desk import Desk, Tools

REASON: Final = "Mottagaren har ingen egen kännedom om skolan. Bedömt tillsammans med rektor."
MOTIVE: Final = "Ett vanligt ord som inte pekar ut någon."
Step = tuple[int, int, Callable[[Desk], None]]


@attrs.define
class _Then:
    """A clock that is set to each past day in turn, so that the log's times stand in order."""

    day: date
    minute: int = 0

    def now(self) -> datetime:
        """The past instant; each asking is a little later."""
        self.minute += 1
        start = datetime.combine(self.day, time(8, 15), STOCKHOLM)
        return (start + timedelta(seconds=20 * self.minute)).astimezone(UTC)

    def monotonic(self) -> float:
        """Seconds that never go backwards."""
        return float(self.minute)

    def turn_to(self, day: date) -> None:
        """Go on to a later day; the same day goes on where it was."""
        if day != self.day:
            self.day, self.minute = day, 0


class _Nowhere:
    """A carrier that keeps nothing: the past of a practice vault leaves no file."""

    def put(self, content: bytes, to: Path, *, overwrite: bool = False) -> None:
        """Take the bytes and forget them."""


def build(tools: Tools, home: Path, *, today: date) -> Desk:
    """Make the practice vault and return it open; its recovery key is forgotten, the passphrase is `PASSPHRASE`.

    Raises Impossible (vault_exists, place_refused, home_not_free, disk_full, read_only).
    """
    data = {name: _read(name) for name in ("people", "with_consent", "deidentified")}
    steps = sorted(_steps(data, today), key=lambda step: (-step[0], step[1]))
    clock = _Then(today - timedelta(days=steps[0][0] + 7))
    past = attrs.evolve(tools, clock=clock, carriers={"file": _Nowhere()})
    then = unlocking.create_vault(
        past,
        home,
        unlocking.NewVault(practice=True, municipality="Älvsunda", **data["people"]["vault"]),
        passphrase=PASSPHRASE,
        recovery_key=tools.locks.new_recovery_key(),
    )
    try:
        with then.change():
            for party in data["people"]["party"]:
                parties.add(then, party["kind"], party["name"])
            for ago, _order, do in steps:
                clock.turn_to(today - timedelta(days=ago))
                do(then)
    except BaseException:
        then.vault.close()
        raise
    return attrs.evolve(then, tools=tools)


def is_practice(tools: Tools, home: Path) -> bool:
    """Whether the vault that lies there is a practice vault; its slots say so without being opened."""
    try:
        return bool(tools.locks.describe(home)["practice"])
    except Refused:
        return False


def require_practice(tools: Tools, home: Path) -> None:
    """Raise InvalidInput("home_has_real_vault") when a vault lies there that is not for practice."""
    if tools.files.exists(home) and not is_practice(tools, home):
        raise InvalidInput("home_has_real_vault")


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.path("practice", f"{name}.toml").read_text(encoding="utf-8"))


def _steps(data: Mapping[str, Mapping[str, Any]], today: date) -> Iterator[Step]:
    """Everything that was done, as (days ago, order within the day, what)."""
    book = _Book(today)
    people = data["people"]
    first_asked: dict[str, int] = {}
    for consent in people["consent"]:
        first_asked[consent["child"]] = max(consent["asked"], first_asked.get(consent["child"], 0))
    for child in people["child"]:
        yield first_asked[child["key"]], 0, _bound(book.add_child, child)
    for consent in people["consent"]:
        yield consent["asked"], 1, _bound(book.ask, consent)
        for answer in consent["answers"]:
            yield answer["ago"], 2, _bound(book.answer, consent, answer)
    yield 1, 6, _bound(book.plan_meetings)
    for draft in data["people"]["draft"]:
        yield draft["ago"], 5, _bound(book.begin, draft)
    for item in (*data["with_consent"]["consultation"], *data["deidentified"]["consultation"]):
        yield item["ago"], 3, _bound(book.record, item)
        if "closed" in item:
            yield item["closed"], 4, _bound(book.close, item)


def _bound(do: Callable[..., None], *given: Any) -> Callable[[Desk], None]:
    return lambda desk: do(desk, *given)


class _Book:
    """Writes the practice data down and remembers which id belongs to which key."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.cards: dict[str, children.ChildCard] = {}
        self.consents: dict[str, str] = {}
        self.ids: dict[int, str] = {}

    def add_child(self, desk: Desk, data: Mapping[str, Any]) -> None:
        born = _born(self.today, data["age"], data["birthday_in"])
        new = NewChild(
            name=data["name"],
            birth_date=born,
            personal_id=_impossible_number(born, len(self.cards)),
            school=data["school"],
            also=tuple(data.get("also", ())),
            maturity=data.get("maturity", "not_assessed"),
            guardians=tuple((name, custody) for name, custody in data["guardians"]),
        )
        self.cards[data["key"]] = children.add(desk, new)

    def plan_meetings(self, desk: Desk) -> None:
        practice_meetings.plan(desk, self.cards, today=self.today)

    def ask(self, desk: Desk, data: Mapping[str, Any]) -> None:
        consent = consents.ask(
            desk,
            self.cards[data["child"]].child.id,
            to=data["to"],
            categories=data["categories"],
            purposes=data["purposes"],
            valid_from=desk.today,
            valid_to=self.today + timedelta(days=data["ends"]),
        )
        self.consents[data["key"]] = consent.id

    def answer(self, desk: Desk, consent: Mapping[str, Any], data: Mapping[str, Any]) -> None:
        consent_id, giver = self.consents[consent["key"]], self._giver(consent["child"], data["giver"])
        if data.get("withdrawn"):
            consents.withdraw(desk, consent_id, giver, on=desk.today, way=data["way"], note=data.get("note", ""))
            return
        consents.answer(
            desk,
            consent_id,
            giver,
            data["said"],
            given=desk.today,
            way=data["way"],
            language=data.get("language", "sv"),
            interpreter=data.get("interpreter", False),
            note=data.get("note", ""),
            categories=data.get("categories"),
        )

    def begin(self, desk: Desk, data: Mapping[str, Any]) -> None:
        content = {"kind": data["kind"], "date": desk.today.isoformat(), **data["content"]}
        if "child" in data:
            content["child"] = self.cards[data["child"]].child.id
        consultations.save_draft(desk, data["kind"], content)

    def record(self, desk: Desk, data: Mapping[str, Any]) -> None:
        (stored,) = consultations.record_json(desk, self._form(desk, data))
        self.ids[id(data)] = stored.id
        if data.get("end") not in (None, "draft"):
            _approve(desk, stored.id)
        for n, action in enumerate(data.get("actions", ())):
            if action[3:] == ["done"]:
                consultations.finish_action(desk, stored.id, stored.actions[n].id)
        if data.get("end") == "released":
            release.export(desk, stored.id, format="txt", to=Path("utlamnat.txt"))
        if data.get("end") == "closed":
            consultations.close(desk, stored.id)

    def close(self, desk: Desk, data: Mapping[str, Any]) -> None:
        consultations.close(desk, self.ids[id(data)])

    def _form(self, desk: Desk, data: Mapping[str, Any]) -> dict[str, Any]:
        """The item in the shape of `samverkan record`."""
        own = {"party": desk.vault.info.own_party, "function": desk.actor.function}
        form: dict[str, Any] = {
            "kind": "consented" if "child" in data else "deidentified",
            "date": desk.today.isoformat(),
            "form": data["form"],
            "channel": data.get("channel", "in_person"),
            "minutes": data["minutes"],
            "purpose": data["purpose"],
            "target_groups": data["groups"],
            "participants": [own, *({"party": party, "function": function} for party, function in data["with"])],
            "sections": data["sections"],
            "suspected_harm": data["suspected_harm"],
            "actions": [
                {"what": action[0], "owner": action[1], "due": self._in(action[2])}
                for action in data.get("actions", ())
            ],
        }
        if "follow_up" in data:
            form["follow_up"] = self._in(data["follow_up"])
        if "child" in data:
            form["child"] = self.cards[data["child"]].child.id
            form["consents"] = [self.consents[key] for key in data["consents"]]
        else:
            form["known"] = {
                "people": [{"name": name, "role": role} for name, role in data.get("known", ())],
                "places": data.get("places", []),
            }
        return form

    def _in(self, days: int) -> str:
        return (self.today + timedelta(days=days)).isoformat()

    def _giver(self, child: str, giver: str) -> str:
        return "child" if giver == "child" else self.cards[child].guardians[int(giver[1:]) - 1].id


def _approve(desk: Desk, consultation_id: str) -> None:
    """Approve as a reviewer would who takes every sure proposal and keeps the ordinary words that were asked about."""
    seen = summaries.review(summaries.material(desk, consultation_id)).safe_approved()
    for field, finding in seen.undecided():
        kept = Choice(start=finding.start, end=finding.end, action="keep", reason=MOTIVE)
        seen = seen.decided(field, kept if finding.check else summaries.proposed(finding), finding)
    summaries.approve(desk, seen, reason=REASON, link_checked=True)
    summaries.leave(desk, consultation_id)


def _born(today: date, age: int, birthday_in: int) -> date:
    """The birth date of someone who is so old and has a birthday in so many days."""
    birthday = today + timedelta(days=birthday_in)
    day = 28 if (birthday.month, birthday.day) == (2, 29) else birthday.day
    return date(birthday.year - age - 1, birthday.month, day)


def _impossible_number(born: date, number: int) -> str:
    """A personnummer in form whose check digit is wrong, so that it can belong to nobody."""
    start = f"{born:%y%m%d}{380 + number:03d}"
    doubled = (int(digit) * (2 - n % 2) for n, digit in enumerate(start))
    check = -sum(value // 10 + value % 10 for value in doubled) % 10
    return f"{born:%Y%m%d}-{start[6:]}{(check + 5) % 10}"
