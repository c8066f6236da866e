# SPDX-License-Identifier: EUPL-1.2
"""The words for kinds and codes on screen: parties, roles, log acts. One list for every page; decides nothing.

Words that also stand on paper come from the text files, so that screen and paper say the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from samverkan_desktop.domain.days import STOCKHOLM
from samverkan_desktop.system import texts
from samverkan_desktop.ui.translations import QT_TRANSLATE_NOOP, Marked

_ACTS = {
    "vault_created": QT_TRANSLATE_NOOP("Words", "Valvet skapades"),
    "vault_opened": QT_TRANSLATE_NOOP("Words", "Valvet öppnades"),
    "vault_locked": QT_TRANSLATE_NOOP("Words", "Valvet låstes"),
    "vault_recovered": QT_TRANSLATE_NOOP("Words", "Öppnat med återställningsnyckel"),
    "vault_restored": QT_TRANSLATE_NOOP("Words", "Återställd kopia togs i bruk"),
    "open_refused": QT_TRANSLATE_NOOP("Words", "Försök att öppna nekades"),
    "passphrase_changed": QT_TRANSLATE_NOOP("Words", "Lösenfras byttes"),
    "recovery_key_changed": QT_TRANSLATE_NOOP("Words", "Ny återställningsnyckel"),
    "user_added": QT_TRANSLATE_NOOP("Words", "Användare lades till"),
    "user_removed": QT_TRANSLATE_NOOP("Words", "Användare togs bort"),
    "party_added": QT_TRANSLATE_NOOP("Words", "Part lades till"),
    "child_added": QT_TRANSLATE_NOOP("Words", "Barn lades till"),
    "child_changed": QT_TRANSLATE_NOOP("Words", "Uppgift om barn ändrades"),
    "child_opened": QT_TRANSLATE_NOOP("Words", "Barn öppnades"),
    "consent_recorded": QT_TRANSLATE_NOOP("Words", "Samtycke efterfrågades"),
    "statement_recorded": QT_TRANSLATE_NOOP("Words", "Svar om samtycke antecknades"),
    "consultation_recorded": QT_TRANSLATE_NOOP("Words", "Konsultation sparades"),
    "consultation_opened": QT_TRANSLATE_NOOP("Words", "Konsultation öppnades"),
    "consultation_approved": QT_TRANSLATE_NOOP("Words", "Sammanfattning godkändes"),
    "consultation_reopened": QT_TRANSLATE_NOOP("Words", "Godkännande ångrades"),
    "consultation_closed": QT_TRANSLATE_NOOP("Words", "Konsultation avslutades"),
    "second_person_agreed": QT_TRANSLATE_NOOP("Words", "En andra person godkände"),
    "draft_destroyed": QT_TRANSLATE_NOOP("Words", "Utkast förstördes"),
    "search_shown": QT_TRANSLATE_NOOP("Words", "Sökträffar visades"),
    "decision_made": QT_TRANSLATE_NOOP("Words", "Delning prövades"),
    "release_intended": QT_TRANSLATE_NOOP("Words", "Utlämnande påbörjades"),
    "release_done": QT_TRANSLATE_NOOP("Words", "Lämnades ut"),
    "release_failed": QT_TRANSLATE_NOOP("Words", "Utlämnande blev inte av"),
    "release_refused": QT_TRANSLATE_NOOP("Words", "Utlämnande stoppades"),
    "settings_changed": QT_TRANSLATE_NOOP("Words", "Inställning ändrades"),
    "log_read": QT_TRANSLATE_NOOP("Words", "Loggen lästes"),
    "log_correction": QT_TRANSLATE_NOOP("Words", "Rättelse i loggen"),
    "check_failed": QT_TRANSLATE_NOOP("Words", "Kontroll fann ett fel"),
    "recognition_stopped": QT_TRANSLATE_NOOP("Words", "Konsultation stoppades"),
    "recognition_reopened": QT_TRANSLATE_NOOP("Words", "Stoppad konsultation öppnades igen"),
    "follow_up_done": QT_TRANSLATE_NOOP("Words", "Uppföljning blev klar"),
    "maturity_assessed": QT_TRANSLATE_NOOP("Words", "Mognad bedömdes"),
    "person_assessed": QT_TRANSLATE_NOOP("Words", "Någon kring barnet bedömdes"),
    "person_added": QT_TRANSLATE_NOOP("Words", "Annan person lades till"),
    "consent_renewed": QT_TRANSLATE_NOOP("Words", "Samtycke förnyades"),
    "consent_ended": QT_TRANSLATE_NOOP("Words", "Samtycke upphörde"),
    "consent_split": QT_TRANSLATE_NOOP("Words", "Samtycke delades upp"),
    "consent_form_made": QT_TRANSLATE_NOOP("Words", "Samtyckesblankett gjordes"),
    "consent_receipt_shown": QT_TRANSLATE_NOOP("Words", "Kvitto på samtycke visades"),
    "notice_proposed": QT_TRANSLATE_NOOP("Words", "Meddelande föreslogs"),
    "notice_given": QT_TRANSLATE_NOOP("Words", "Meddelande lämnades"),
    "attachment_added": QT_TRANSLATE_NOOP("Words", "Underlag lades till"),
    "attachment_opened": QT_TRANSLATE_NOOP("Words", "Underlag visades"),
    "attachment_removed": QT_TRANSLATE_NOOP("Words", "Underlag togs bort"),
    "second_person_asked": QT_TRANSLATE_NOOP("Words", "En andra person ombads godkänna"),
    "ground_assessed": QT_TRANSLATE_NOOP("Words", "Undantagsgrund bedömdes"),
    "ground_withdrawn": QT_TRANSLATE_NOOP("Words", "Bedömning av undantagsgrund återkallades"),
    "ground_used": QT_TRANSLATE_NOOP("Words", "Utlämnat på bedömd undantagsgrund"),
    "policy_key_trusted": QT_TRANSLATE_NOOP("Words", "Nyckel för kommunens regler godtogs"),
    "policy_key_withdrawn": QT_TRANSLATE_NOOP("Words", "Nyckel för kommunens regler återkallades"),
    "policy_signed": QT_TRANSLATE_NOOP("Words", "Kommunens regler undertecknades"),
    "policy_in_force": QT_TRANSLATE_NOOP("Words", "Kommunens regler togs i bruk"),
    "policy_refused": QT_TRANSLATE_NOOP("Words", "Kommunens regler togs inte emot"),
    "concern_report_started": QT_TRANSLATE_NOOP("Words", "Orosanmälan påbörjades"),
    "concern_report_opened": QT_TRANSLATE_NOOP("Words", "Orosanmälan öppnades"),
    "concern_report_made": QT_TRANSLATE_NOOP("Words", "Orosanmälan gjordes"),
    "concern_report_received": QT_TRANSLATE_NOOP("Words", "Orosanmälan antecknades som mottagen"),
    "concern_report_answered": QT_TRANSLATE_NOOP("Words", "Besked om orosanmälan antecknades"),
    "concern_report_removed": QT_TRANSLATE_NOOP("Words", "Påbörjad orosanmälan togs bort"),
    "user_changed": QT_TRANSLATE_NOOP("Words", "Uppgift om användare ändrades"),
    "deputy_appointed": QT_TRANSLATE_NOOP("Words", "Ersättare utsågs"),
    "deputy_ended": QT_TRANSLATE_NOOP("Words", "Ersättning avslutades"),
    "opened_in_absence": QT_TRANSLATE_NOOP("Words", "Öppnat i frånvaro"),
    "child_handed_over": QT_TRANSLATE_NOOP("Words", "Barn överlämnades"),
    "school_changed": QT_TRANSLATE_NOOP("Words", "Byte av skola antecknades"),
    "case_file_changed": QT_TRANSLATE_NOOP("Words", "Uppgift om akt ändrades"),
    "case_file_text_destroyed": QT_TRANSLATE_NOOP("Words", "Text förstördes, hänvisning till akt sparad"),
    "document_request_received": QT_TRANSLATE_NOOP("Words", "Begäran om handling kom in"),
    "document_request_records_chosen": QT_TRANSLATE_NOOP("Words", "Handlingar i en begäran valdes"),
    "document_request_judged": QT_TRANSLATE_NOOP("Words", "Textställen i en handling bedömdes"),
    "document_request_decided": QT_TRANSLATE_NOOP("Words", "Begäran om handling avgjordes"),
    "meeting_planned": QT_TRANSLATE_NOOP("Words", "Möte planerades"),
    "meeting_changed": QT_TRANSLATE_NOOP("Words", "Möte ändrades"),
    "meeting_opened": QT_TRANSLATE_NOOP("Words", "Möte öppnades"),
    "meeting_called": QT_TRANSLATE_NOOP("Words", "Kallelse till möte antecknades"),
    "meeting_started": QT_TRANSLATE_NOOP("Words", "Möte började"),
    "meeting_presence": QT_TRANSLATE_NOOP("Words", "Närvaro på möte ändrades"),
    "meeting_ended": QT_TRANSLATE_NOOP("Words", "Möte avslutades"),
    "meeting_cancelled": QT_TRANSLATE_NOOP("Words", "Möte ställdes in"),
    "protocol_changed": QT_TRANSLATE_NOOP("Words", "Protokoll ändrades"),
    "calendar_file_made": QT_TRANSLATE_NOOP("Words", "Kalenderfil gjordes"),
}

_OBJECT_KINDS = {
    "vault": QT_TRANSLATE_NOOP("Words", "Valvet"),
    "user": QT_TRANSLATE_NOOP("Words", "Användare"),
    "party": QT_TRANSLATE_NOOP("Words", "Part"),
    "child": QT_TRANSLATE_NOOP("Words", "Barn"),
    "consent": QT_TRANSLATE_NOOP("Words", "Samtycke"),
    "statement": QT_TRANSLATE_NOOP("Words", "Svar"),
    "consultation": QT_TRANSLATE_NOOP("Words", "Konsultation"),
    "release": QT_TRANSLATE_NOOP("Words", "Utlämnande"),
    "decision": QT_TRANSLATE_NOOP("Words", "Beslut"),
    "draft": QT_TRANSLATE_NOOP("Words", "Utkast"),
    "search": QT_TRANSLATE_NOOP("Words", "Sökning"),
    "setting": QT_TRANSLATE_NOOP("Words", "Inställning"),
    "attachment": QT_TRANSLATE_NOOP("Words", "Underlag"),
    "policy": QT_TRANSLATE_NOOP("Words", "Kommunens regler"),
    "concern_report": QT_TRANSLATE_NOOP("Words", "Orosanmälan"),
    "handover": QT_TRANSLATE_NOOP("Words", "Överlämning"),
    "deputyship": QT_TRANSLATE_NOOP("Words", "Ersättning"),
    "absence": QT_TRANSLATE_NOOP("Words", "Frånvaro"),
    "document_request": QT_TRANSLATE_NOOP("Words", "Begäran om handling"),
    "meeting": QT_TRANSLATE_NOOP("Words", "Möte"),
}


def language() -> str:
    """`sv` or `en`, as the screen speaks."""
    return "en" if QLocale().language() == QLocale.Language.English else "sv"


def paper_word(table: str, code: str) -> str:
    """A word from the papers' list: table `form`, `channel`, `target_group`, `party`, `section` or `owner`."""
    return str(texts.table("extracts", language()).get(table, {}).get(code, code))


def paper_words(table: str) -> dict[str, str]:
    """All words of a list, in its order."""
    return {str(key): str(word) for key, word in texts.table("extracts", language()).get(table, {}).items()}


def role(code: str) -> str:
    """A user's role (roll)."""
    return {
        "professional": QCoreApplication.translate("Words", "handläggare"),
        "deputy": QCoreApplication.translate("Words", "ersättare"),
        "manager": QCoreApplication.translate("Words", "chef"),
        "reviewer": QCoreApplication.translate("Words", "granskare"),
        "lawyer": QCoreApplication.translate("Words", "jurist"),
        "admin": QCoreApplication.translate("Words", "administratör"),
    }.get(code, code)


def _said(table: Mapping[str, Marked], code: str) -> str:
    """A code in the screen's language; one without words is shown as it is."""
    return table[code].said() if code in table else code


def act(code: str) -> str:
    """What a log entry says was done."""
    return _said(_ACTS, code)


def object_kind(code: str) -> str:
    """What a log entry is about."""
    return _said(_OBJECT_KINDS, code)


def day(on: date, *, year: bool = False) -> str:
    """A day as `23 november`, with year as `23 november 2026`."""
    return QLocale().toString(QDate(on.year, on.month, on.day), "d MMMM yyyy" if year else "d MMMM")


def short_day(on: date) -> str:
    """A day as `23 nov`."""
    return QLocale().toString(QDate(on.year, on.month, on.day), "d MMM").removesuffix(".")


def weekday(on: date) -> str:
    """A day as `Måndag 23 november`."""
    text = QLocale().toString(QDate(on.year, on.month, on.day), "dddd d MMMM")
    return text[:1].upper() + text[1:]


def local(instant: str) -> str:
    """An instant of the log as Swedish local time, `2026-11-22 18:04:09`."""
    try:
        at = datetime.fromisoformat(instant)
    except ValueError:
        return instant
    return at.astimezone(STOCKHOLM).strftime("%Y-%m-%d %H:%M:%S")
