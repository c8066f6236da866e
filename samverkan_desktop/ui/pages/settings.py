# SPDX-License-Identifier: EUPL-1.2
"""Settings (inställningar): few choices, each explained. Harmless ones apply at once; keys and users ask first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import attrs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from samverkan_desktop import __version__
from samverkan_desktop.domain.people import User
from samverkan_desktop.ui import theme, words
from samverkan_desktop.ui.app_settings import AppSettings
from samverkan_desktop.ui.messages import Messages
from samverkan_desktop.ui.pages.settings_figures import FiguresCard
from samverkan_desktop.ui.pages.settings_keys import ChangePassphrase, NewRecoveryKey, NewUser
from samverkan_desktop.ui.recovery import Sheet
from samverkan_desktop.ui.tasks import Tasks
from samverkan_desktop.ui.widgets.buttons import HintButton, SegmentedControl
from samverkan_desktop.ui.widgets.fields import LineField
from samverkan_desktop.ui.widgets.labels import Line, PlainLabel, redress
from samverkan_desktop.ui.widgets.page import Page
from samverkan_desktop.ui.widgets.panels import Card, ScrollArea, clear
from samverkan_desktop.ui.widgets.rows import Row
from samverkan_desktop.ui.widgets.section_list import SectionList
from samverkan_desktop.usecases import consent_forms, settings, unlocking
from samverkan_desktop.usecases.desk import Desk

LOWEST, HIGHEST = 1, 15


class Around(Protocol):
    """What the page may ask of the program around it."""

    look: AppSettings
    sheet: Sheet | None

    def set_look(self, chosen: AppSettings) -> bool:
        """Change theme or text size."""

    def set_lock_minutes(self, minutes: int) -> None:
        """Change the idle limit."""


class SettingsRow(QWidget):
    """One setting: name and sentence at the left, control at the right."""

    def __init__(self, name: str, text: str, *controls: QWidget) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(24)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(PlainLabel(name, "h3", wrap=True))
        left.addWidget(PlainLabel(text, "hint", wrap=True))
        left.addStretch(1)
        side = QWidget()
        side.setLayout(left)
        side.setFixedWidth(theme.current().px(260))
        left.setContentsMargins(0, 0, 0, 0)
        row.addWidget(side)
        host = QWidget()
        host.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        right = QVBoxLayout(host)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(10)
        for control in controls:
            right.addWidget(control)
            if not control.accessibleName():
                control.setAccessibleName(name)
        right.addStretch(1)
        row.addWidget(host, 1)


class _ThemeCard(QFrame):
    """A theme one can choose, with its name."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setProperty("option", True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 18, 10)
        self.radio = QRadioButton(text)
        self.radio.toggled.connect(self._on_toggled)
        row.addWidget(self.radio)

    def _on_toggled(self, chosen: bool) -> None:
        self.setProperty("chosen", chosen)
        redress(self)


class SettingsPage(Page):
    """The page of settings."""

    help_topic = "lock"

    def __init__(self, desk: Desk, tasks: Tasks, messages: Messages, around: Around) -> None:
        super().__init__(self.tr("Inställningar"))
        self.set_subtitle(self.tr("Gäller bara den här datorn och det här valvet"))
        self._desk, self._tasks, self._messages, self._around = desk, tasks, messages, around
        self.figures = FiguresCard(desk, tasks, messages)
        self._sections = (
            (self.tr("Utseende och text"), self._look()),
            (self.tr("Låsning"), self._locking()),
            (self.tr("Nycklar"), self._keys()),
            (self.tr("Användare"), self._users()),
            (self.tr("Listor och befolkning"), self.figures),
            (self.tr("Familjens blanketter"), self._forms()),
            (self.tr("Kommunens regler"), self._rules()),
            (self.tr("Om programmet"), self._about()),
        )
        self.list = SectionList(self.tr("Avsnitt"), [title for title, _card in self._sections])
        left = Card(padding=0)
        left.setFixedWidth(theme.current().px(236))
        left.body.addWidget(self.list)
        left.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self._stack = QStackedWidget()
        for _title, card in self._sections:
            area = ScrollArea()
            area.column.addWidget(card)
            area.column.addStretch(1)
            self._stack.addWidget(area)
        self.list.selectionModel().currentChanged.connect(lambda now, _before: self._stack.setCurrentIndex(now.row()))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._stack, 1)
        self.body.addLayout(row, 1)
        self.setProperty("areas", [self._stack])
        self.list.setCurrentIndex(self.list.model().index(0, 0))

    def first_focus(self) -> QWidget | None:
        return self.list

    def open_section(self, number: int) -> None:
        """Show one section, from 0."""
        self.list.setCurrentIndex(self.list.model().index(number, 0))

    def shown(self, _argument: object = None) -> None:
        self._tasks.on_vault(_read, self._desk, done=self._on_read)
        self.figures.refresh()

    def _on_read(self, found: tuple[int, bool, str, tuple[User, ...]]) -> None:
        minutes, names, reach, users = found
        self.reach.setText(reach)
        self.minutes.blockSignals(True)
        self.minutes.setValue(minutes)
        self.minutes.blockSignals(False)
        self.full_names.blockSignals(True)
        self.full_names.setChecked(names)
        self.full_names.blockSignals(False)
        self._show_users(users)

    # look

    def _look(self) -> Card:
        card = Card(self.tr("Utseende och text"), padding=0)
        card.header.addWidget(PlainLabel(self.tr("Ändras direkt, inget att spara"), "sm-muted"))
        themes = QWidget()
        row = QHBoxLayout(themes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._themes = QButtonGroup(self)
        for key, text in (
            ("system", self.tr("Följ datorn")),
            ("light", self.tr("Ljust")),
            ("dark", self.tr("Mörkt")),
        ):
            option = _ThemeCard(text)
            option.radio.setObjectName(f"theme-{key}")
            option.radio.setChecked(self._around.look.theme == key)
            option.radio.clicked.connect(lambda _on=False, key=key: self._change_look(theme=key))
            self._themes.addButton(option.radio)
            row.addWidget(option)
        row.addStretch(1)
        sizes = [(str(size), f"{size} %") for size in theme.TEXT_SIZES]
        self.size_choice = SegmentedControl(sizes, self.tr("Textstorlek"), value=str(self._around.look.text_percent))
        self.size_choice.chosen.connect(lambda size: self._change_look(text_percent=int(size)))
        sample = Card(kind="raised", padding=14)
        sample.body.setSpacing(4)
        sample.body.addWidget(PlainLabel(self.tr("Så här ser det ut"), "sm-muted"))
        sample.body.addWidget(PlainLabel(self.tr("Samtycket gäller till och med 28 november."), wrap=True))
        sample.setMaximumWidth(520)
        languages = SegmentedControl(
            [("sv", "Svenska"), ("en", "English")], self.tr("Språk"), value=self._around.look.language
        )
        languages.chosen.connect(lambda language: self._change_look(language=language))
        self.full_names = QCheckBox(self.tr("Visa namn på sidan Idag"))
        self.full_names.toggled.connect(lambda on: self._put("show_full_names_today", on))
        self._rows(
            card,
            SettingsRow(self.tr("Tema"), self.tr("Utskrifter och exporter är alltid ljusa."), themes),
            SettingsRow(
                self.tr("Textstorlek"), self.tr("Läggs ovanpå datorns egen skalning."), self.size_choice, sample
            ),
            SettingsRow(self.tr("Språk"), self.tr("Gäller nästa gång fönstret öppnas."), languages),
            SettingsRow(
                self.tr("Namn på Idag"),
                self.tr("Annars visas initialer och nummer, av hänsyn till den som sitter bredvid."),
                self.full_names,
            ),
        )
        return card

    def _change_look(self, **changes: object) -> None:
        # Each control offers only what its setting takes.
        chosen = attrs.evolve(self._around.look, **changes)  # type: ignore[arg-type]
        if not self._around.set_look(chosen):
            self._messages.warning(
                self.tr("Valet gäller tills du stänger. Mappen för valvet går inte att skriva i."),
                title=self.tr("Inställningen kunde inte sparas"),
            )

    # locking

    def _locking(self) -> Card:
        card = Card(self.tr("Låsning"), padding=0)
        card.header.addWidget(PlainLabel(self.tr("Ändringar skrivs in i loggen"), "sm-muted"))
        self.minutes = QSpinBox()
        self.minutes.setRange(LOWEST, HIGHEST)
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setFixedWidth(theme.current().px(110))
        self.minutes.valueChanged.connect(self._on_minutes)
        now = HintButton(self.tr("Lås nu"), icon="lock", hint="Ctrl+L")
        now.clicked.connect(self._lock_now)
        self._rows(
            card,
            SettingsRow(
                self.tr("Lås efter"),
                self.tr("Minuter utan tangent eller mus, 1 till 15. Du får en varning 30 sekunder före."),
                self.minutes,
            ),
            SettingsRow(
                self.tr("Låses också"),
                self.tr("Det du skrivit sparas först, och du kommer tillbaka till samma ställe."),
                PlainLabel(
                    self.tr("När datorn låses, går i vila eller byter användare, om datorn meddelar det."), wrap=True
                ),
                now,
            ),
        )
        return card

    def _on_minutes(self, minutes: int) -> None:
        self._put("lock_minutes", minutes)
        self._around.set_lock_minutes(minutes)

    def _lock_now(self) -> None:
        window = self.window()
        if hasattr(window, "lock_asked"):
            window.lock_asked.emit()

    # keys

    def _keys(self) -> Card:
        card = Card(self.tr("Nycklar"), padding=0)
        change = HintButton(self.tr("Byt lösenfras …"), icon="key")
        change.clicked.connect(self._change_passphrase)
        renew = HintButton(self.tr("Gör en ny återställningsnyckel …"), icon="retry")
        renew.clicked.connect(self._new_recovery_key)
        renew.setEnabled(unlocking.may_change_recovery_key(self._desk))
        renew.say_why_not("" if renew.isEnabled() else self.tr("Kräver rollen chef eller administratör"))
        self._rows(
            card,
            SettingsRow(self.tr("Lösenfras"), self.tr("Din egen. Andra användares lösenfraser ändras inte."), change),
            SettingsRow(
                self.tr("Återställningsnyckel"),
                self.tr("Öppnar valvet om en lösenfras glöms bort. När en ny är gjord slutar den gamla att gälla."),
                renew,
            ),
        )
        return card

    def _change_passphrase(self) -> None:
        dialog = ChangePassphrase(self._desk, self._tasks, self._messages, self)
        if dialog.exec():
            self._messages.note(self.tr("Lösenfrasen är bytt."))

    def _new_recovery_key(self) -> None:
        dialog = NewRecoveryKey(self._desk, self._tasks, self._messages, self, sheet=self._around.sheet)
        if dialog.exec():
            self._messages.note(self.tr("Den nya återställningsnyckeln gäller. Förstör den gamla."))

    # users

    def _users(self) -> Card:
        card = Card(self.tr("Användare"), padding=0)
        self.add_user = HintButton(self.tr("Lägg till användare …"), icon="plus", size="small")
        self.add_user.clicked.connect(self._new_user)
        card.header.addWidget(self.add_user)
        self._user_rows = QVBoxLayout()
        self._user_rows.setSpacing(0)
        card.body.addLayout(self._user_rows)
        text = self.tr("Varje användare har en egen lösenfras. Det användaren gör står i loggen med namn.")
        foot = PlainLabel(text, "hint", wrap=True)
        foot.setContentsMargins(16, 12, 16, 12)
        card.body.addWidget(foot)
        return card

    def _show_users(self, users: tuple[User, ...]) -> None:
        clear(self._user_rows)
        admin = "admin" in self._desk.actor.roles
        self.add_user.setEnabled(admin)
        self.add_user.setToolTip("" if admin else self.tr("Kräver rollen administratör"))
        for user in users:
            if user.removed:
                continue
            roles = ", ".join(words.role(role) for role in user.roles)
            own = self.tr("du") if user.id == self._desk.actor.id else ""
            sub = " · ".join(part for part in (user.function, roles, own) if part)
            row = Row(user.name, sub, icon="user")
            if admin and user.id != self._desk.actor.id:
                remove = HintButton(self.tr("Ta bort …"), "danger", size="small")
                remove.setAccessibleName(self.tr("Ta bort {name}").format(name=user.name))
                remove.clicked.connect(lambda _on=False, user=user: self._remove(user))
                row.right.addWidget(remove)
            self._user_rows.addWidget(row)
            self._user_rows.addWidget(Line())

    def _new_user(self) -> None:
        dialog = NewUser(self._desk, self._tasks, self._messages, self)
        if dialog.exec():
            self._messages.note(self.tr("Användaren är tillagd."))
            self.shown()

    def _remove(self, user: User) -> None:
        sure = self._messages.question(
            self.tr("Ta bort {name} ur valvet?").format(name=user.name),
            self.tr("Lösenfrasen slutar att gälla. Det som användaren har gjort står kvar i loggen."),
            yes=self.tr("Ta bort"),
            no=self.tr("Behåll"),
            destructive=True,
        )
        if sure:
            self._tasks.on_vault(
                unlocking.remove_user,
                self._desk,
                user.id,
                done=lambda _result: self.shown(),
                changes=frozenset({"users", "log"}),
                initiator=self,
            )

    # the family's forms

    def _forms(self) -> Card:
        card = Card(self.tr("Familjens blanketter"), padding=0)
        card.header.addWidget(PlainLabel(self.tr("Ändringar skrivs in i loggen"), "sm-muted"))
        self.reach = LineField(placeholder=self.tr("Telefon, e-post"))
        self.reach.editingFinished.connect(self._keep_reach)
        self._rows(
            card,
            SettingsRow(
                self.tr("Så når familjen er"),
                self.tr("Står på alla blanketter. Lämnas det tomt får blanketten en rad att skriva på."),
                self.reach,
            ),
        )
        return card

    def _keep_reach(self) -> None:
        if self.reach.isModified():
            self.reach.setModified(False)
            self._tasks.on_vault(
                consent_forms.set_reach,
                self._desk,
                self.reach.text(),
                failed=self._messages.error,
                changes=frozenset({"settings", "log"}),
                initiator=self,
            )

    # the municipality's rules

    def _rules(self) -> Card:
        card = Card(self.tr("Kommunens regler"), padding=0)
        self.to_policy = HintButton(self.tr("Öppna kommunens regler"), icon="book")
        self.to_policy.clicked.connect(lambda: self.go.emit("policy", None))
        self._rows(
            card,
            SettingsRow(
                self.tr("Regler och undantag"),
                self.tr("Åldrar, trösklar, samtyckens giltighet och undantagsgrunder. Juristen ändrar, alla kan läsa."),
                self.to_policy,
            ),
        )
        return card

    # about

    def _about(self) -> Card:
        card = Card(self.tr("Om programmet"), padding=0)
        info = self._desk.vault.info
        self._rows(
            card,
            SettingsRow(self.tr("Version"), "", PlainLabel(__version__)),
            SettingsRow(self.tr("Valvet"), "", PlainLabel(info.name, wrap=True)),
            SettingsRow(self.tr("Kommun"), "", PlainLabel(info.municipality, wrap=True)),
            SettingsRow(
                self.tr("Verksamhet"),
                self.tr("Den part som frågar och lämnar uppgifter."),
                PlainLabel(words.paper_word("party", info.own_party), wrap=True),
            ),
            SettingsRow(
                self.tr("Mapp"),
                self.tr("Kopiera den aldrig medan valvet är öppet."),
                PlainLabel(str(self._desk.home), "sm", wrap=True),
            ),
            SettingsRow(self.tr("Licens"), "", PlainLabel("EUPL-1.2")),
            SettingsRow(
                self.tr("Nätverk"), "", PlainLabel(self.tr("Programmet skickar inget och hämtar inget."), wrap=True)
            ),
        )
        return card

    def _rows(self, card: Card, *rows: SettingsRow) -> None:
        for number, row in enumerate(rows):
            if number:
                card.body.addWidget(Line())
            card.body.addWidget(row)

    def _put(self, name: str, value: int | bool | str, done: Callable[[object], None] | None = None) -> None:
        self._tasks.on_vault(
            settings.put,
            self._desk,
            name,
            value,
            done=done,
            changes=frozenset({"settings", "log"}),
            initiator=self,
        )


def _read(desk: Desk) -> tuple[int, bool, str, tuple[User, ...]]:
    minutes = int(settings.get(desk, "lock_minutes"))
    names = bool(settings.get(desk, "show_full_names_today"))
    return minutes, names, consent_forms.reach(desk), desk.vault.users.all()
