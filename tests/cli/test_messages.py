# SPDX-License-Identifier: EUPL-1.2
"""What the command line says of someone's file stays readable, whatever the file holds."""

from __future__ import annotations

import pytest

from samverkan_desktop.cli import messages
from samverkan_desktop.domain.errors import Fault, InvalidInput


def test_a_field_name_is_told_short_and_never_steers_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    name = "\x1b[2J" + "å" * 5000
    messages.error(InvalidInput("unknown_user", faults=(Fault(path=name, text="saknas"),)), "sv")
    said = capsys.readouterr().err
    assert "\x1b" not in said
    assert max(len(line) for line in said.splitlines()) < 200
    assert "saknas" in said


def test_a_word_from_a_file_is_shown_short_and_printable() -> None:
    said = messages.shown("\x1b]0;x\x07" + "v" * 100_000)
    assert said.isprintable()
    assert len(said) <= messages.LONGEST_PATH + 1
