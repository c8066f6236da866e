# SPDX-License-Identifier: EUPL-1.2
"""Population (befolkningsstatistik) of the municipality: read the administrator's file, check it, keep it, tell of it.

Reads the tables of SCB's statistical database as they are saved there: CSV with commas, semicolons or tabs, a title
above the header or none, one value column a year. Every fault is told with its line, and then nothing is kept.
What is kept is canonical JSON in the vault's settings. Counts no group itself (`deidentify.estimate` does).
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import attrs

from samverkan_desktop.deidentify import estimate
from samverkan_desktop.deidentify.estimate import Population
from samverkan_desktop.domain.errors import Fault, InvalidInput, Refused
from samverkan_desktop.system import reading
from samverkan_desktop.usecases.desk import Desk

SETTING: Final = "population"
_OLDEST: Final = 18
_LARGEST: Final = 2_000_000
_REGION: Final = frozenset(("region", "kommun"))
_AGE: Final = frozenset(("ålder", "födelseår"))
_SEX: Final = "kön"
_YEAR_COLUMN: Final = re.compile(r"(?:.*\D)?(?P<year>(?:19|20)\d{2})$")
_AGE_VALUE: Final = re.compile(r"(?P<age>\d{1,3})(?P<more>\+)?(?: ?år)?")
_SEXES: Final = {"män": "boy", "pojkar": "boy", "man": "boy", "kvinnor": "girl", "flickor": "girl", "kvinna": "girl"}
_TOTALS: Final = frozenset(("totalt", "totalt ålder", "samtliga åldrar", "män och kvinnor", "uppgift saknas"))


@attrs.frozen(kw_only=True)
class Description:
    """What the estimate is counted from (underlag): whose figures, of which year, and whether they are invented.

    kind: `imported`, `invented` or `coarse`; schools: how many schools' sizes are known.
    """

    municipality: str
    year: int
    source: str
    kind: str
    schools: int = 0


@attrs.frozen(kw_only=True)
class _Columns:
    """Where in a row things stand; born: the second column holds the year of birth, not an age."""

    region: int | None
    age: int
    sex: int | None
    value: int
    values: tuple[int, ...]
    year: int
    born: bool


def read(text: str, *, municipality: str, source: str = "") -> Population:
    """The children of one municipality by age and sex, from SCB's table format (folkmängd efter ålder och kön).

    Of several years the latest counts. Raises InvalidInput("population_invalid") with each fault and its line.
    """
    faults: list[Fault] = []
    rows = list(_rows(text))
    columns, first = _header(rows)
    if columns is None:
        raise _invalid([Fault(path="1", text="Rubrikraden saknas: kolumnerna ålder (eller födelseår) och ett årtal.")])
    counts: dict[tuple[str, int], int] = {}
    seen: dict[tuple[str, ...], int] = {}
    for line, row in rows[first:]:
        fault = _count(row, columns, municipality, counts, seen, line)
        if fault:
            faults.append(Fault(path=str(line), text=fault))
    if not counts and not faults:
        faults.append(Fault(path="1", text=f"Filen har inga rader för {municipality}."))
    if counts and not faults:
        faults = _gaps(counts)
    if faults:
        raise _invalid(faults)
    return _population(counts, municipality, columns.year, source or "SCB, folkmängd efter ålder och kön")


def _gaps(counts: Mapping[tuple[str, int], int]) -> list[Fault]:
    """Years of age and sexes that the file should have and has not."""
    sexes = {sex for sex, _ in counts}
    whom = {"": "", "girl": " för flickor", "boy": " för pojkar"}
    found = [
        Fault(path="1", text=f"Åldern {age} år saknas{whom[sex]}.")
        for sex in sorted(sexes)
        for age in range(_OLDEST + 1)
        if (sex, age) not in counts
    ]
    if len(sexes) == 1 and "" not in sexes:
        found.append(Fault(path="1", text="Filen har bara det ena könet."))
    return found


def read_schools(text: str) -> dict[str, int]:
    """Pupils of each school (elever per skola): a header with `skola` and `elever`, a row for each.

    Raises InvalidInput("population_invalid") with each fault and its line.
    """
    rows = list(_rows(text))
    names = [cell.casefold() for cell in rows[0][1]] if rows else []
    if "skola" not in names or "elever" not in names:
        raise _invalid([Fault(path="1", text="Rubrikraden saknas: kolumnerna skola och elever.")])
    school, pupils = names.index("skola"), names.index("elever")
    found: dict[str, int] = {}
    faults: list[Fault] = []
    for line, row in rows[1:]:
        if len(row) != len(names):
            faults.append(Fault(path=str(line), text="Raden har inte lika många kolumner som rubriken."))
        elif not row[school]:
            faults.append(Fault(path=str(line), text="Skolans namn saknas."))
        elif row[school].casefold() in found:
            faults.append(Fault(path=str(line), text="Skolan står två gånger."))
        elif (number := _number(row[pupils])) is None:
            faults.append(Fault(path=str(line), text="Antalet elever är inget heltal."))
        else:
            found[row[school].casefold()] = number
    if faults or not found:
        raise _invalid(faults or [Fault(path="1", text="Filen har inga skolor.")])
    return found


def keep(desk: Desk, text: str, *, source: str = "", schools: str = "") -> Description:
    """Read and keep the file for the vault's own municipality; an earlier one is replaced. Only an admin may.

    schools: a second file with the schools' sizes, or nothing. Raises Refused("role_needed"),
    InvalidInput("population_invalid").
    """
    if "admin" not in desk.actor.roles:
        raise Refused("role_needed", role="admin")
    people = read(text, municipality=desk.vault.info.municipality, source=source)
    if schools:
        people = attrs.evolve(people, schools=read_schools(schools))
    return _keep(desk, people)


def keep_file(desk: Desk, place: Path) -> Description:
    """As `keep`, from a file on the computer, or InvalidInput("file_unreadable"); schools read in before stay."""
    if "admin" not in desk.actor.roles:
        raise Refused("role_needed", role="admin")
    earlier = of(desk)
    people = read(_text(place), municipality=desk.vault.info.municipality)
    return _keep(desk, attrs.evolve(people, schools=dict(earlier.schools) if earlier else {}))


def keep_schools_file(desk: Desk, place: Path) -> Description:
    """The schools' sizes, from a file, beside the population that has been read in.

    Raises Refused("role_needed", "population_first"), InvalidInput("population_invalid", "file_unreadable").
    """
    if "admin" not in desk.actor.roles:
        raise Refused("role_needed", role="admin")
    earlier = of(desk)
    if earlier is None:
        raise Refused("population_first")
    return _keep(desk, attrs.evolve(earlier, schools=read_schools(_text(place))))


def _keep(desk: Desk, people: Population) -> Description:
    with desk.change():
        desk.vault.settings.set(SETTING, _dumped(people))
        desk.note("settings_changed", "setting", SETTING, year=people.year)
    return _described(people)


def _text(place: Path) -> str:
    """The file as text: UTF-8, else as SCB's database saves for Windows."""
    try:
        data = reading.file(place, reading.TABLES)
    except reading.TooLarge as error:
        raise InvalidInput("file_too_large", file=place.name, most=f"{error.most // reading.MIB} MB") from error
    except OSError as error:
        raise InvalidInput("file_unreadable", file=place.name) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def of(desk: Desk) -> Population | None:
    """The kept figures, or None: then the estimate uses what the program itself knows."""
    kept = desk.vault.settings.get(SETTING)
    return _loaded(kept) if isinstance(kept, str) and kept else None


def describe(desk: Desk) -> Description | None:
    """From which figures the estimate is made here; None when nothing is known of the municipality."""
    people = of(desk) or estimate.shipped(desk.vault.info.municipality)
    return _described(people) if people else None


def _described(people: Population) -> Description:
    kind = "invented" if people.invented else "coarse" if people.coarse else "imported"
    return Description(
        municipality=people.municipality,
        year=people.year,
        source=people.source,
        kind=kind,
        schools=len(people.schools),
    )


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Rows that hold anything, with their line numbers."""
    lines = text.removeprefix("\ufeff").splitlines()
    heads = {*_AGE, "skola"}
    mark = next(
        (m for m in ";\t," if any(heads & {cell.casefold() for cell in _cells(line, m)} for line in lines[:10])), ","
    )
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield number, _cells(line, mark)


def _cells(line: str, mark: str) -> list[str]:
    try:
        return [cell.strip(" \u00a0") for cell in next(csv.reader([line], delimiter=mark), [])]
    except csv.Error:  # a cell without end, a line end within: no table of figures
        return []


def _header(rows: list[tuple[int, list[str]]]) -> tuple[_Columns | None, int]:
    for at, (_, row) in enumerate(rows[:10]):
        names = [cell.casefold() for cell in row]
        age = next((n for n, name in enumerate(names) if name in _AGE), None)
        years = [(int(match["year"]), n) for n, name in enumerate(names) if (match := _YEAR_COLUMN.match(name))]
        if age is not None and years:
            year, value = max(years)
            region = next((n for n, name in enumerate(names) if name in _REGION), None)
            sex = names.index(_SEX) if _SEX in names else None
            born = names[age] == "födelseår"
            values = tuple(n for _, n in years)
            return _Columns(region=region, age=age, sex=sex, value=value, values=values, year=year, born=born), at + 1
    return None, 0


def _count(
    row: list[str],
    columns: _Columns,
    municipality: str,
    counts: dict[tuple[str, int], int],
    seen: dict[tuple[str, ...], int],
    line: int,
) -> str:
    """Count one row in, or the fault of it."""
    if len(row) <= max(columns.value, columns.age, columns.sex or 0, columns.region or 0):
        return "Raden har inte lika många kolumner som rubriken."
    if columns.region is not None and not _same_place(row[columns.region], municipality):
        return ""
    if row[columns.age].casefold() in _TOTALS or (columns.sex is not None and row[columns.sex].casefold() in _TOTALS):
        return ""
    age = _age(row[columns.age], columns)
    if age is None:
        return "Åldern går inte att läsa."
    sex = "" if columns.sex is None else _SEXES.get(row[columns.sex].casefold())
    if sex is None:
        return "Könet är varken män eller kvinnor."
    number = _number(row[columns.value])
    if number is None:
        return "Antalet är inget heltal (prickade värden kan inte användas)."
    label = tuple(cell.casefold() for n, cell in enumerate(row) if n not in columns.values)
    if label in seen:
        return f"Raden säger samma sak som rad {seen[label]}."
    seen[label] = line
    if age <= _OLDEST + 1:
        counts[(sex, age)] = counts.get((sex, age), 0) + number
    return ""


def _same_place(cell: str, municipality: str) -> bool:
    """`1275 Perstorp`, `Perstorp`, `Perstorps kommun`."""
    plain = re.sub(r"^\d{2,4} ", "", cell.casefold()).removesuffix(" kommun").removesuffix(" stad")
    own = municipality.casefold().removesuffix(" kommun").removesuffix(" stad")
    return plain in (own, own + "s") or plain + "s" == own


def _age(cell: str, columns: _Columns) -> int | None:
    match = _AGE_VALUE.fullmatch(cell.casefold()) if not columns.born else re.fullmatch(r"(?P<age>(?:19|20)\d\d)", cell)
    if match is None:
        return None
    age = columns.year - int(match["age"]) if columns.born else int(match["age"])
    return age if 0 <= age <= 130 else None


def _number(cell: str) -> int | None:
    digits = re.sub(r"[ \u00a0\u202f]", "", cell)
    return int(digits) if re.fullmatch(r"[0-9]{1,7}", digits) and int(digits) <= _LARGEST else None


def _population(counts: Mapping[tuple[str, int], int], municipality: str, year: int, source: str) -> Population:
    ages = sorted({age for _, age in counts})
    total = {age: sum(n for (_, of_age), n in counts.items() if of_age == age) for age in ages}
    girls = {age: n for (sex, age), n in sorted(counts.items()) if sex == "girl"}
    return Population(municipality=municipality, year=year, children=total, girls=girls, source=source)


def _dumped(people: Population) -> str:
    kept = {
        "municipality": people.municipality,
        "year": people.year,
        "source": people.source,
        "children": {str(age): n for age, n in people.children.items()},
        "girls": {str(age): n for age, n in people.girls.items()},
        "schools": dict(people.schools),
    }
    return json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _loaded(kept: str) -> Population | None:
    try:
        return estimate.population_of(json.loads(kept))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _invalid(faults: list[Fault]) -> InvalidInput:
    return InvalidInput("population_invalid", faults=tuple(faults), count=len(faults))
