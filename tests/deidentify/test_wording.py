# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - examples read better whole
"""The wider wordings fit the sentence: ranges and distances of dates, definite and owned forms, genitives, pronouns."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_desktop.deidentify import engine, estimate, inflecting, intervals, replacing, review
from samverkan_desktop.domain.findings import Known, KnownPerson

TUVA = Known(people=(KnownPerson(name="Tuva Ekdahl", role="child"),), organisations=("Björkskolan",))
SAID = {
    "Den 2-4 mars var hen borta.": "I mitten av vårterminen var hen borta.",
    "Mellan 14-18 mars var hen borta.": "I mitten av vårterminen var hen borta.",
    "Vi sågs 14-18/3.": "Vi sågs i mitten av vårterminen.",
    "Frånvaron 14/3-18/3 var hög.": "Frånvaron i mitten av vårterminen var hög.",
    "Under mars-april 2022 var det lugnt.": "I mitten av vårterminen var det lugnt.",
    "I 2022-03 var det lugnt.": "I mitten av vårterminen var det lugnt.",
    "I början av mars 2022 flyttade de.": "I mitten av vårterminen flyttade de.",
    "Från och med den 14 mars är hen ledig.": "Från och med mitten av vårterminen är hen ledig.",
    "Den 14 september slutade hen komma. Den 28 september ringde läraren.": "I början av höstterminen slutade hen komma. Två veckor senare ringde läraren.",
    "Möte 2025-11-03. Nytt möte 2026-01-14.": "Möte i mitten av höstterminen. Nytt möte två månader senare.",
    "V. 11 var hen borta och v. 12 också.": "I mitten av vårterminen var hen borta och veckan efter också.",
    "Torsdagen den 3 april ringde de, fredagen den 4 april kom hon.": "I mitten av vårterminen ringde de, dagen efter kom hon.",
    "Den 3 november kom hen, och den 5 november, 14 januari.": "I mitten av höstterminen kom hen, och två dagar senare, två månader senare.",
    "Sedan 3 mars och till 17 mars.": "Sedan mitten av vårterminen och till mitten av vårterminen.",
    "Hennes adhd är utredd.": "Hennes neuropsykiatriska funktionsnedsättning är utredd.",
    "Tuvas adhd är utredd.": "Elevens neuropsykiatriska funktionsnedsättning är utredd.",
    "Mammans diabetes är svår.": "Mammans kroniska sjukdom är svår.",
    "Epilepsin är svår.": "Sjukdomen är svår.",
    "Hela 7B var där.": "Hela klassen var där.",
    "7B:s lärare ringde.": "Klassens lärare ringde.",
    "14-åringens mamma ringde.": "Elevens mamma ringde.",
    "Åk 7:s mentor ringde.": "Högstadiets mentor ringde.",
    "Björkskolans rektor ringde.": "Skolans rektor ringde.",
    "Tuvas lärare och Tuva.": "Elevens lärare och Eleven.",
    "Familjen kom hit från Eritrea 2015 och är ortodoxa.": "Familjen kom hit från ett annat land för några år sedan och är troende.",
    "De har en mormor i byn.": "De har Släkting 1 i byn.",
    "Läkaren ställde diagnosen autism.": "Läkaren ställde diagnosen neuropsykiatrisk funktionsnedsättning.",
    "Hen går i 9:an.": "Hen går i högstadiet.",
    "Hon sa att han och hans bror är snälla.": "Hon sa att han och Syskon 1 är snälla.",
}  # fmt: skip


@pytest.mark.parametrize("text", SAID)
def test_a_wording_fits_the_words_around_it(text: str) -> None:
    summary = replacing.apply(text, engine.find(text, TUVA))
    assert summary == SAID[text]
    assert review.rescan(summary, (), TUVA) == ()


@given(st.dates(min_value=date(2020, 1, 1), max_value=date(2029, 12, 31)), st.integers(-500, 500))
@settings(max_examples=100, deadline=None)
def test_a_later_date_is_told_by_its_distance_from_the_first(first: date, days: int) -> None:
    second = first + timedelta(days=days)
    text = f"Möte {first:%Y-%m-%d} i skolan. Nytt möte {second:%Y-%m-%d} i skolan."
    summary = replacing.apply(text, engine.find(text))
    assert not any(c.isdigit() for c in summary)
    same_week = first.isocalendar()[:2] == second.isocalendar()[:2]
    assert f"Nytt möte {intervals.distance(days, same_week=same_week)} i skolan." in summary


@given(st.integers(-3000, 3000))
def test_a_distance_says_later_only_when_it_is(days: int) -> None:
    said = intervals.distance(days)
    assert ("senare" in said or "efter" in said) == (days > 0)
    assert ("tidigare" in said or "innan" in said) == (days < 0)
    assert not any(c.isdigit() for c in said)


def test_each_text_counts_from_its_own_first_date() -> None:
    fields = {"background": "Den 1 mars ringde de.", "advice": "Den 8 mars kom de. Den 15 mars gick de."}
    found = engine.find_in_fields(fields, Known())
    assert (
        replacing.apply(fields["advice"], found["advice"]) == "I mitten av vårterminen kom de. En vecka senare gick de."
    )


@pytest.mark.parametrize(
    ("wording", "definite", "owned"),
    [
        ("en kronisk sjukdom", "sjukdomen", "kroniska sjukdom"),
        ("ett medicinskt tillstånd", "tillståndet", "medicinska tillstånd"),
        ("en skola i kommunen", "skolan", "skola"),
        ("ett annat språk", "språket", "språk"),
        ("en svår situation hemma", "situationen hemma", "svåra situation hemma"),
        ("i högstadiet", "i högstadiet", "i högstadiet"),
        ("arbetar", "arbetar", "arbetar"),
        ("psykisk ohälsa", "ohälsan", "psykisk ohälsa"),
    ],
)
def test_a_wording_has_a_definite_and_an_owned_form(wording: str, definite: str, owned: str) -> None:
    assert inflecting.definite(wording) == definite
    assert inflecting.owned(wording) == owned


GENDERED = {
    "Hon sa att han sett henne och hans bok.": "Hen sa att hen sett hen och hens bok.",
    "Hans syskon och hennes mentor. Rektor Hans kom.": "Hens syskon och hens mentor. Rektor Hans kom.",
    "En flicka, killen och tjejer.": "En elev, eleven och elever.",
    "De har en dotter och sin yngre son hemma.": "De har ett barn och sitt yngre barn hemma.",
    "Den dottern och sonens rum.": "Det barnet och barnets rum.",
}


@pytest.mark.parametrize("text", GENDERED)
def test_gender_goes_only_when_that_is_chosen(text: str) -> None:
    assert replacing.apply(text, ()) == text
    assert replacing.apply(text, (), without_gender=True) == GENDERED[text]


@given(
    st.lists(
        st.sampled_from(
            (
                "Hon ",
                "han ",
                "hans bror ",
                "hennes skola ",
                "flickan ",
                "Tuva ",
                "sin dotter ",
                "och ",
                ". ",
                "7B ",
                "honom ",
            )
        ),
        max_size=12,
    ).map("".join)
)
@settings(max_examples=150, deadline=None)
def test_a_summary_never_gains_a_hen_unasked_and_tells_no_gender_when_asked(text: str) -> None:
    found = engine.find(text, TUVA)
    kept = replacing.apply(text, found)
    assert "hen" not in re.findall(r"\w+", kept.lower())
    made = replacing.compose(text, found, without_gender=True)
    assert not {"han", "hon", "honom", "henne", "hans", "hennes", "flickan", "dotter"} & set(
        re.findall(r"\w+", made.text.lower())
    )
    assert [made.text[start:end].lower() for start, end, _ in made.pieces if end > start] == [
        piece.lower() for piece in (kept[start:end] for start, end, _ in replacing.compose(text, found).pieces) if piece
    ]
    assert not [fact for fact in estimate.estimate({"": made.text}).facts if fact == "SEX"]


def test_a_known_sibling_named_beside_the_word_for_one_is_one_person() -> None:
    known = Known(people=(KnownPerson(name="My Sten", role="sibling"),))
    text = "Hen har en storebror, My, som är snäll."
    assert replacing.apply(text, engine.find(text, known)) == "Hen har Syskon 1, som är snäll."
