# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.sealing import policy_signature

TEXT = '[local]\nversion = "Exempelkommun 2027-1"\nin_force = 2027-01-01\n\n[ages]\nchild_always = 14\n'
PUBLIC, SEALED = policy_signature.new_key("fem ord på en rad", practice=True)
SIGNED = policy_signature.sign(TEXT, SEALED, "fem ord på en rad")


def test_a_signed_text_names_its_signer_and_reads_as_the_same_toml():
    assert policy_signature.signer(SIGNED) == PUBLIC
    assert tomllib.loads(SIGNED) == tomllib.loads(TEXT)


def test_windows_line_ends_do_not_break_a_signature():
    assert policy_signature.signer(SIGNED.replace("\n", "\r\n")) == PUBLIC


def test_signing_again_replaces_the_signature():
    again = policy_signature.sign(SIGNED, SEALED, "fem ord på en rad")
    assert again == SIGNED


@pytest.mark.parametrize("text", ["", "\n", TEXT, SIGNED + "x = 1\n", "#" + SIGNED, SIGNED.replace("14", "13")])
def test_a_text_without_a_signature_that_holds_has_no_signer(text):
    assert policy_signature.signer(text) is None


@settings(max_examples=200)
@given(st.integers(0, len(SIGNED) - 2), st.characters(codec="utf-8", exclude_characters="\r"))
def test_one_changed_character_is_always_seen(at, other):
    changed = SIGNED[:at] + other + SIGNED[at + 1 :]
    assert changed == SIGNED or policy_signature.signer(changed) is None


def test_another_keys_name_in_the_line_does_not_make_it_theirs():
    other, _ = policy_signature.new_key("fem ord på en rad", practice=True)
    assert policy_signature.signer(SIGNED.replace(PUBLIC, other)) is None


@pytest.mark.parametrize("passphrase", ["fel lösenfras här", ""])
def test_the_wrong_passphrase_signs_nothing(passphrase):
    with pytest.raises(Refused, match="policy_key_locked"):
        policy_signature.sign(TEXT, SEALED, passphrase)


@pytest.mark.parametrize("sealed", ["", "{}", "[]", SEALED.replace("ab", "ba").replace("0", "1")])
def test_a_damaged_key_signs_nothing(sealed):
    with pytest.raises(Refused):
        policy_signature.sign(TEXT, sealed, "fem ord på en rad")


def test_the_sealed_key_holds_no_private_key_in_plain():
    assert PUBLIC in SEALED
    assert len(policy_signature.fingerprint(PUBLIC)) == 19
