# SPDX-License-Identifier: EUPL-1.2
"""The wait after wrong passphrases, under clocks and files that someone has touched."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_desktop.domain.errors import LockedOut
from samverkan_desktop.sealing.disk import Disk
from samverkan_desktop.sealing.throttle import LONGEST, Throttle

VAULT = "0f3c2a44-5d0e-4b44-9a52-6e1f3b1c7d11"


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.wall = datetime(2026, 3, 14, 9, 0, tzinfo=UTC)
        self.ticks = 1000.0

    def now(self) -> datetime:
        return self.wall

    def monotonic(self) -> float:
        return self.ticks

    def pass_time(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.ticks += seconds

    def restart_computer(self) -> None:
        self.ticks = 3.0


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def throttle(tmp_path: Path, clock: Clock) -> Throttle:
    return Throttle(tmp_path / "state", VAULT, clock)


def restarted(tmp_path: Path, clock: Clock) -> Throttle:
    return Throttle(tmp_path / "state", VAULT, clock)


def fail(throttle: Throttle, times: int) -> int:
    return [throttle.failed() for _ in range(times)][-1]


def test_four_wrong_tries_are_free_and_then_the_wait_doubles_up_to_five_minutes(throttle: Throttle) -> None:
    waits = [throttle.failed() for _ in range(16)]
    assert waits == [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]


def test_while_waiting_the_seconds_left_are_told_and_afterwards_one_may_try(throttle: Throttle, clock: Clock) -> None:
    assert fail(throttle, 8) == 8
    with pytest.raises(LockedOut) as met:
        throttle.check()
    assert (met.value.code, met.value.values) == ("wait", {"seconds": 8})
    clock.pass_time(7.5)
    assert throttle.seconds_left() == 1
    clock.pass_time(0.5)
    throttle.check()


def test_the_wait_survives_a_restart_of_the_program(throttle: Throttle, clock: Clock, tmp_path: Path) -> None:
    fail(throttle, 10)
    clock.pass_time(12)
    assert restarted(tmp_path, clock).seconds_left() == 20


def test_the_wait_survives_a_restart_of_the_computer(throttle: Throttle, clock: Clock, tmp_path: Path) -> None:
    fail(throttle, 10)
    clock.pass_time(12)
    clock.restart_computer()
    assert restarted(tmp_path, clock).seconds_left() == 20
    assert restarted(tmp_path, clock).failed() == 64


@pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(days=1), timedelta(days=3650)])
@pytest.mark.parametrize("computer_too", [False, True])
def test_a_clock_set_back_neither_shortens_nor_prolongs_beyond_the_wait(
    throttle: Throttle, clock: Clock, tmp_path: Path, back: timedelta, computer_too: bool
) -> None:
    fail(throttle, 10)
    clock.wall -= back
    if computer_too:
        clock.restart_computer()
    again = restarted(tmp_path, clock)
    assert again.seconds_left() == 32
    clock.pass_time(31)
    assert again.seconds_left() == 1
    clock.pass_time(1)
    again.check()


def test_a_clock_set_forward_does_not_shorten_while_the_computer_runs(
    throttle: Throttle, clock: Clock, tmp_path: Path
) -> None:
    fail(throttle, 10)
    clock.wall += timedelta(days=3650)
    assert throttle.seconds_left() == 32
    assert restarted(tmp_path, clock).seconds_left() == 32


def test_a_deleted_file_does_not_help_while_the_program_runs(throttle: Throttle, tmp_path: Path) -> None:
    fail(throttle, 12)
    for file in (tmp_path / "state").iterdir():
        file.unlink()
    assert throttle.seconds_left() == 128
    assert throttle.failed() == 256


def test_a_deleted_file_means_sixty_seconds_after_the_next_wrong_try(
    throttle: Throttle, clock: Clock, tmp_path: Path
) -> None:
    fail(throttle, 14)
    (tmp_path / "state" / f"{VAULT}.tries").unlink()
    again = restarted(tmp_path, clock)
    again.check()
    assert again.failed() == 60
    assert restarted(tmp_path, clock).seconds_left() == 60


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b'{"tries":NaN,"wait":0,"wall":0,"monotonic":0}', b"\xff", b"[" * 9999]
)
def test_a_damaged_file_never_locks_out_for_more_than_sixty_seconds(
    clock: Clock, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / f"{VAULT}.tries").write_bytes(content)
    throttle = restarted(tmp_path, clock)
    throttle.check()
    assert throttle.failed() == 60


def test_a_right_passphrase_forgets_the_wrong_ones(throttle: Throttle, clock: Clock, tmp_path: Path) -> None:
    fail(throttle, 9)
    throttle.succeeded()
    assert list((tmp_path / "state").iterdir()) == []
    assert restarted(tmp_path, clock).failed() == 0


def test_each_vault_waits_for_itself(throttle: Throttle, clock: Clock, tmp_path: Path) -> None:
    fail(throttle, 9)
    Throttle(tmp_path / "state", "another", clock).check()


def test_the_state_says_when_and_how_often_and_nothing_else(throttle: Throttle, tmp_path: Path) -> None:
    fail(throttle, 6)
    fields = json.loads((tmp_path / "state" / f"{VAULT}.tries").read_bytes())
    assert set(fields) == {"tries", "wait", "wall", "monotonic"}


def test_a_state_that_cannot_be_written_still_counts_in_this_process(clock: Clock, tmp_path: Path) -> None:
    class Full(Disk):
        def create(self, path: Path) -> int:
            raise OSError(28, "No space left on device")

    throttle = Throttle(tmp_path / "state", VAULT, clock, disk=Full())
    assert [throttle.failed() for _ in range(6)][-2:] == [1, 2]
    assert throttle.seconds_left() == 2
    throttle.succeeded()
    throttle.check()


moves = st.one_of(
    st.tuples(st.just("wall"), st.floats(-1e9, 1e9)),
    st.tuples(st.just("pass"), st.floats(0, 400)),
    st.tuples(st.just("restart"), st.just(0.0)),
)


@settings(deadline=None)  # it writes files, and a busy computer takes its time
@given(st.lists(moves, max_size=6), st.integers(5, 20))
def test_whatever_is_done_to_the_clocks_one_waits_at_most_the_longest_wait(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, float]], tries: int
) -> None:
    clock, folder = Clock(), tmp_path_factory.mktemp("state")
    fail(Throttle(folder, VAULT, clock), tries)
    for what, amount in steps:
        if what == "wall":
            clock.wall = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=amount)
        elif what == "pass":
            clock.pass_time(amount)
        else:
            clock.restart_computer()
        assert 0 <= Throttle(folder, VAULT, clock).seconds_left() <= LONGEST
    clock.pass_time(LONGEST)
    assert Throttle(folder, VAULT, clock).seconds_left() == 0
