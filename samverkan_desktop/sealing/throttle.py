# SPDX-License-Identifier: EUPL-1.2
"""A growing wait after wrong passphrases: five free tries, then 1, 2, 4 ... 300 seconds.

Knows how many wrong tries there were and when; holds nothing secret. It slows down someone who sits at the window,
and nothing else: whoever has copied the files guesses elsewhere, and against that stand Argon2id and a good
passphrase. Therefore nothing here ever locks out for good, and a state that cannot be written is no reason to refuse.

The wait left is the larger of what the monotonic clock and what the wall clock say, each between zero and the whole
wait, so that setting the clock back never shortens and never lengthens it. The state survives a restart. A state that
is damaged, or deleted while someone was waiting, makes the next wrong try wait 60 seconds.
"""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Final

import attrs

from samverkan_desktop.domain.errors import LockedOut
from samverkan_desktop.sealing.disk import Disk, put
from samverkan_desktop.system.clock import Clock

FREE_TRIES: Final = 5
LONGEST: Final = 300
AFTER_LOST_STATE: Final = 60
_DISK: Final = Disk()


@attrs.frozen(kw_only=True)
class _State:
    """Wrong tries since the last right one, the wait after the latest (seconds), and when that was on both clocks."""

    tries: int
    wait: float
    wall: float
    monotonic: float


class Throttle:
    """The wait of one vault on this computer (väntetid efter fel lösenfras)."""

    def __init__(self, state_dir: Path, vault_id: str, clock: Clock, *, disk: Disk = _DISK) -> None:
        self._file = state_dir / f"{vault_id}.tries"
        self._mark = state_dir / f"{vault_id}.waited"
        self._clock = clock
        self._disk = disk
        self._known: _State | None = None

    def check(self) -> None:
        """Raise `LockedOut("wait", seconds=n)` while a wait is running."""
        left = self.seconds_left()
        if left:
            raise LockedOut("wait", seconds=left)

    def seconds_left(self) -> int:
        """Whole seconds until the next try, 0 when it may be made now."""
        state, lost = self._state()
        if state is None or lost:
            return 0
        wall, monotonic = self._clock.now().timestamp(), self._clock.monotonic()
        if wall < state.wall:
            # The clock went back: the wait starts anew from here, so that it neither ends early nor lasts for years.
            state = attrs.evolve(state, wall=wall)
            self._keep(state)
        if monotonic < state.monotonic:
            # The computer was restarted and this clock began again: from now on it agrees with the other.
            state = attrs.evolve(state, monotonic=monotonic - (wall - state.wall))
            self._keep(state)
        waited = min(wall - state.wall, monotonic - state.monotonic)
        return max(0, math.ceil(state.wait - waited))

    def failed(self) -> int:
        """Count a wrong try; the seconds to wait because of it."""
        state, lost = self._state()
        tries = max((state.tries if state else 0) + 1, FREE_TRIES + 1 if lost else 0)
        wait = AFTER_LOST_STATE if lost else _wait(tries)
        at = self._clock.now().timestamp()
        self._keep(_State(tries=tries, wait=wait, wall=at, monotonic=self._clock.monotonic()))
        return wait

    def succeeded(self) -> None:
        """Forget the wrong tries."""
        self._known = None
        for path in (self._mark, self._file):
            try:
                self._disk.remove(path)
            except OSError:
                continue

    def _state(self) -> tuple[_State | None, bool]:
        """What is known, from the file and from this process, and whether what was kept has been lost."""
        stored, lost = self._stored()
        if self._known and (stored is None or stored.tries < self._known.tries):
            return self._known, False
        return stored, lost

    def _stored(self) -> tuple[_State | None, bool]:
        try:
            fields = json.loads(self._disk.read(self._file))
            numbers = {name: float(fields[name]) for name in ("tries", "wait", "wall", "monotonic")}
            if not all(math.isfinite(number) for number in numbers.values()) or numbers["tries"] < 0:
                return None, True
        except FileNotFoundError:
            return None, self._mark_left()
        except OSError:
            return None, False
        except (ValueError, KeyError, TypeError, RecursionError):
            return None, True
        return (
            _State(
                tries=min(int(numbers["tries"]), 1_000_000),
                wait=min(max(numbers["wait"], 0), LONGEST),
                wall=numbers["wall"],
                monotonic=numbers["monotonic"],
            ),
            False,
        )

    def _mark_left(self) -> bool:
        try:
            self._disk.read(self._mark)
        except OSError:
            return False
        return True

    def _keep(self, state: _State) -> None:
        self._known = state
        try:
            self._disk.make_folder(self._file.parent)
            put(self._disk, self._file, json.dumps(attrs.asdict(state)).encode())
            if state.wait and not self._mark_left():
                put(self._disk, self._mark, b"")
        except OSError:
            return  # kept in this process all the same


def _wait(tries: int) -> int:
    return 0 if tries < FREE_TRIES else min(2 ** min(tries - FREE_TRIES, 20), LONGEST)
