# SPDX-License-Identifier: EUPL-1.2
"""Reports that cannot be read aloud in order cannot be made."""

from __future__ import annotations

from datetime import date

import pytest

from samverkan_desktop.domain.reports import Fact, Report, Section

DAY = date(2026, 11, 22)


def made(*levels: int) -> Report:
    sections = tuple(Section(heading="Rubrik", level=level) for level in levels)
    return Report(kind="summary", title="Titel", day=DAY, sections=sections)


@pytest.mark.parametrize("levels", [(), (1,), (1, 2, 3), (1, 2, 2, 1), (1, 2, 3, 1, 2)])
def test_levels_that_start_at_one_and_never_skip_are_allowed(levels):
    assert len(made(*levels).sections) == len(levels)


@pytest.mark.parametrize("levels", [(2,), (1, 3), (1, 2, 3, 1, 3), (0,), (1, 2, 3, 4)])
def test_levels_that_skip_or_are_out_of_range_are_not(levels):
    with pytest.raises(ValueError):
        made(*levels)


@pytest.mark.parametrize("blank", ["", "  ", "\n"])
def test_a_heading_title_or_label_needs_words(blank):
    with pytest.raises(ValueError):
        Section(heading=blank)
    with pytest.raises(ValueError):
        Fact(label=blank, value="x")
    with pytest.raises(ValueError):
        Report(kind="summary", title=blank, day=DAY)


def test_an_unknown_kind_or_language_is_not_a_report():
    with pytest.raises(ValueError):
        Report(kind="journal", title="Titel", day=DAY)
    with pytest.raises(ValueError):
        Report(kind="summary", title="Titel", day=DAY, language="fi")
