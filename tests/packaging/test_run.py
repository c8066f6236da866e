# SPDX-License-Identifier: EUPL-1.2
"""What a person meets when the program cannot start: one line with what, where and the exit code."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A tree with nothing in it but the part that starts the program."""
    shutil.copytree(PACKAGING, tmp_path / "tree" / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path / "tree"


@pytest.fixture
def computer(tmp_path: Path) -> dict[str, str]:
    """A computer whose package index cannot be reached, and that has no uv."""
    nowhere = "http://127.0.0.1:9/simple"
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "UV_", "PYTHON"))}
    names = {"PATH": "/usr/bin:/bin", "PIP_INDEX_URL": nowhere, "PIP_RETRIES": "1", "UV_CACHE_DIR": str(tmp_path)}
    return env | names | {"PIP_CONFIG_FILE": os.devnull, "UV_HTTP_RETRIES": "0", "PIP_CACHE_DIR": str(tmp_path)}


@cache
def python_with_pip() -> str:
    """The Python outside the environment where it has pip: nothing has to be made before pip can be asked."""
    outside = str(getattr(sys, "_base_executable", sys.executable))
    asked = subprocess.run([outside, "-m", "pip", "--version"], capture_output=True, check=False)
    return outside if asked.returncode == 0 else sys.executable


def run(clone: Path, env: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    command = [python_with_pip(), str(clone / "packaging" / "run.py"), *words]
    return subprocess.run(command, env=env, capture_output=True, text=True, encoding="utf-8", check=False)


def lines_for_it(stderr: str) -> list[str]:
    return [line for line in stderr.splitlines() if line.startswith("Till IT: ")]


def test_an_unknown_command_is_answered_with_the_ones_there_are(clone: Path, computer: dict[str, str]) -> None:
    done = run(clone, computer, "start")
    assert done.returncode == 2
    assert "demo | test | app | lock" in done.stderr
    assert not (clone / ".venv").exists()


def test_without_a_network_the_person_gets_one_line_to_send(clone: Path, computer: dict[str, str]) -> None:
    done = run(clone, computer, "demo")
    assert done.returncode == 4
    [line] = lines_for_it(done.stderr)
    assert "paketindexet nås inte" in line
    assert str(clone / ".tools" / "run.log") in line
    assert "slutkod" in line
    assert "Traceback" not in done.stderr + done.stdout


def test_a_password_in_the_index_address_is_neither_shown_nor_kept(clone: Path, computer: dict[str, str]) -> None:
    computer["PIP_INDEX_URL"] = "http://person:hemligt@127.0.0.1:9/simple"
    done = run(clone, computer, "demo")
    assert done.returncode == 4
    assert "hemligt" not in done.stderr
    assert "hemligt" not in (clone / ".tools" / "run.log").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_is_named(clone: Path, computer: dict[str, str]) -> None:
    (clone / ".tools").write_text("a file where a folder should be", encoding="utf-8")
    done = run(clone, computer, "demo")
    assert done.returncode == 4
    [line] = lines_for_it(done.stderr)
    assert str(clone) in line


def test_an_interrupted_installation_is_made_anew(clone: Path, computer: dict[str, str]) -> None:
    (clone / ".tools").mkdir()
    (clone / ".tools" / "installing").write_text("run", encoding="utf-8")
    half = clone / ".venv" / "half-unpacked"
    half.mkdir(parents=True)
    done = run(clone, computer, "demo")
    assert done.returncode == 4
    assert not half.exists()
    assert (clone / ".tools" / "installing").exists()


def test_an_older_python_gets_one_line(tmp_path: Path) -> None:
    source = (PACKAGING / "run.py").read_text(encoding="utf-8")
    assert "OLDEST = (3, 11)" in source
    (tmp_path / "run.py").write_text(source.replace("OLDEST = (3, 11)", "OLDEST = (3, 99)"), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, tmp_path / "run.py"], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 4
    assert re.fullmatch(r"Till IT: Samverkan kräver Python 3\.99 eller senare; detta är .*\n", done.stderr)


def test_the_first_file_is_readable_by_an_older_python() -> None:
    import ast

    ast.parse((PACKAGING / "run.py").read_text(encoding="utf-8"), feature_version=(3, 4))


def test_two_runs_at_once_install_one_after_the_other(clone: Path, computer: dict[str, str]) -> None:
    (clone / ".tools").mkdir()
    hold = (
        "import sys, time; sys.path.insert(0, sys.argv[1]); import environment\n"
        "with environment._one_at_a_time():\n"
        "    print('held', flush=True); sys.stdin.read()\n"
    )
    words = [sys.executable, "-c", hold, str(clone / "packaging")]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        command = [python_with_pip(), str(clone / "packaging" / "run.py"), "demo"]
        with subprocess.Popen(command, env=computer, stderr=subprocess.PIPE, text=True, encoding="utf-8") as second:
            assert second.stderr is not None
            assert "Väntar" in second.stderr.readline()
            assert not (clone / ".venv").exists()
            first.communicate("")
            rest = second.stderr.read()
    assert second.returncode == 4
    assert "Förbereder" in rest


def test_what_pip_was_told_holds_for_uv_too(clone: Path, computer: dict[str, str], tmp_path: Path) -> None:
    settings = tmp_path / "pip.conf"
    settings.write_text(
        "[global]\nindex-url = http://mirror.invalid/simple\ncert = /etc/own.pem\nproxy = http://127.0.0.1:9\n",
        encoding="utf-8",
    )
    for name in ("PIP_INDEX_URL", "SSL_CERT_FILE", "HTTPS_PROXY", "HTTP_PROXY", "https_proxy", "http_proxy"):
        computer.pop(name, None)
    computer["PIP_CONFIG_FILE"] = str(settings)
    ask = (
        "import sys; sys.path.insert(0, sys.argv[1]); import environment; env = environment._uv_environment()\n"
        "print(env['UV_DEFAULT_INDEX'], env['SSL_CERT_FILE'], env['HTTPS_PROXY'])"
    )
    python = python_with_pip()
    if subprocess.run([python, "-m", "pip", "--version"], capture_output=True, check=False).returncode != 0:
        pytest.skip("no Python here has pip")
    words = [python, "-c", ask, str(clone / "packaging")]
    done = subprocess.run(words, env=computer, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["http://mirror.invalid/simple", "/etc/own.pem", "http://127.0.0.1:9"]


def test_uv_is_taken_out_of_its_wheel_whole(clone: Path, tmp_path: Path) -> None:
    wheel = tmp_path / "uv-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("uv/__init__.py", "")
        archive.writestr("uv-1.data/scripts/uv", "#!/bin/sh\necho it runs\n")
    ask = (
        "import sys, pathlib; sys.path.insert(0, sys.argv[1]); import environment\n"
        "environment._unpack_uv(pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))"
    )
    program = tmp_path / "uv"
    subprocess.run([sys.executable, "-c", ask, str(clone / "packaging"), wheel, program], check=True)
    assert program.read_text(encoding="utf-8").endswith("echo it runs\n")
    assert os.access(program, os.X_OK)


@pytest.mark.parametrize(
    ("output", "told"),
    [
        ("error: Failed to fetch: x\n  cause: client error\n  cause: dns error\n", "paketindexet nås inte: dns error"),
        (
            "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError('<a.b object at 0x7f>: "
            "Failed to establish a new connection: [Errno 101] Network is unreachable')': /simple/uv/\n"
            "ERROR: No matching distribution found for uv\n",
            "paketindexet nås inte: [Errno 101] Network is unreachable",
        ),
        (
            "ERROR: Could not find a version that satisfies the requirement uv==1 (from versions: none)",
            "paketindexet nås inte eller saknar paketet: uv==1",
        ),
        ("E: Unable to locate package libgl1\n", "E: Unable to locate package libgl1"),
        ("something\nthe last words\n", "the last words"),
        ("", "utan förklaring"),
    ],
)
def test_the_reason_is_found_in_a_long_output(output: str, told: str) -> None:
    ask = "import sys; sys.path.insert(0, sys.argv[1]); import trouble; print(trouble.reason(sys.argv[2]))"
    env = {**os.environ, "PYTHONUTF8": "1"}
    words = [sys.executable, "-c", ask, str(PACKAGING), output]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", env=env, check=True)
    assert done.stdout.strip() == told


@pytest.fixture
def ready(clone: Path) -> Path:
    """A tree whose environment is ready, with a program in it that draws two pictures and writes one paper."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", clone / ".venv"], check=True)
    hashes = {
        name: hashlib.sha256((clone / "packaging" / name).read_bytes()).hexdigest()
        for name in ("requirements.lock", "requirements-dev.lock")
    }
    (clone / ".venv" / "samverkan-locks.json").write_text(json.dumps(hashes), encoding="utf-8")
    package = clone / "samverkan_desktop"
    package.mkdir()
    (package / "__main__.py").write_text(
        "import os, pathlib, sys\n"
        "print(*sys.argv[1:], os.environ.get('QT_QPA_PLATFORM'))\n"
        "if '--tour' in sys.argv:\n"
        "    folder = pathlib.Path(sys.argv[sys.argv.index('--tour') + 1])\n"
        "    folder.mkdir(parents=True)\n"
        "    for name in ('01-a.png', '02-b.png', 'K-1.pdf'):\n"
        "        (folder / name).touch()\n"
        "sys.exit(7 if 'fail' in sys.argv else 0)\n",
        encoding="utf-8",
    )
    return clone


def in_folder(ready: Path, computer: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in computer.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env |= {"PYTHONPATH": str(ready)}
    env.pop("QT_QPA_PLATFORM", None)
    return run(ready, env, *words)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there always is a display")
def test_with_no_display_the_demo_becomes_pictures_and_says_where_they_are(
    ready: Path, computer: dict[str, str]
) -> None:
    done = in_folder(ready, computer, "demo")
    folder = ready / "build" / "tour"
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["demo", "--tour", str(folder), "offscreen"]
    assert f"Bilder: 2 i {folder}" in done.stderr
    assert f"PDF: {folder / 'K-1.pdf'}" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there always is a display")
def test_a_tour_goes_where_it_was_asked_to(ready: Path, computer: dict[str, str], tmp_path: Path) -> None:
    done = in_folder(ready, computer, "demo", "--tour", str(tmp_path / "here"))
    assert done.returncode == 0, done.stderr
    assert f"Bilder: 2 i {tmp_path / 'here'}" in done.stderr
    assert not (ready / "build").exists()


def test_the_programs_own_exit_code_comes_through(ready: Path, computer: dict[str, str]) -> None:
    assert in_folder(ready, computer, "app", "list", "fail").returncode == 7


def test_a_ready_environment_is_left_as_it_is(ready: Path, computer: dict[str, str]) -> None:
    mark = ready / ".venv" / "mark"
    mark.touch()
    done = in_folder(ready, computer, "app", "--version")
    assert done.stdout.split() == ["--version", "None"]
    assert done.stderr == ""
    assert mark.exists()


def test_a_changed_lock_is_noticed(ready: Path, computer: dict[str, str]) -> None:
    with (ready / "packaging" / "requirements.lock").open("a", encoding="utf-8") as lock:
        lock.write("# changed\n")
    done = in_folder(ready, computer, "app", "--version")
    assert done.returncode == 4  # there is no package index to install the new one from
    assert "Förbereder" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt brings everything elsewhere")
def test_a_missing_system_library_is_named_with_the_command_that_installs_it() -> None:
    ask = (
        "import sys, pathlib; sys.path.insert(0, sys.argv[1]); import system_libraries as s, trouble\n"
        "s.OFFSCREEN['libfattas-inte.so.9'] = 'libfattas9'\n"
        "s.shutil.which = lambda name: '/usr/bin/apt-get'\n"
        "try:\n"
        "    s.ensure(offscreen=True, install=False, log=pathlib.Path(sys.argv[2]))\n"
        "except trouble.Trouble as told:\n"
        "    print(told)\n"
    )
    words = [sys.executable, "-c", ask, str(PACKAGING), os.devnull]
    env = {**os.environ, "PYTHONUTF8": "1"}
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", env=env, check=True)
    assert done.stdout.startswith("Systemet saknar libfattas-inte.so.9")
    assert "libfattas9" in done.stdout
    assert "--install-system-libraries" in done.stdout
    assert done.stdout.count("\n") == 1
