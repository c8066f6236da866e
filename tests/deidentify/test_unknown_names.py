# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - examples read better whole
from __future__ import annotations

import pytest

from samverkan_desktop.deidentify import document, engine, replacing
from samverkan_desktop.deidentify.finders import name_chances, names
from samverkan_desktop.deidentify.normalise import bare

# Invented people, with names from many languages.
PEOPLE = (
    "Tuva Lindbergh", "Per-Erik Ståhlgren", "Amina Warsame", "Khalid Al-Hassani", "Semhar Tesfay", "Parisa Rezaei", "Rojda Yıldız", "Dženana Hodžić", "Agnieszka Wiśniewska",
    "Aino Väisänen", "Máret Sara", "Nguyễn Thị Hoa", "Somchai Saetang", "Olena Kovalenko", "Dmitrij Sokolov", "Siobhán O'Connor", "Zeynep Öztürk", "Hodan Abdullahi", "Mehmet Demirtaş",
)  # fmt: skip
CARRIERS = (
    "Skolan har pratat med {} om frånvaron.",
    "{} vill inte komma till skolan.",
    "Igår ringde {} och var orolig.",
    "Enligt {} är det lugnare hemma nu.",
    "Eleven {} har inte varit på lektionerna.",
)


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("name", PEOPLE)
def test_a_full_name_of_any_origin_is_replaced(name: str, carrier: str) -> None:
    text = carrier.format(name)
    summary = bare(replacing.apply(text, engine.find(text)))
    assert not any(bare(part) in summary for part in name.split() if len(part) > 3), summary


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("name", PEOPLE)
def test_a_full_name_in_lower_case_is_at_least_asked_about(name: str, carrier: str) -> None:
    text = carrier.format(name).lower()
    at = text.index(name.lower())
    assert any(f.start < at + len(name) and at < f.end for f in engine.find(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mamma Petra ringde.", ["Förälder 1"]),
        ("Mormor Inga-Lill hämtar.", ["Släkting 1"]),
        ("Hans bror Hugo var där.", ["Syskon 1"]),
        ("Eleven Ali mår bättre.", ["Eleven"]),
        ("Tuva, 13 år, mår bättre.", ["Eleven", "en ålder"]),
        ("Rektor Maria Ekdal deltog.", ["Person 1"]),
    ],
)
def test_what_stands_beside_a_name_tells_the_role(text: str, words: list[str]) -> None:
    assert [f.replacement for f in engine.find(text)] == words


def test_the_same_person_by_first_name_and_full_name_is_one() -> None:
    found = engine.find("Johan Provberg kom. Sedan sa Johan att Provberg är hans namn.")
    assert {f.replacement for f in found} == {"Person 1"}


@pytest.mark.parametrize(
    "trap",
    ["BUP", "SIP", "LSS", "SoL", "HVB", "KBT", "Skolverket", "IVO", "SSPF", "Teams", "Lgr22", "Barnkonventionen"],
)
def test_measures_laws_and_authorities_are_no_names(trap: str) -> None:
    for carrier in ("Vi talade om {} på mötet.", "{} är aktuellt.", "Enligt {} går det bra."):
        assert not engine.find(carrier.format(trap))


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("Lillasyster My går i skolan.", "Syskon 1 går i skolan."),
        ("Hen bor med två halvsyskon.", "Hen bor med två syskon."),
        (
            "Läraren mötte Ebba (9) och Melker (14).",
            "Läraren mötte Person 1 (i lågstadiet) och Person 2 (i högstadiet).",
        ),
        ("God man: Per Asklund, 0709-11 22 33.", "Släkting 1: Person 1, ett telefonnummer."),
    ],
)
def test_relatives_and_ages_beside_names_read_well(text: str, summary: str) -> None:
    assert replacing.apply(text, engine.find(text)) == summary


def test_a_name_found_once_is_asked_about_where_it_is_written_small_though_it_is_a_word_too() -> None:
    found = engine.find("Tindra Låtsasson mår bra. Hur stöttar vi tindra hemma?")
    small = [finding for finding in found if finding.text == "tindra"]
    assert [finding.check for finding in small] == [True]


def test_a_telephone_number_behind_the_pronoun_mig_is_a_telephone_number() -> None:
    found = engine.find("Gunilla ringde mig 070-174 06 41 i torsdags.")
    assert [finding.label for finding in found if finding.text.startswith("070")] == ["PHONE"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I går sade von Ekdahl nej.", "von Ekdahl"),
        ("Läkaren heter van der Meer.", "van der Meer"),
        ("Hansdotter kunde inte komma.", "Hansdotter"),
    ],
)
def test_particles_and_patronymics_belong_to_the_name(text: str, name: str) -> None:
    assert name in [f.text for f in engine.find(text)]


@pytest.mark.parametrize("before", ["", "att ", "mamma ", "en ", "eleven "])
@pytest.mark.parametrize("after", [" ringde", ". Sedan", " och Tuva", ""])
def test_a_plain_word_is_no_name_where_the_models_see_none(before: str, after: str) -> None:
    words = (
        "frånvaron",
        "somnar",
        "kuratorn",
        "skolmiljön",
        "björk",
        "linda",
        "matematiken",
        "idrottshallen",
        "socialtjänst",
    )
    plain = [word for word in words if name_chances.is_plain(word)]
    assert {"frånvaron", "skolmiljön"} <= set(plain) < set(words)
    for word in plain:
        read = document.read(before + word + after)
        at = [one.lower for one in read.words].index(word)
        for caseless in (False, True):
            scan = name_chances.Scan(
                document=read,
                free=[True] * len(read.words),
                chances=[(name_chances.NO_PERSON - 0.01, name_chances.NO_THING - 0.01, 0.0)] * len(read.words),
                caseless=caseless,
            )
            assert names._name_at(scan, at) == (0, 0.0)
            assert names._thing_at(scan, at) is None
