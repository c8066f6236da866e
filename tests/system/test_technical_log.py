# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json

from samverkan_desktop.system import technical_log


def test_only_fields_on_the_list_reach_the_file(tmp_path):
    technical_log.start(tmp_path)
    technical_log.note("exported", format="pdf", name="Alva Exempelsson", text="hemligt")
    (line,) = (tmp_path / "technical.log").read_text(encoding="utf-8").splitlines()
    entry = json.loads(line)
    assert entry["format"] == "pdf"
    assert "Alva" not in line
    assert "hemligt" not in line


def test_an_unexpected_error_leaves_its_kind_and_place_and_not_its_words(tmp_path):
    technical_log.start(tmp_path)
    try:
        raise ValueError("Alva Exempelsson bor på Storgatan")
    except ValueError as error:
        technical_log.unexpected(error)
    line = (tmp_path / "technical.log").read_text(encoding="utf-8")
    assert "ValueError" in line
    assert "test_technical_log" in line
    assert "Storgatan" not in line


def test_a_home_that_does_not_exist_is_no_reason_to_stop_or_complain(tmp_path, capsys):
    technical_log.start(tmp_path / "missing")
    technical_log.note("started")
    assert capsys.readouterr().err == ""


def test_a_library_that_silences_other_loggers_does_not_silence_this_one(tmp_path):
    import logging.config

    technical_log.start(tmp_path / "before")
    logging.config.dictConfig({"version": 1, "disable_existing_loggers": True})
    technical_log.start(tmp_path)
    technical_log.note("exported", format="pdf")
    assert "exported" in (tmp_path / "technical.log").read_text(encoding="utf-8")
