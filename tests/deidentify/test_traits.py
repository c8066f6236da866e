# SPDX-License-Identifier: EUPL-1.2
"""Traits told in a phrase: found whole, said more widely so that it reads well, and unseen where there are none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_desktop.deidentify import engine, estimate, replacing, review
from samverkan_desktop.deidentify.finders import traits
from samverkan_desktop.domain.findings import Known

SAID = {
    "Hen tävlar i rodel för SM.": "Hen idrottar regelbundet.",
    "Hon har inte vunnit SM i simning.": "Hon har inte idrottat regelbundet.",
    "Mamman är sjuksköterska på hälsocentralen.": "Mamman är yrkesverksam.",
    "Pappan jobbar natt på bruket.": "Pappan arbetar.",
    "Pappan vill inte jobba på bruket.": "Pappan vill inte arbeta.",
    "Pappan sitter på anstalten.": "Pappan är frånvarande.",
    "Pappan har suttit inne.": "Pappan har varit frånvarande.",
    "Hen ska vittna i tingsrätten.": "Hen ska beröras av en rättslig fråga.",
    "Hen åker rullstol.": "Hen har en funktionsnedsättning.",
    "Pappan har omkommit i en lavin.": "Pappan har gått bort.",
    "Hen är asylsökande.": "Hen har utländsk bakgrund.",
    "De är de enda i byn som har kommit hit.": "De är några av flera som har kommit hit.",
    "Hen är skolans enda elev med permobil.": "Hen är en av eleverna.",
    "Hon är yngst i syskonskaran.": "Hon är en av flera.",
    "Flickan har fått en ny njure.": "Flickan har fått vård.",
    "Vi prioriterar de yngsta barnen.": "Vi prioriterar de yngsta barnen.",
    "Läraren arbetar på enheten.": "Läraren arbetar på enheten.",
    "Hen mår bäst i skolan på morgonen.": "Hen mår bäst i skolan på morgonen.",
    "Det är det första av två möten.": "Det är det första av två möten.",
}


@pytest.mark.parametrize("text", SAID)
def test_a_trait_is_said_more_widely_in_a_sentence_that_reads_well(text: str) -> None:
    summary = replacing.apply(text, engine.find(text))
    assert summary == SAID[text]
    assert review.rescan(summary, (), Known()) == ()


@given(
    who=st.sampled_from(("Pappan", "Mormodern", "Hen", "Brodern")),
    verb=st.sampled_from(("tävlar i", "tävlade i", "har tävlat i")),
    sport=st.sampled_from(("skeleton", "dressyr", "schack", "draghundsport", "orientering")),
    level=st.sampled_from(("", " på hög nivå", " för VM", " i landslaget")),
)
@settings(max_examples=60, deadline=None)
def test_no_sport_is_left_whoever_contests_at_whatever_level(who: str, verb: str, sport: str, level: str) -> None:
    text = f"{who} {verb} {sport}{level}."
    summary = replacing.apply(text, engine.find(text)).lower()
    assert sport not in summary
    assert not level.split()[-1:] or level.split()[-1] not in summary


@given(text=st.sampled_from(sorted(SAID)))
@settings(max_examples=40, deadline=None)
def test_the_estimate_knows_the_class_of_every_trait_that_was_found(text: str) -> None:
    for finding in engine.find(text):
        if finding.label == "TRAIT":
            assert traits.kind_of(finding.text)
            left = estimate.estimate({"": text}).size
            assert left is not None
            assert left < estimate.practice().all_children
