# SPDX-License-Identifier: EUPL-1.2
"""The tests' own ground: nobody's home, keyring or state is touched by a test run."""

from __future__ import annotations

import os
from pathlib import Path

import keyring
import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.backends import SecretService

from samverkan_desktop.system import paths


def test_the_vault_and_the_state_of_a_test_lie_in_the_folder_of_the_test_run(own_home: Path) -> None:
    assert paths.default_home().is_relative_to(own_home)
    assert paths.state_dir().is_relative_to(own_home)
    assert Path.home() == own_home


def test_two_tests_never_share_a_home(own_home: Path) -> None:
    assert not own_home.exists()


@given(st.integers())
def test_a_property_test_runs_with_its_own_home(number: int) -> None:
    assert "people" in os.environ["SAMVERKAN_HOME"]


def test_no_keyring_of_the_person_who_tests_is_reached() -> None:
    with pytest.raises(keyring.errors.KeyringError):
        keyring.get_password("Samverkan", "test")


@pytest.mark.keyring
def test_a_real_secret_service_can_be_had(secret_service: str) -> None:
    store = SecretService.Keyring()
    store.set_password("Samverkan", "probe-åäö", "value")
    assert store.get_password("Samverkan", "probe-åäö") == "value"
    store.delete_password("Samverkan", "probe-åäö")
    assert store.get_password("Samverkan", "probe-åäö") is None
