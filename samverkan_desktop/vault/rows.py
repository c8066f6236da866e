# SPDX-License-Identifier: EUPL-1.2
"""Rows and records: how a frozen record becomes the columns of a row, and back.

Days are ISO text, yes and no are 1 and 0, lists and mappings are JSON. Knows types; knows no table.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, Final, TypeVar, get_origin, get_type_hints

import attrs
from cattrs import Converter

Record = TypeVar("Record")

_COLUMN_OF: Final = {"to": "to_"}  # TO is a word of SQL
_LAST_LETTERS: Final = str.maketrans("åäö", "\U0010fffd\U0010fffe\U0010ffff")
_converter = Converter()
_converter.register_unstructure_hook(date, date.isoformat)
_converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
# What was stored was a valid record: a value that is not of its type is damage, not something to be made to fit.
for _plain in (str, int, bool):
    _converter.register_structure_hook(_plain, lambda value, kind: _as_it_is(value, kind))
_converter.register_structure_hook(str | int, lambda value, _: value)


def to_row(record: Any, *, without: tuple[str, ...] = ()) -> dict[str, Any]:
    """The columns of a record, in the order of its fields."""
    return {
        _COLUMN_OF.get(field.name, field.name): _to_column(getattr(record, field.name))
        for field in attrs.fields(type(record))
        if field.name not in without
    }


def from_row(row: Mapping[str, Any], kind: type[Record], /, **known: Any) -> Record:
    """The record of a row; `known` are fields kept elsewhere, as they are. Columns that are no field are left."""
    shape: Any = kind
    values = {}
    for name, (column, packed, boolean) in _plan(shape).items():
        if name in known:
            continue
        value = row[column]
        if packed:
            value = json.loads(value)
        elif boolean:
            value = _yes_or_no(value)
        values[name] = _converter.structure(value, _types(shape)[name])
    return kind(**values, **known)


def to_json(value: Any) -> str:
    """A value as JSON text, å ä ö as they are."""
    return json.dumps(_converter.unstructure(value), ensure_ascii=False, separators=(",", ":"))


def swedish_order(text: str) -> str:
    """A key to sort names by: case-blind, å ä ö last."""
    return text.casefold().translate(_LAST_LETTERS)


def _to_column(value: Any) -> Any:
    if isinstance(value, tuple | dict | list):
        return to_json(value)
    if isinstance(value, bool):
        return int(value)
    return _converter.unstructure(value)


@cache
def _types(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


@cache
def _plan(kind: Any) -> dict[str, tuple[str, bool, bool]]:
    """Of each field: its column, whether it is packed as JSON, whether it is yes or no."""
    return {
        name: (_COLUMN_OF.get(name, name), get_origin(type_) in (tuple, dict), type_ is bool)
        for name, type_ in _types(kind).items()
        if name in attrs.fields_dict(kind)
    }


def _yes_or_no(value: Any) -> bool:
    if value not in (0, 1):
        raise TypeError("1 or 0 was expected")
    return bool(value)


def _as_it_is(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise TypeError(f"a {kind.__name__} was expected")
    return value
