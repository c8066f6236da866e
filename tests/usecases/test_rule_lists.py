# SPDX-License-Identifier: EUPL-1.2
"""The list of rules says what holds today: by dates, by the file, by the municipality's policy."""

from __future__ import annotations

from datetime import date

from samverkan_desktop.rules import loader, shipped
from samverkan_desktop.usecases import rule_lists

TODAY = date(2026, 11, 23)


def by_id(rules, on=TODAY, lang="sv"):
    found = rule_lists.rows(rules, on, lang)
    return {one.id: one for one in found if one.state != "not_in_force"} | {"all": found}


def test_every_rule_is_there_in_the_files_order_and_what_is_not_on_says_why():
    found = rule_lists.rows(shipped(), TODAY)
    assert [one.id for one in found] == [rule.id for rule in shipped().rules]
    assert any(one.confirm for one in found)
    for one in found:
        rule = next(rule for rule in shipped().rules if rule.id == one.id and rule.in_force_from == one.first)
        assert (one.state == "on") == shipped().is_on(rule, TODAY)
        assert one.checked or one.state != "on", "what could not be read whole is never on"


def test_the_municipality_switches_a_ground_on_and_the_list_follows():
    assert by_id(shipped())["osl-10-2"].state == "off"
    text = '[local]\nversion = "x"\nin_force = 2026-01-01\n\n[exceptional]\nosl-10-2 = true\n'
    assert by_id(loader.overlaid(shipped(), [text]))["osl-10-2"].state == "on"


def test_a_rule_of_an_earlier_law_is_in_the_list_and_not_in_force():
    states = {one.id: one.state for one in rule_lists.rows(shipped(), TODAY)}
    earlier = {one.id: one.state for one in rule_lists.rows(shipped(), date(2024, 5, 1))}
    assert earlier != states
    assert "not_in_force" in states.values()


def test_an_old_comparison_shows_and_the_words_follow_the_language(desk):
    assert not any(one.stale for one in rule_lists.listed(desk))
    late = rule_lists.rows(shipped(), date(2029, 1, 1))
    assert any(one.stale for one in late)
    assert not any(one.stale for one in late if one.state != "on")
    swedish, english = rule_lists.listed(desk), rule_lists.listed(desk, "en")
    assert swedish[0].text != english[0].text
