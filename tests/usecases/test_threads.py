# SPDX-License-Identifier: EUPL-1.2
"""The same matter: linked by a random id; what a receiver has counts in while typing as in the review."""

from __future__ import annotations

import attrs
import pytest

from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.usecases import consultations, release, summaries, threads


def recorded(desk, form, question, **changed):
    data = form("deidentified", sections={"question": question}, actions=[], known={}, purpose="Råd")
    (stored,) = consultations.record_json(desk, data | changed)
    return stored


def handed_out(desk, form, tmp_path, question="Hon går i högstadiet."):
    stored = recorded(desk, form, question)
    seen = summaries.review(summaries.material(desk, stored.id)).safe_approved()
    for field, finding in seen.undecided():
        kept = attrs.evolve(summaries.proposed(finding), action="keep", reason="Behövs.")
        seen = seen.decided(field, kept, finding)
    done = summaries.approve(desk, seen, reason="Prövat.", link_checked=True)
    assert release.export(desk, done.id, format="txt", to=tmp_path / f"{done.number}.txt").release is not None
    return done


def test_while_typing_the_estimate_stands_on_what_the_review_stands_on(desk, form, tmp_path):
    first = handed_out(desk, form, tmp_path)
    second = recorded(desk, form, "Hur går vi vidare?", thread=first.number)
    reviewed = summaries.material(desk, second.id)
    typing = summaries.background(desk, second.id, receivers=("social_services",), thread=first.number)
    assert attrs.evolve(typing, fields=reviewed.fields, known=reviewed.known) == reviewed
    assert typing.earlier
    assert typing.same == (first.number,)
    assert summaries.background(desk, receivers=("social_services",), thread=first.number).earlier == typing.earlier


def test_what_others_than_these_receivers_have_does_not_count(desk, form, tmp_path):
    first = handed_out(desk, form, tmp_path)
    assert summaries.background(desk, receivers=("police",), thread=first.number).earlier == ()
    assert summaries.background(desk, receivers=("social_services",)).earlier == ()


def test_an_unknown_number_counts_as_none_while_typing_and_is_a_fault_when_recorded(desk, form):
    assert summaries.background(desk, thread="K-2026-999").same == ()
    with pytest.raises(InvalidInput, match="consultation_invalid"):
        recorded(desk, form, "Hur?", thread="K-2026-999")


def test_recording_again_keeps_the_thread_that_others_have_joined(desk, form):
    draft = consultations.save_draft(desk, "deidentified", form("deidentified"))
    first = consultations.record_draft(desk, draft.id)
    second = recorded(desk, form, "Hur går vi vidare?", thread=first.number)
    again = consultations.record_draft(desk, draft.id)
    assert again.thread_id == first.thread_id == second.thread_id
    assert threads.numbers(desk, first.thread_id, but=second.id) == (first.number,)


def test_only_recorded_deidentified_ones_but_itself_are_offered(desk, form):
    first = recorded(desk, form, "Hur?")
    consultations.record_json(desk, form("consented"))
    consultations.save_draft(desk, "deidentified", form("deidentified"))
    assert [row.number for row in threads.offered(desk)] == [first.number]
    assert threads.offered(desk, but=first.id) == ()


def test_the_thread_is_in_no_export(desk, form, tmp_path):
    first = handed_out(desk, form, tmp_path)
    second = recorded(desk, form, "Hur går vi vidare?", thread=first.number)
    seen = summaries.review(summaries.material(desk, second.id)).safe_approved()
    assert seen.undecided() == ()
    summaries.approve(desk, seen, reason="Prövat.", link_checked=True)
    for format in desk.tools.writers:
        content = release.preview(desk, second.id, format=format).content
        assert content
        assert first.number.encode() not in content
        assert second.thread_id.encode() not in content
