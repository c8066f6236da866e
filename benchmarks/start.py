# SPDX-License-Identifier: EUPL-1.2
"""Start to first paint, as a ratio to a bare PySide6 window of the same run.

    python benchmarks/start.py [rounds]

Each round starts both in processes of their own, in turn, and takes the time from the start of the process until the
first paint event of the top window has been handled. The program is measured on the lock page of a vault.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

WATCH = """
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: QApplication.exit(0))
        return False
"""
BARE = (
    WATCH
    + """
from PySide6.QtWidgets import QWidget
app = QApplication([])
watch = FirstPaint()
window = QWidget()
window.installEventFilter(watch)
window.resize(1440, 900)
window.show()
app.exec()
"""
)
OURS = (
    WATCH
    + """
import sys
from pathlib import Path
from samverkan_desktop import main
from samverkan_desktop.ui import application
watch = FirstPaint()
shown = application.Program.show
def show(program):
    program.window.installEventFilter(watch)
    shown(program)
application.Program.show = show
main.run_window(Path(sys.argv[1]))
"""
)


def seconds(code: str, *arguments: str) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, cwd=ROOT, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begun


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SAMVERKAN_STATE"] = str(Path(folder) / "state")
        os.environ["PYTHONPATH"] = str(ROOT)
        sys.path.insert(0, str(ROOT))
        home = _vault(Path(folder))
        seconds(BARE), seconds(OURS, str(home))  # warm the file cache
        pairs = [(seconds(BARE), seconds(OURS, str(home))) for _ in range(rounds)]
    bare, ours = (statistics.median(column) for column in zip(*pairs, strict=True))
    print("| what | bare window | Samverkan | ratio |")
    print("| --- | --- | --- | --- |")
    print(f"| start to first paint, median of {rounds} | {bare:.2f} s | {ours:.2f} s | {ours / bare:.1f} |")


def _vault(folder: Path) -> Path:
    from samverkan_desktop import main
    from samverkan_desktop.usecases import unlocking

    tools = main.tools()
    desk = unlocking.create_vault(
        tools,
        folder / "home",
        unlocking.NewVault(practice=True),
        passphrase="grön häst hoppar över bäcken",
        recovery_key=tools.locks.new_recovery_key(),
    )
    unlocking.lock(desk)
    return folder / "home"


if __name__ == "__main__":
    main()
