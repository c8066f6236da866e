# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: PT012 - a transaction is several statements
"""All or nothing."""

from __future__ import annotations

import pytest

from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.vault.vault import SqlVault
from tests.vault import invented


def test_nothing_can_be_written_outside_a_transaction(vault: SqlVault) -> None:
    writes = (
        lambda: vault.users.add(invented.user()),
        lambda: vault.drafts.save(invented.draft()),
        lambda: vault.drafts.destroy(new_id(), "deidentified"),
        lambda: vault.consultations.add_deidentified(invented.deidentified()),
        lambda: vault.consultations.set_memory_key(new_id(), "x"),
        lambda: vault.settings.set("theme", "dark"),
        lambda: vault.log.append(at=invented.AT, actor="", act="log_read"),
        vault.new_epoch,
    )
    for write in writes:
        with pytest.raises(RuntimeError):
            write()
    assert set(vault.counts().values()) == {0}


def test_an_exception_undoes_everything(vault: SqlVault) -> None:
    with pytest.raises(ZeroDivisionError), vault.transaction():
        invented.fill(vault)
        raise ZeroDivisionError
    assert set(vault.counts().values()) == {0}
    assert vault.consultations.find("högstadiet") == ()


def test_a_transaction_inside_another_joins_it(vault: SqlVault) -> None:
    with pytest.raises(ZeroDivisionError), vault.transaction():
        with vault.transaction():
            vault.users.add(invented.user())
        raise ZeroDivisionError
    assert vault.users.all() == ()


def test_a_failed_part_undoes_the_whole_even_when_the_error_is_swallowed(vault: SqlVault) -> None:
    with pytest.raises(RuntimeError), vault.transaction():
        vault.users.add(invented.user())
        try:
            with vault.transaction():
                raise ZeroDivisionError
        except ZeroDivisionError:
            pass
    assert vault.users.all() == ()


def test_what_the_database_refuses_undoes_the_whole_and_says_so(vault: SqlVault) -> None:
    user = invented.user()
    with pytest.raises(Refused) as refused, vault.transaction():
        vault.users.add(user)
        vault.users.add(user)
    assert refused.value.code == "record_refused"
    assert vault.users.all() == ()
    with vault.transaction():
        vault.users.add(user)
    assert vault.users.all() == (user,)


def test_an_unpaid_debt_is_found_when_the_transaction_ends(vault: SqlVault) -> None:
    """Approved without an approval, approved without a question."""
    approved = invented.approved(invented.deidentified())
    with pytest.raises(Refused), vault.transaction():
        vault.consultations.add_deidentified(approved)
    with pytest.raises(Refused), vault.transaction():
        vault.consultations.add_deidentified(invented.approved(approved, texts={"purpose": "Bara syftet"}))
        vault.consultations.set_approval(invented.approval(approved))
    assert vault.consultations.rows() == ()
    with vault.transaction():
        vault.consultations.add_deidentified(approved)
        vault.consultations.set_approval(invented.approval(approved))
    assert vault.consultations.deidentified(approved.id) == approved
