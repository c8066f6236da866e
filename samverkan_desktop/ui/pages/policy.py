# SPDX-License-Identifier: EUPL-1.2
"""The municipality's rules (kommunens regler): what differs, what it does to the cases, sign, history.

The lawyer changes a draft and sees what it does before it is signed: all cases run on this very draft, each changed
case opened. The trial is run beside the vault and can be stopped. Others than lawyer and admin read the page.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from samverkan_desktop.domain.errors import SamverkanError
from samverkan_desktop.rules import policy as ruling
from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs import agreed
from samverkan_desktop.ui.dialogs.own_cases import OwnCasesDialog
from samverkan_desktop.ui.dialogs.rule_list import RuleListDialog
from samverkan_desktop.ui.messages import Messages, told
from samverkan_desktop.ui.models.policy import ChangeModel, DifferenceModel
from samverkan_desktop.ui.pages import policy_deeds
from samverkan_desktop.ui.pages.policy_dialogs import CaseDialog, RuleDialog, SignDialog
from samverkan_desktop.ui.pages.policy_files import PolicyFiles
from samverkan_desktop.ui.pages.policy_lawyer_keys import LawyerKeys
from samverkan_desktop.ui.pages.policy_side import PolicySide
from samverkan_desktop.ui.tasks import Task, Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Banner, Card, EmptyState
from samverkan_desktop.ui.widgets.states import Requirement
from samverkan_desktop.ui.widgets.table import ReadTable
from samverkan_desktop.usecases import policy, policy_keys
from samverkan_desktop.usecases.desk import Desk

KINDS = frozenset({"policy", "log"})


class PolicyPage(Page):
    """The page of the municipality's rules."""

    help_topic = "rules"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages) -> None:
        super().__init__(self.tr("Kommunens regler"))
        self._desk, self._tasks, self._messages = desk, tasks, messages
        self.editor = policy_keys.may_edit(desk)
        self.signer = "lawyer" in desk.actor.roles
        self.overview: policy.Overview | None = None
        self.draft: policy.PolicyDraft | None = None
        self.trial: policy.Trial | None = None
        self.read_cases: set[str] = set()
        self._running: Task | None = None
        back = self.tr("Inställningar › Kommunens regler")
        self.set_subtitle(back if self.editor else self.tr("Du kan läsa. Jurist eller administratör ändrar."))
        self._buttons()
        self.banner = Banner("info", "")
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.banner)
        column.addWidget(self._differences(), 1)
        column.addWidget(self._trial_run(), 1)
        self.side = PolicySide(self.editor, lawyer=self.signer)
        self.side.first_day.dateChanged.connect(lambda _day: self._change_head())
        self.side.version.editingFinished.connect(self._change_head)
        self.keys = LawyerKeys(desk, tasks, self)
        self.keys.changed.connect(self._keys_changed)
        self.keys.failed.connect(self._on_failed)
        self.side.make_key.clicked.connect(self.keys.new_key)
        self.side.trust_key.clicked.connect(self.keys.trust_key)
        self.side.keys.withdraw.connect(lambda: self.keys.withdraw_key(self.overview))
        self.side.all_rules.clicked.connect(self.show_rules)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(column, 1)
        row.addWidget(self.side)
        self.body.addLayout(row, 1)
        self.setProperty("areas", [self.side])
        near = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+R"), self, self.run_cases, context=near)

    def _buttons(self) -> None:
        self.load = HintButton(self.tr("Läs in regelfil …"), icon="upload")
        self.files = PolicyFiles(self._desk, self._tasks, self)
        self.files.taken.connect(self._on_taken)
        self.files.saved.connect(lambda: self._messages.note(self.tr("Regelfilen är exporterad.")))
        self.files.failed.connect(self._on_failed)
        self.load.clicked.connect(self.files.load_file)
        self.save = HintButton(self.tr("Exportera regelfil …"), icon="save")
        self.save.clicked.connect(self.save_file)
        self.sign_button = HintButton(self.tr("Underteckna …"), "primary", icon="key")
        self.sign_button.clicked.connect(self.sign)
        self.actions_area.addWidget(self.load)
        self.actions_area.addWidget(self.save)
        self.actions_area.addWidget(self.sign_button)
        self.load.setVisible(self.editor)
        self.sign_button.setVisible(self.editor)

    def _differences(self) -> Card:
        card = Card(self.tr("Skillnader mot programmets regler"), padding=0)
        self.change_rule = HintButton(self.tr("Ändra en regel …"), icon="edit", size="small")
        self.change_rule.clicked.connect(lambda: self.edit())
        self.drop_draft = HintButton(self.tr("Ta bort utkastet …"), size="small")
        self.drop_draft.clicked.connect(self.drop)
        card.header.setSpacing(8)
        card.header.addWidget(self.drop_draft)
        card.header.addWidget(self.change_rule)
        self.model = DifferenceModel()
        self.table = ReadTable(self.tr("Skillnader mot programmets regler"))
        self.table.setModel(self.model)
        self.table.set_widths(300, 180, 150)
        self.table.activated.connect(lambda index: self.edit(self.model.key(index.row())))
        self._rules = QStackedWidget()
        self._rules.addWidget(self.table)
        self.nothing = EmptyState("check", self.tr("Inga skillnader"), self.tr("Programmets regler gäller som de är."))
        self._rules.addWidget(self.nothing)
        card.body.addWidget(self._rules)
        return card

    def _trial_run(self) -> Card:
        card = Card(self.tr("Provkörning"), padding=0)
        self.own = HintButton(self.tr("Egna fall …"), "quiet", size="small")
        self.own.clicked.connect(self.own_cases)
        self.run = HintButton(self.tr("Kör fallen"), icon="retry", size="small", hint="Ctrl+R")
        self.run.clicked.connect(self.run_cases)
        self.stop = HintButton(self.tr("Avbryt"), size="small")
        self.stop.clicked.connect(self.cancel)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Fall som är körda"))
        self.progress.setTextVisible(False)
        self.progress.setMaximumWidth(140)
        for one in (self.progress, self.own, self.stop, self.run):
            card.header.addWidget(one)
        self.progress.hide()
        self.stop.hide()
        self.counts = PlainLabel("", "sm", wrap=True)
        self.opened = Requirement("")
        said = QHBoxLayout()
        said.setContentsMargins(16, 6, 16, 6)
        said.setSpacing(16)
        said.addWidget(self.counts, 1)
        said.addWidget(self.opened)
        card.body.addLayout(said)
        self.changes = ChangeModel()
        self.case_table = ReadTable(self.tr("Fall som får ett annat svar"))
        self.case_table.setModel(self.changes)
        self.case_table.set_widths(286, 140, 140)
        self.case_table.activated.connect(self.open_case)
        self.case_table.clicked.connect(self.open_case)
        card.body.addWidget(self.case_table, 1)
        return card

    def first_focus(self) -> QWidget | None:
        return self.table if self.model.rowCount() else self.change_rule if self.editor else self.save

    def set_narrow(self, narrow: bool) -> None:
        self.side.setVisible(not narrow)

    def shown(self, _argument: object = None) -> None:
        self._tasks.on_vault(policy_deeds.read, self._desk, done=self._on_read)

    # what holds, and the draft

    def _on_read(self, found: policy_deeds.Seen) -> None:
        overview, draft, fault, day = found
        self.overview, self.draft, self._today = overview, draft, day
        if self.trial is not None and not policy_deeds.is_of(self.trial, draft, overview):
            self.trial, self.read_cases = None, set()
        self._show_banner(fault)
        used = overview.used
        rows = draft.differences if draft else self._used_differences
        heading = self.tr("Utkastet") if draft else self.tr("Kommunens regel")
        self.model.show_differences(rows, overview.sources, heading)
        self._rules.setCurrentIndex(0 if rows else 1)
        self.change_rule.setVisible(self.editor)
        self.drop_draft.setVisible(self.editor and bool(overview.draft))
        self.save.setEnabled(bool(overview.draft or used))
        self._show_trial()

    @property
    def _used_differences(self) -> tuple[Any, ...]:
        return self.overview.used_differences if self.overview else ()

    def _show_banner(self, fault: SamverkanError | None) -> None:
        assert self.overview is not None
        seen, used = self.overview, self.overview.used
        if fault is not None:
            said = told(fault, words.language())
            lines = [f"{one.path}: {one.text}" for one in fault.faults[:4]]
            self.banner.say("neg", " ".join((said.why, *lines)), title=self.tr("Utkastet kan inte användas"))
        elif seen.ignored:
            text = self.tr("{n} regelfil används inte, för underskriften stämmer inte. Programmets regler gäller där.")
            self.banner.say("neg", text.format(n=len(seen.ignored)))
        elif seen.stale:
            text = self.tr("Reglerna jämfördes senast med lagtexten {day} och behöver kontrolleras igen.")
            self.banner.say("cau", text.format(day=seen.checked))
        elif used is not None:
            signer = next((key.name for key, _finger in seen.keys if key.public_key == used.signed_by), "")
            text = self.tr("Från {day}, undertecknad av {name}. Lagtexten kontrollerad {checked}.")
            title = self.tr("{version} gäller.").format(version=used.version)
            filled = text.format(day=used.in_force.isoformat(), name=signer, checked=seen.checked)
            self.banner.say("pos", filled, title=title)
        else:
            text = self.tr("Ingen regelfil från kommunen är i bruk. Lagtexten kontrollerad {checked}.")
            self.banner.say("info", text.format(checked=seen.checked), title=self.tr("Programmets regler gäller."))

    def edit(self, key: str = "") -> None:
        """Change one rule of the draft; without a draft one is begun."""
        if not self.editor or self.overview is None:
            return
        own: dict[str, Any] = {}
        for name, _was, now in self.draft.differences if self.draft else self._used_differences:
            own = ruling.changed({}, own, name, now)
        dialog = RuleDialog(self, self.overview.shipped, own, self.overview.sources, key=key)
        if agreed(dialog):
            self._tasks.on_vault(
                policy_deeds.change,
                self._desk,
                dialog.key,
                dialog.value,
                done=self._on_changed,
                changes=KINDS,
                initiator=self,
            )

    def _change_head(self) -> None:
        """A new version or first day of the draft."""
        if self.draft is None or not self.editor:
            return
        version, day = self.side.version.text().strip(), self.side.first_day.day()
        if version and (version, day) != (self.draft.version, self.draft.in_force):
            self._tasks.on_vault(
                policy_deeds.rename, self._desk, version, day.isoformat(), done=self._on_changed, changes=KINDS
            )

    def _on_changed(self, _result: object) -> None:
        self.saved.emit(self.tr("Utkastet är sparat"))
        self.shown()

    def drop(self) -> None:
        """Take the draft away, when the person is sure."""
        sure = self._messages.question(
            self.tr("Ta bort utkastet?"),
            self.tr("Det som gäller nu ändras inte. Exportera utkastet först om du vill ha det kvar."),
            yes=self.tr("Ta bort"),
            no=self.tr("Behåll"),
            destructive=True,
        )
        if sure:
            self._tasks.on_vault(policy.keep_draft, self._desk, "", done=self._on_changed, changes=KINDS)

    # the trial run

    def run_cases(self) -> None:
        """Run all cases on the draft, beside the vault."""
        if self.draft is None or self._running is not None:
            return
        self._tasks.on_vault(policy.attempt, self._desk, self.draft.text, done=self._on_attempt)

    def _on_attempt(self, made: policy.Attempt) -> None:
        if self._running is not None:
            return
        self.progress.setValue(0)
        self._set_running(True)
        self._running = self._tasks.aside(
            policy.run, made, progress=self._on_progress, done=self._on_trial, failed=self._on_failed
        )

    def _on_progress(self, fraction: float, _case: str) -> None:
        self.progress.setValue(round(fraction * 100))

    def cancel(self) -> None:
        """Stop the run; what was shown before stays."""
        if self._running is not None:
            self._running.cancel()
        self._set_running(False)
        self.said.emit(self.tr("Provkörningen är avbruten. Inget har ändrats."))

    def _set_running(self, running: bool) -> None:
        if not running:
            self._running = None
        self.progress.setVisible(running)
        self.stop.setVisible(running)
        self.run.setVisible(not running)

    def _on_trial(self, trial: policy.Trial) -> None:
        self._set_running(False)
        self.trial, self.read_cases = trial, set()
        self._show_trial()
        self.said.emit(f"{self.counts.text()} {self.opened.accessibleName()}")

    def _on_failed(self, error: BaseException) -> None:
        self._set_running(False)
        self._messages.error(error, parent=self)

    def _show_trial(self) -> None:
        trial, draft = self.trial, self.draft
        if trial is not None:
            same = trial.count - len(trial.changes)
            text = self.tr("{count} fall körda: {same} oförändrade, {changed} ändrade.")
            self.counts.setText(text.format(count=trial.count, same=same, changed=len(trial.changes)))
            opened = (
                self.tr("{n} blev mer öppna, läs dem två gånger") if trial.opened else self.tr("{n} blev mer öppna")
            )
            if trial.opened == 1:
                opened = self.tr("Ett blev mer öppet, läs det två gånger")
            self.opened.set_met(trial.opened == 0, opened.format(n=trial.opened))
        elif draft is not None:
            self.counts.setText(self.tr("Kör fallen för att se vilka som får ett annat svar."))
        else:
            self.counts.setText(self.tr("Ett utkast körs mot programmets alla fall innan det undertecknas."))
        self.opened.setVisible(trial is not None)
        self.own.setText(self.tr("Egna fall: {n} …").format(n=self.overview.own_cases if self.overview else 0))
        self.run.setEnabled(draft is not None and self.editor)
        self.changes.show_changes(trial.changes if trial else (), self.read_cases, trial.wrong if trial else ())
        self._show_requirements()

    def show_rules(self) -> None:
        """Show every rule there is, with what the lawyer is to confirm."""
        agreed(RuleListDialog(self, self._desk, self._tasks, self._messages))

    def own_cases(self) -> None:
        """Show the municipality's own cases; another case asks for another run."""
        dialog = OwnCasesDialog(self, self._desk, self._tasks, self._messages)
        dialog.changed.connect(self.shown)
        agreed(dialog)

    def open_case(self, index: QModelIndex) -> None:
        """Open a changed case with its facts and both decisions; then it has been read."""
        change = self.changes.change(index.row())
        if change is None:
            return
        wrong = self.trial is not None and change in self.trial.wrong
        agreed(CaseDialog(self, change, expected=change.case.expected if wrong else ""))
        self.read_cases.add(change.case.path.name)
        self.changes.refresh()
        self._show_requirements()

    # signing

    def _show_requirements(self) -> None:
        assert self.overview is not None
        missing = self.side.show_state(
            self.overview,
            self.draft,
            self.trial,
            read=len({one.case.path.name for one in self.trial.changes} & self.read_cases) if self.trial else 0,
            own_key=self.keys.own(self.overview),
            today=self._today,
        )
        self.sign_button.setEnabled(self.signer and not missing)
        self.sign_button.setToolTip(missing if self.signer else self.tr("Kräver rollen jurist"))

    def _keys_changed(self, said: str) -> None:
        self._messages.note(said)
        self.shown()

    def sign(self) -> None:
        """Sign the draft and take it into use from its first day."""
        own = self.keys.own(self.overview)
        if self.draft is None or self.trial is None or own is None:
            return
        dialog = SignDialog(self, self.draft.version, self.draft.in_force.isoformat(), own[0])
        if agreed(dialog):
            seen = tuple(self.read_cases)
            self._tasks.on_vault(
                policy_deeds.sign,
                self._desk,
                self.draft.text,
                dialog.passphrase.take(),
                self.trial,
                seen,
                done=self._on_signed,
                failed=self._on_failed,
                changes=KINDS,
            )

    def _on_signed(self, version: str) -> None:
        self.trial, self.read_cases = None, set()
        self._messages.note(self.tr("{version} är undertecknad.").format(version=version))
        self.shown()

    # files

    def _on_taken(self, version: str) -> None:
        if version:
            self._messages.note(self.tr("{version} är tagen i bruk.").format(version=version))
        self._on_changed(None)

    def save_file(self) -> None:
        """Write the draft, or what is used, as a text file."""
        if self.overview is not None:
            self.files.save_file(self.overview.draft or (self.overview.used.text if self.overview.used else ""))
