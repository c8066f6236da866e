# SPDX-License-Identifier: EUPL-1.2
"""The locked environment in `.venv`: made once, made anew when the lock changes, mended when it was interrupted.

Knows uv, pip and venv, and nothing of the program. The means, in order: uv from PATH; uv fetched with the
computer's own pip into `.tools`; pip alone. All of them install exactly what the lock says, hash by hash and
from wheels only, so nothing is built and nothing runs while installing. pip's own settings (index, proxy,
certificate) hold for uv too where uv has none of its own.
"""

from __future__ import annotations

import ast
import contextlib
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from trouble import Trouble, run_quietly, say

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
TOOLS = ROOT / ".tools"
LOG = TOOLS / "run.log"

#: What an environment is made for -> the locks it then fulfils; the last one is installed.
LOCKS = {"run": ("requirements.lock",), "dev": ("requirements.lock", "requirements-dev.lock")}
UV_LOCK = "requirements-uv.lock"

_MARKER = VENV / "samverkan-locks.json"  # what is fully installed; written last
_UNFINISHED = TOOLS / "installing"  # stands while an installation goes on; left behind by an interrupted one
_WHEELS_WITH_HASHES = ("--require-hashes", "--only-binary", ":all:")
_LONGEST_WAIT = 20 * 60.0  # seconds that a run waits for another one's installation


def ready(wanted: str) -> Path:
    """The Python of an environment that holds what the lock for `wanted` ("run" or "dev") says.

    Raises Trouble when it cannot be made.
    """
    if not _is_ready(wanted):
        try:
            TOOLS.mkdir(exist_ok=True)
            LOG.write_text("", encoding="utf-8")
        except OSError as error:
            raise Trouble(
                f"Mappen {ROOT} kan inte skrivas ({error.strerror}). Välj en mapp du får skriva i."
            ) from error
        with _one_at_a_time():
            if not _is_ready(wanted):
                _prepare("dev" if "requirements-dev.lock" in _installed() else wanted)
    return python_of(VENV)


def python_of(venv: Path) -> Path:
    """Where an environment's Python stands."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def uv_program() -> str:
    """uv from PATH, else fetched into `.tools`; raises Trouble when it cannot be had."""
    return shutil.which("uv") or str(_private_uv())


def _lock(name: str) -> Path:
    return ROOT / "packaging" / name


def _hash(name: str) -> str:
    return hashlib.sha256(_lock(name).read_bytes()).hexdigest()


def _installed() -> dict[str, str]:
    """Lock name -> hash, as the last finished installation left it; empty when it cannot be read."""
    try:
        found = json.loads(_MARKER.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _is_ready(wanted: str) -> bool:
    if _UNFINISHED.exists() or not _venv_works():
        return False
    installed = _installed()
    return all(installed.get(name) == _hash(name) for name in LOCKS[wanted])


def _venv_works() -> bool:
    """Whether the environment's Python is there and the Python it was made from still is."""
    if not python_of(VENV).exists():
        return False
    with contextlib.suppress(OSError):
        for line in (VENV / "pyvenv.cfg").read_text(encoding="utf-8").splitlines():
            key, _, value = line.partition("=")
            if key.strip() == "home":
                return Path(value.strip()).is_dir()
    return False


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Wait while another run installs; the lock falls with the process that holds it, however that ends."""
    with (TOOLS / "lock").open("a+b") as file:
        end = time.monotonic() + _LONGEST_WAIT
        told = False
        while not _take(file):
            if not told:
                say("En annan körning förbereder miljön. Väntar på den.")
                told = True
            if time.monotonic() > end:
                raise Trouble(f"En annan körning håller {TOOLS / 'lock'} sedan {_LONGEST_WAIT / 60:.0f} minuter.")
            time.sleep(0.25)
        yield


if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _take(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system without locks: the folder is hardly shared by two runs there
            return True
        return True


def _prepare(kind: str) -> None:
    """Install for `kind`, with uv if it can be had and pip otherwise, and note what was installed."""
    _refuse_too_long_a_path()
    say("Förbereder miljön. Första gången hämtas omkring 150 MB.")
    if _UNFINISHED.exists() or not _venv_works():
        _remove(VENV)
    try:
        _UNFINISHED.write_text(kind, encoding="utf-8")
        _MARKER.unlink(missing_ok=True)
        _install(_lock(LOCKS[kind][-1]))
        _let_it_find_the_program()
        _MARKER.write_text(json.dumps({name: _hash(name) for name in LOCKS[kind]}), encoding="utf-8")
        _UNFINISHED.unlink()
    except OSError as error:
        raise Trouble(f"Miljön {VENV} kan inte skrivas: {error.strerror} ({error.filename}).") from error


def _install(lock: Path) -> None:
    try:
        _install_with_uv(uv_program(), lock)
    except Trouble as first:
        say(f"{first} Försöker med pip i stället.")
        try:
            _install_with_pip(lock)
        except Trouble as second:
            raise Trouble(f"{first} Därefter med pip: {second} {_unsupported()} Allt står i {LOG}.") from second


def _install_with_uv(uv: str, lock: Path) -> None:
    env = _uv_environment()
    if not _venv_works():
        _remove(VENV)
        run_quietly("Att göra miljön", [uv, "venv", "--python", sys.executable, VENV], log=LOG, env=env)
    command: list[str | Path] = [uv, "pip", "sync", "--python", python_of(VENV), *_WHEELS_WITH_HASHES, lock]
    run_quietly("Att installera biblioteken", command, log=LOG, env=env)


def _install_with_pip(lock: Path) -> None:
    pip = _pip()
    _remove(VENV)  # pip does not take away what is no longer in the lock
    make: list[str | Path] = [sys.executable, "-m", "venv", "--without-pip", VENV]
    run_quietly("Att göra miljön", make, log=LOG, env=dict(os.environ))
    command: list[str | Path] = [
        *pip,
        "--python",
        python_of(VENV),
        "install",
        "--no-deps",
        *_WHEELS_WITH_HASHES,
        "-r",
        lock,
    ]
    run_quietly("Att installera biblioteken", command, log=LOG, env=_pip_environment())


def _private_uv() -> Path:
    """uv as locked, fetched with pip into `.tools`."""
    wanted = TOOLS / f"uv-{_hash(UV_LOCK)[:12]}{'.exe' if os.name == 'nt' else ''}"
    if wanted.exists():
        return wanted
    say("Hämtar uv, som installerar resten.")
    TOOLS.mkdir(exist_ok=True)
    folder = TOOLS / "download"
    _remove(folder)
    command: list[str | Path] = [
        *_pip(),
        "download",
        "--no-deps",
        *_WHEELS_WITH_HASHES,
        "-d",
        folder,
        "-r",
        _lock(UV_LOCK),
    ]
    run_quietly("Att hämta uv", command, log=LOG, env=_pip_environment())
    _unpack_uv(next(folder.glob("uv-*.whl")), wanted)
    _remove(folder)
    return wanted


def _unpack_uv(wheel: Path, wanted: Path) -> None:
    unfinished = wanted.with_name(f"unfinished-{wanted.name}")
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith((".data/scripts/uv", ".data/scripts/uv.exe")))
        unfinished.write_bytes(archive.read(name))
    unfinished.chmod(0o755)
    unfinished.replace(wanted)


def _pip() -> list[str | Path]:
    """A pip to use: that of the Python in use, else one in an environment of its own in `.tools`."""
    if _succeeds([sys.executable, "-m", "pip", "--version"]):
        return [sys.executable, "-m", "pip"]
    home = TOOLS / "pip"
    if not _succeeds([python_of(home), "-m", "pip", "--version"]):
        _remove(home)
        try:
            run_quietly("pip", [sys.executable, "-m", "venv", home], log=LOG, env=dict(os.environ))
        except Trouble as error:
            raise Trouble(
                f"Python ({sys.executable}) saknar både pip och ensurepip. "
                "Be IT köra (Debian, Ubuntu): apt-get install python3-venv"
            ) from error
    return [python_of(home), "-m", "pip"]


def _succeeds(command: list[str | Path]) -> bool:
    try:
        quiet = subprocess.DEVNULL
        return subprocess.run(command, stdin=quiet, stdout=quiet, stderr=quiet, check=False).returncode == 0
    except OSError:
        return False


def _pip_environment() -> dict[str, str]:
    """The person's own settings, less those that would put the packages somewhere else."""
    env = {"PIP_RETRIES": "2", "PIP_DISABLE_PIP_VERSION_CHECK": "1", **os.environ}
    return env | {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0", "PIP_NO_INPUT": "1"}


def _uv_environment() -> dict[str, str]:
    """The person's own settings for uv; what only pip was told about index, proxy and certificate holds too."""
    env = {"UV_PYTHON_DOWNLOADS": "never", "UV_NO_PROGRESS": "1", **os.environ}
    if sys.platform in ("win32", "darwin"):  # the organisation's own certificates stand in the system's store
        env.setdefault("UV_SYSTEM_CERTS", "1")
        env.setdefault("UV_NATIVE_TLS", "1")
    if any(name in env for name in ("UV_DEFAULT_INDEX", "UV_INDEX_URL", "UV_CONFIG_FILE")) or _has_uv_settings():
        return env
    settings = _pip_settings()
    for setting, names in {
        "index-url": ("UV_DEFAULT_INDEX",),
        "proxy": ("HTTPS_PROXY", "HTTP_PROXY"),
        "cert": ("SSL_CERT_FILE",),
    }.items():
        for name in names:
            if setting in settings and name.lower() not in env:
                env.setdefault(name, settings[setting])
    return env


def _has_uv_settings() -> bool:
    own = os.environ.get("APPDATA") if os.name == "nt" else os.environ.get("XDG_CONFIG_HOME")
    folders = [Path(own) if own else Path.home() / ".config", Path(os.environ.get("PROGRAMDATA", "/etc"))]
    return any((folder / "uv" / "uv.toml").is_file() for folder in folders)


def _pip_settings() -> dict[str, str]:
    """pip's settings from its files and the environment, as `index-url`; empty when there is no pip."""
    command = [sys.executable, "-m", "pip", "config", "list"]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except OSError:
        return {}
    found: dict[str, str] = {}
    for line in done.stdout.decode("utf-8", errors="replace").splitlines():
        key, _, value = line.partition("=")
        scope, _, name = key.partition(".")
        if scope in ("global", "install", ":env:"):
            with contextlib.suppress(ValueError, SyntaxError):
                found[name] = str(ast.literal_eval(value))
    return found


def _let_it_find_the_program() -> None:
    """Make `import samverkan_desktop` work in the environment from any folder, also after the tree was moved."""
    if os.name == "nt":
        packages, up = VENV / "Lib" / "site-packages", "../../.."
    else:
        packages, up = next((VENV / "lib").glob("python3*/site-packages")), "../../../.."
    (packages / "samverkan.pth").write_text(f"{up}\n", encoding="ascii")


def _remove(folder: Path) -> None:
    """Take a folder of ours away; raises Trouble when something in it is in use."""
    if not folder.exists() and not folder.is_symlink():
        return
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise Trouble(
            f"{folder} kan inte tas bort: {error.strerror} ({error.filename}). Stäng programmet och försök igen."
        ) from error


def _refuse_too_long_a_path() -> None:
    """Windows without long paths stops at 259 characters; the longest file of Qt takes 154 below site-packages."""
    if sys.platform != "win32":
        return
    import winreg

    longest = len(str(VENV / "Lib" / "site-packages")) + 155
    with contextlib.suppress(OSError):
        key = winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SYSTEM\CurrentControlSet\Control\FileSystem")
        if winreg.QueryValueEx(key, "LongPathsEnabled")[0]:
            return
    if longest > 259:
        raise Trouble(
            f"Mappens sökväg är för lång för Windows ({longest} tecken, högst 259). Flytta {ROOT} närmare C:\\."
        )


def _unsupported() -> str:
    """A sentence for computers that the libraries have no wheels for; empty for all others."""
    machine, system = platform.machine().lower(), platform.system()
    fits = {"Windows": ("amd64", "x86_64"), "Darwin": ("arm64",), "Linux": ("x86_64",)}
    glibc = platform.libc_ver()[1].split(".")
    old = system == "Linux" and [int(part) for part in glibc if part.isdigit()] < [2, 34]
    if machine in fits.get(system, ()) and not old:
        return ""
    return f"Biblioteken finns inte för {system} {machine} (docs/platforms.md)."
