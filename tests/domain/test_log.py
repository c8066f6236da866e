# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_desktop.domain.log import ACTS, first_broken, link

WORDS = st.text(max_size=12)
DETAILS = st.dictionaries(st.text(min_size=1, max_size=6), WORDS | st.integers(), max_size=3)
ACT = st.tuples(st.sampled_from(ACTS), WORDS, WORDS, WORDS, DETAILS)
FIELDS = ("at", "actor", "act", "object_kind", "object_id", "prev", "hash")


def chain(acts):
    entries = []
    for n, (act, actor, kind, object_id, details) in enumerate(acts):
        entries.append(
            link(
                entries[-1] if entries else None,
                at=f"2026-03-10T09:00:00.{n:03d}Z",
                actor=actor,
                act=act,
                object_kind=kind,
                object_id=object_id,
                details=details,
            )
        )
    return entries


@given(st.lists(ACT, max_size=8))
def test_an_untouched_chain_holds(acts):
    assert first_broken(chain(acts)) is None


@given(st.lists(ACT, min_size=1, max_size=8), st.data())
def test_any_changed_field_breaks_the_chain_at_that_entry_or_the_next(acts, data):
    entries = chain(acts)
    n = data.draw(st.integers(0, len(entries) - 1))
    field = data.draw(st.sampled_from(FIELDS))
    new = data.draw(st.text(max_size=12).filter(lambda text: text != getattr(entries[n], field)))
    entries[n] = attrs.evolve(entries[n], **{field: new})
    assert first_broken(entries) == n + 1


@given(st.lists(ACT, min_size=2, max_size=8), st.data())
def test_a_removed_entry_breaks_the_chain_where_it_stood(acts, data):
    entries = chain(acts)
    n = data.draw(st.integers(0, len(entries) - 2))
    del entries[n]
    assert first_broken(entries) == n + 1


@given(st.lists(ACT, min_size=2, max_size=8), st.data())
def test_two_entries_that_changed_places_break_the_chain(acts, data):
    entries = chain(acts)
    n = data.draw(st.integers(0, len(entries) - 2))
    entries[n], entries[n + 1] = entries[n + 1], entries[n]
    assert first_broken(entries) == n + 1


def test_an_act_that_nobody_has_named_is_no_entry():
    with pytest.raises(ValueError, match="unknown act"):
        link(None, at="", actor="", act="looked_around")
