# SPDX-License-Identifier: EUPL-1.2
"""Never more of a file than was agreed on, and every line of one that is streamed."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_desktop.system import reading


@given(st.binary(max_size=40), st.integers(0, 40))
def test_a_stream_is_read_whole_or_refused(data: bytes, most: int) -> None:
    if len(data) <= most:
        assert reading.whole(io.BytesIO(data), most) == data
        return
    with pytest.raises(reading.TooLarge) as refused:
        reading.whole(io.BytesIO(data), most)
    assert refused.value.most == most


@given(st.lists(st.binary(max_size=12).map(lambda line: line.replace(b"\n", b"")), max_size=6), st.integers(1, 8))
def test_a_line_that_is_too_long_is_passed_over_and_the_others_come_as_they_are(lines: list[bytes], most: int) -> None:
    source = b"".join(line + b"\n" for line in lines)
    expected = [line + b"\n" if len(line) + 1 <= most else None for line in lines]
    assert list(reading.lines(io.BytesIO(source), most)) == expected


def test_the_last_line_needs_no_end(tmp_path: Path) -> None:
    assert list(reading.lines(io.BytesIO(b"ett\ntv"), 4)) == [b"ett\n", b"tv"]
    assert list(reading.lines(io.BytesIO(b"ett\n" + b"x" * 9), 4)) == [b"ett\n", None]


def test_a_text_has_one_kind_of_line_end_and_is_strict_about_its_letters(tmp_path: Path) -> None:
    place = tmp_path / "regler.toml"
    place.write_bytes("å = 1\r\nä = 2\rö = 3\n".encode())
    assert reading.text(place, 100) == "å = 1\nä = 2\nö = 3\n"
    place.write_bytes(b"\xff")
    with pytest.raises(UnicodeDecodeError):
        reading.text(place, 100)
