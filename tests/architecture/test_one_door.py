# SPDX-License-Identifier: EUPL-1.2
"""The one door, read from the source: which modules can write, print, copy, start a program or reach a network.

Record content leaves the vault through `usecases/release.py` alone, and the files beside it that take its steps. The
carriers that do the last step, and the few writers whose content is no disclosure, stand here by name with the reason.
A module that is not named may do none of it. A new name here is a decision about the one door, not a formality.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest

from tests.architecture.source import Source

#: What a full dotted name, or the first parts of one, is able to do.
# fmt: off
ABLE = {
    "write": (
        "os.open", "os.fdopen", "os.write", "os.replace", "os.rename", "os.renames", "os.link", "os.symlink",
        "os.mkfifo", "os.sendfile", "os.truncate", "shutil.copy", "shutil.copy2", "shutil.copyfile",
        "shutil.copyfileobj", "shutil.copytree", "shutil.move", "shutil.make_archive", "tempfile", "fileinput",
        "io.open", "io.FileIO", "io.open_code", "codecs.open", "gzip", "bz2", "lzma", "zipfile", "tarfile", "dbm",
        "shelve", "csv.writer", "logging.FileHandler", "logging.handlers", "mmap",
        "PySide6.QtCore.QFile", "PySide6.QtCore.QSaveFile", "PySide6.QtCore.QTemporaryFile",
        "PySide6.QtCore.QTemporaryDir", "PySide6.QtCore.QSettings", "PySide6.QtGui.QImageWriter",
        "PySide6.QtGui.QTextDocumentWriter", "PySide6.QtSvg.QSvgGenerator",
    ),
    "paper": ("PySide6.QtGui.QPdfWriter", "PySide6.QtPrintSupport"),
    "copy": ("PySide6.QtGui.QClipboard", "PySide6.QtGui.QDrag"),
    "start": (
        "subprocess", "multiprocessing", "concurrent.futures.ProcessPoolExecutor", "pty", "webbrowser", "os.system",
        "os.popen", "os.startfile", "os.fork", "os.forkpty", "os.posix_spawn", "os.posix_spawnp",
        "PySide6.QtCore.QProcess", "PySide6.QtGui.QDesktopServices",
        *(f"os.exec{kind}" for kind in ("l", "le", "lp", "lpe", "v", "ve", "vp", "vpe")),
        *(f"os.spawn{kind}" for kind in ("l", "le", "lp", "lpe", "v", "ve", "vp", "vpe")),
    ),
    "network": (
        "socket", "socketserver", "ssl", "http", "urllib.request", "urllib.robotparser", "ftplib", "imaplib",
        "poplib", "smtplib", "telnetlib", "xmlrpc", "asyncio", "selectors", "requests", "httpx", "aiohttp",
        "PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineWidgets", "PySide6.QtWebEngineCore",
    ),
    "bus": ("PySide6.QtDBus", "secretstorage", "jeepney"),
    "native": ("ctypes", "cffi"),
}
#: The same for methods, whose object the source alone does not tell.
ABLE_METHODS = {
    "write": ("write_text", "write_bytes", "symlink_to", "hardlink_to", "rename", "mkfifo"),
    "picture": ("grab", "grabWindow"),
    "paper": ("print_", "printDocument"),
    "copy": ("clipboard", "setMimeData", "createMimeDataFromSelection"),
    "start": ("openUrl", "startDetached", "setOpenExternalLinks"),
}

# fmt: on

#: Module -> what it may do -> why that opens no second door.
ALLOWED: dict[str, dict[str, str]] = {
    "__main__": {"start": "the supervisor starts this very program's window process"},
    "cli.demonstrating": {"write": "a temporary folder for the tour's practice vault, of invented people"},
    "cli.self_testing": {"write": "a temporary folder for a vault of invented people that lives for seconds"},
    "documents.packing": {"write": "office documents are zip files: packed in memory and given back as bytes"},
    "exchange.file": {"write": "the carrier: writes the released bytes, after the ledger says so"},
    "sealing.disk": {"write": "slots, anchor and throttle: sealed keys and counts, never record content"},
    "system.core_dumps": {"native": "tells the system not to write the process's memory to disk when it falls"},
    "system.second_process": {"start": "starts this very program, which searches what is typed and holds no key"},
    "system.technical_log": {"write": "kinds and places of errors, by an allow-list of fields"},
    "ui.app_settings": {"write": "theme, language and text size, from the declared settings only"},
    "ui.application": {"write": "points Qt's own settings at a place that does not exist"},
    "ui.clipboard": {
        "copy": "puts text on the clipboard inside the program, in a format no other program reads; and the carrier "
        "that puts a concern report's text on the system's, after the ledger says so"
    },
    "ui.constants": {"native": "counts references of None, True and False; touches nothing else"},
    "ui.file_dialogs": {"write": "only takes away what Qt's own dialog remembered"},
    "ui.printing": {"paper": "the carrier: prints the released bytes, after the ledger says so"},
    "ui.recovery": {"paper": "prints the recovery key's sheet, which holds nothing of a record"},
    "ui.system_lock": {
        "bus": "hears that the computer locks or sleeps; sends nothing",
        "native": "asks Windows for the messages that say the same",
    },
    "ui.tour": {"picture": "pictures of the real windows with a practice vault's invented people, refused elsewhere"},
    "vault.open_marker": {"write": "open.json: since when the vault is open"},
    "vault.places": {
        "start": "asks macOS which disks are network disks",
        "native": "asks Windows whether a drive is on the network",
    },
    "vault.files": {"write": "the vault itself, which is encrypted"},
}

#: The door's files: who may clear bytes for the way out, and write in the ledger.
DOOR = {
    "usecases.release",
    "usecases.release_family",
    "usecases.release_meetings",
    "usecases.release_own",
    "usecases.release_reports",
    "usecases.release_seconds",
}
#: The one that lets a carrier write, and who takes up a carrier for what is no record -> why that is no second door.
CARRIES = {
    "cli.policing": "writes the municipality's rule file, which holds rules and no record",
    "cli.vaults": "writes the recovery key where the person asked for it, before there is any record",
    "usecases.release": "`carry`, after the ledger says so",
    "ui.pages.policy_files": "writes the municipality's rule file, which holds rules and no record",
    "ui.pages.settings_keys": "gives the recovery key's sheet a way to a file; it holds nothing of a record",
    "ui.pages.welcome_steps": "gives the recovery key's sheet a way to a file, before there is any record",
}

#: Never, anywhere: code or objects made out of data.
BANNED = (
    "pickle", "marshal", "shelve", "dill", "cloudpickle", "joblib", "yaml.load", "yaml.unsafe_load", "eval", "exec",
    "compile", "__import__", "importlib.import_module", "runpy", "code.interact", "builtins",
)  # fmt: skip


#: SQL that writes the vault, or a part of it, to another file.
COPYING_SQL = re.compile(r"\b(ATTACH\s+(DATABASE|\?|')|sqlcipher_export|VACUUM\s+INTO|load_extension)", re.IGNORECASE)
#: Who may import by a name that is not written in an import, out of a list in the source.
IMPORTS_BY_NAME = {"sealing.keychain": "one of the listed keyrings, each of which exists on its own system only"}
COPIES_THE_VAULT: tuple[str, ...] = ()


def abilities(source: Source) -> dict[str, list[int]]:
    """What a module is able to do -> the lines that make it so."""
    found: dict[str, list[int]] = defaultdict(list)
    reading = {node.func.lineno for node in ast.walk(source.tree) if _only_reads(node)}
    for line, name in source.uses():
        for kind in _kinds(name):
            if not (name == "os.open" and line in reading):
                found[kind].append(line)
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call):
            if _opens_for_writing(node) or _replaces_a_file(node):
                found["write"].append(node.lineno)
            if isinstance(node.func, ast.Name) and node.func.id == "QMimeData":
                found["copy"].append(node.lineno)
    return found


def _only_reads(node: ast.AST) -> TypeGuard[ast.Call]:
    """`os.open(..., os.O_RDONLY)`, as a folder is opened to be synced, and `os.open(os.devnull, ...)`."""
    return (
        isinstance(node, ast.Call)
        and ast.unparse(node).startswith("os.open(")
        and (ast.unparse(node.args[1]) == "os.O_RDONLY" or ast.unparse(node.args[0]) == "os.devnull")
    )


def _kinds(name: str) -> Iterator[str]:
    for kind, names in ABLE.items():
        if any(name == able or name.startswith(f"{able}.") for able in names):
            yield kind
    method = name.rpartition(".")[2]
    if "." in name and not name.startswith("samverkan_desktop."):
        yield from (kind for kind, names in ABLE_METHODS.items() if method in names)


def _opens_for_writing(call: ast.Call) -> bool:
    """`open(...)` or `.open(...)` for anything but reading, or in a mode that the source does not tell."""
    named = [word.value for word in call.keywords if word.arg == "mode"]
    if isinstance(call.func, ast.Name) and call.func.id == "open":
        modes = [*call.args[1:2], *named]
    elif isinstance(call.func, ast.Attribute) and call.func.attr == "open":
        # our own things can be opened too, a vault with its home: only what looks like a mode counts
        first = [arg for arg in call.args[:1] if re.search("mode|flags|Write|Append", ast.unparse(arg))]
        modes = [*(arg for arg in call.args[:1] if isinstance(arg, ast.Constant)), *first, *named]
    else:
        return False
    return any(not _is_reading(mode) for mode in modes)


def _is_reading(mode: ast.expr) -> bool:
    if isinstance(mode, ast.Constant):
        return set(str(mode.value)) <= set("rbt")
    return ast.unparse(mode).endswith("OpenModeFlag.ReadOnly")


def _replaces_a_file(call: ast.Call) -> bool:
    """`.replace(target)`: of a path it takes one argument, of a text two, of a date only named ones."""
    return (
        isinstance(call.func, ast.Attribute)
        and call.func.attr == "replace"
        and len(call.args) == 1
        and not call.keywords
    )


def test_only_the_named_modules_can_write_print_copy_start_a_program_or_reach_a_network(
    sources: tuple[Source, ...],
) -> None:
    unknown = [
        f"samverkan_desktop.{source.module} is able to {kind} (lines {sorted(set(lines))}). Let the content go through "
        f"usecases/release.py, or name the module in ALLOWED with the reason why this is no disclosure."
        for source in sources
        for kind, lines in sorted(abilities(source).items())
        if kind not in ALLOWED.get(source.module, {})
    ]
    assert not unknown, "\n".join(unknown)


def test_no_module_is_allowed_what_it_does_not_do(sources: tuple[Source, ...]) -> None:
    able = {source.module: abilities(source) for source in sources}
    idle = [
        f"{module}: {kind} ({reason})"
        for module, kinds in ALLOWED.items()
        for kind, reason in kinds.items()
        if kind not in able.get(module, {})
    ]
    assert not idle, "no longer needed in ALLOWED:\n" + "\n".join(idle)


def takes_up_a_carrier(source: Source) -> list[int]:
    """The lines that reach for the carriers of `Tools`, or for the file carrier itself."""
    return [
        line
        for line, name in source.uses()
        if name.endswith(".carriers") or name.startswith("samverkan_desktop.exchange.file.")
    ]


def writes_the_ledger(source: Source) -> list[int]:
    """The lines that enter or close a row of the releases, or clear bytes for the way out."""
    ledger = ("releases.add", "releases.finish")
    return [
        node.lineno
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(ledger)
    ] + [line for line, name in source.uses() if name.startswith("samverkan_desktop.rules.clearing")]


def test_a_carrier_is_called_in_one_place_alone(sources: tuple[Source, ...]) -> None:
    found = {source.module: lines for source in sources if (lines := takes_up_a_carrier(source))}
    assert set(found) == set(CARRIES), f"only release.carry lets a carrier write a record: {found}"
    assert len(found["usecases.release"]) == 1


def test_only_the_door_clears_bytes_and_writes_the_ledger(sources: tuple[Source, ...]) -> None:
    found = {source.module: lines for source in sources if (lines := writes_the_ledger(source))}
    assert found
    assert set(found) <= DOOR, f"go through the door: { {name: found[name] for name in set(found) - DOOR} }"


def test_the_door_does_not_lean_on_the_files_that_take_its_steps(sources: tuple[Source, ...]) -> None:
    known = {source.module: source for source in sources}
    assert not DOOR - set(known)
    leaning = [name for _line, name in known["usecases.release"].uses() if ".usecases.release_" in name]
    assert not leaning


def test_nothing_is_ever_run_or_unpacked_out_of_data(sources: tuple[Source, ...]) -> None:
    found = [
        f"samverkan_desktop.{source.module}:{line} uses {name}: data would become code"
        for source in sources
        for line, name in source.uses()
        if any(name == banned or name.startswith(f"{banned}.") for banned in BANNED)
        and not (name == "importlib.import_module" and source.module in IMPORTS_BY_NAME)
    ]
    shells = [
        f"samverkan_desktop.{source.module}:{node.lineno} starts a shell"
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.keyword) and node.arg == "shell"
    ]
    assert not found + shells, "\n".join(found + shells)


def test_no_sql_writes_the_vault_anywhere_else(sources: tuple[Source, ...]) -> None:
    found = [
        f"samverkan_desktop.{source.module}:{node.lineno}: {node.value.strip()[:60]}"
        for source in sources
        if source.module not in COPIES_THE_VAULT
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and COPYING_SQL.search(node.value)
    ]
    assert not found, "SQL that copies the vault to another file:\n" + "\n".join(found)


@pytest.mark.parametrize(
    "code",
    [
        "desk.tools.carriers['file'].put(content, to, overwrite=True)",
        "found = tools.carriers.get('file')",
        "from samverkan_desktop.exchange.file import put",
        "from samverkan_desktop.exchange import file\nfile.put(content, to)",
    ],
)
def test_the_reader_sees_who_takes_up_a_carrier(code: str) -> None:
    assert takes_up_a_carrier(Source(module="x", path=Path("x.py"), text=code, tree=ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        "desk.vault.releases.add(row)",
        "from samverkan_desktop.rules import clearing",
        "from samverkan_desktop.rules.clearing import clear",
    ],
)
def test_the_reader_sees_who_writes_the_ledger(code: str) -> None:
    assert writes_the_ledger(Source(module="x", path=Path("x.py"), text=code, tree=ast.parse(code)))


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("open('x', 'w')", "write"),
        ("open('x', mode)", "write"),
        ("open('x', mode='ab')", "write"),
        ("path.open('r+')", "write"),
        ("path.open(mode=how)", "write"),
        ("path.write_text('x')", "write"),
        ("part.replace(path)", "write"),
        ("from os import replace as swap\nswap(a, b)", "write"),
        ("import os\nseam = os.rename", "write"),
        ("import os\nos.open(path, os.O_WRONLY | os.O_CREAT)", "write"),
        ("import tempfile", "write"),
        ("from PySide6.QtCore import QSaveFile", "write"),
        ("from PySide6 import QtPrintSupport", "paper"),
        ("from PySide6.QtGui import QPdfWriter as Paper", "paper"),
        ("from PySide6.QtWidgets import QApplication\nQApplication.clipboard().setText(text)", "copy"),
        ("board.setMimeData(data)", "copy"),
        ("mime = QMimeData()", "copy"),
        ("import subprocess as s\ns.run(['x'])", "start"),
        ("import os\nos.startfile(path)", "start"),
        ("from PySide6.QtGui import QDesktopServices", "start"),
        ("label.setOpenExternalLinks(True)", "start"),
        ("import urllib.request", "network"),
        ("from socket import create_connection", "network"),
        ("from PySide6.QtNetwork import QLocalServer", "network"),
        ("from PySide6.QtDBus import QDBusConnection", "bus"),
        ("def f():\n    import ctypes", "native"),
        ("widget.grab()", "picture"),
    ],
)
def test_the_reader_sees(code: str, kind: str) -> None:
    assert kind in abilities(Source(module="x", path=Path("x.py"), text=code, tree=ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        "open('x')",
        "open('x', 'rb')",
        "path.open('rb')",
        "files.open(home, key)",
        "'a-b'.replace('-', '')",
        "day.replace(year=2026)",
        "import os\nos.open(folder, os.O_RDONLY)",
        "from urllib.parse import quote",
        "from samverkan_desktop.ui import clipboard\nclipboard.copy(field)",
        "buffer.open(QIODevice.OpenModeFlag.ReadOnly)",
    ],
)
def test_the_reader_leaves_harmless_things_alone(code: str) -> None:
    assert not abilities(Source(module="x", path=Path("x.py"), text=code, tree=ast.parse(code)))
