# SPDX-License-Identifier: EUPL-1.2
"""The words for kinds and codes on screen: parties, roles, log acts. One list for every page; decides nothing.

Words that also stand on paper come from the text files, so that screen and paper say the same.
"""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from samverkan_desktop.domain.days import STOCKHOLM
from samverkan_desktop.system import texts


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


def act(code: str) -> str:
    """What a log entry says was done."""
    translate = QCoreApplication.translate
    return {
        "vault_created": translate("Words", "Valvet skapades"),
        "vault_opened": translate("Words", "Valvet öppnades"),
        "vault_locked": translate("Words", "Valvet låstes"),
        "vault_recovered": translate("Words", "Öppnat med återställningsnyckel"),
        "vault_restored": translate("Words", "Återställd kopia togs i bruk"),
        "open_refused": translate("Words", "Försök att öppna nekades"),
        "passphrase_changed": translate("Words", "Lösenfras byttes"),
        "recovery_key_changed": translate("Words", "Ny återställningsnyckel"),
        "user_added": translate("Words", "Användare lades till"),
        "user_removed": translate("Words", "Användare togs bort"),
        "party_added": translate("Words", "Part lades till"),
        "child_added": translate("Words", "Barn lades till"),
        "child_changed": translate("Words", "Uppgift om barn ändrades"),
        "child_opened": translate("Words", "Barn öppnades"),
        "consent_recorded": translate("Words", "Samtycke efterfrågades"),
        "statement_recorded": translate("Words", "Svar om samtycke antecknades"),
        "consultation_recorded": translate("Words", "Konsultation sparades"),
        "consultation_opened": translate("Words", "Konsultation öppnades"),
        "consultation_approved": translate("Words", "Sammanfattning godkändes"),
        "consultation_reopened": translate("Words", "Godkännande ångrades"),
        "consultation_closed": translate("Words", "Konsultation avslutades"),
        "second_person_agreed": translate("Words", "En andra person godkände"),
        "draft_destroyed": translate("Words", "Utkast förstördes"),
        "search_shown": translate("Words", "Sökträffar visades"),
        "decision_made": translate("Words", "Delning prövades"),
        "release_intended": translate("Words", "Utlämnande påbörjades"),
        "release_done": translate("Words", "Lämnades ut"),
        "release_failed": translate("Words", "Utlämnande blev inte av"),
        "release_refused": translate("Words", "Utlämnande stoppades"),
        "settings_changed": translate("Words", "Inställning ändrades"),
        "log_read": translate("Words", "Loggen lästes"),
        "log_correction": translate("Words", "Rättelse i loggen"),
        "check_failed": translate("Words", "Kontroll fann ett fel"),
        "recognition_stopped": translate("Words", "Konsultation stoppades"),
        "recognition_reopened": translate("Words", "Stoppad konsultation öppnades igen"),
        "follow_up_done": translate("Words", "Uppföljning blev klar"),
        "maturity_assessed": translate("Words", "Mognad bedömdes"),
        "person_assessed": translate("Words", "Någon kring barnet bedömdes"),
        "person_added": translate("Words", "Annan person lades till"),
        "consent_renewed": translate("Words", "Samtycke förnyades"),
        "consent_ended": translate("Words", "Samtycke upphörde"),
        "consent_form_made": translate("Words", "Samtyckesblankett gjordes"),
        "consent_receipt_shown": translate("Words", "Kvitto på samtycke visades"),
        "notice_proposed": translate("Words", "Meddelande föreslogs"),
        "notice_given": translate("Words", "Meddelande lämnades"),
        "attachment_added": translate("Words", "Underlag lades till"),
        "attachment_opened": translate("Words", "Underlag visades"),
        "attachment_removed": translate("Words", "Underlag togs bort"),
        "second_person_asked": translate("Words", "En andra person ombads godkänna"),
        "ground_assessed": translate("Words", "Undantagsgrund bedömdes"),
        "ground_withdrawn": translate("Words", "Bedömning av undantagsgrund återkallades"),
        "ground_used": translate("Words", "Utlämnat på bedömd undantagsgrund"),
        "policy_key_trusted": translate("Words", "Nyckel för kommunens regler godtogs"),
        "policy_signed": translate("Words", "Kommunens regler undertecknades"),
        "policy_in_force": translate("Words", "Kommunens regler togs i bruk"),
        "policy_refused": translate("Words", "Kommunens regler togs inte emot"),
        "concern_report_started": translate("Words", "Orosanmälan påbörjades"),
        "concern_report_opened": translate("Words", "Orosanmälan öppnades"),
        "concern_report_made": translate("Words", "Orosanmälan gjordes"),
        "concern_report_received": translate("Words", "Orosanmälan antecknades som mottagen"),
        "concern_report_answered": translate("Words", "Besked om orosanmälan antecknades"),
        "concern_report_removed": translate("Words", "Påbörjad orosanmälan togs bort"),
        "user_changed": translate("Words", "Uppgift om användare ändrades"),
        "deputy_appointed": translate("Words", "Ersättare utsågs"),
        "deputy_ended": translate("Words", "Ersättning avslutades"),
        "opened_in_absence": translate("Words", "Öppnat i frånvaro"),
        "child_handed_over": translate("Words", "Barn överlämnades"),
        "school_changed": translate("Words", "Byte av skola antecknades"),
        "case_file_changed": translate("Words", "Uppgift om akt ändrades"),
        "case_file_text_destroyed": translate("Words", "Text förstördes, hänvisning till akt sparad"),
        "document_request_received": translate("Words", "Begäran om handling kom in"),
        "document_request_records_chosen": translate("Words", "Handlingar i en begäran valdes"),
        "document_request_judged": translate("Words", "Textställen i en handling bedömdes"),
        "document_request_decided": translate("Words", "Begäran om handling avgjordes"),
        "meeting_planned": translate("Words", "Möte planerades"),
        "meeting_changed": translate("Words", "Möte ändrades"),
        "meeting_opened": translate("Words", "Möte öppnades"),
        "meeting_called": translate("Words", "Kallelse till möte antecknades"),
        "meeting_started": translate("Words", "Möte började"),
        "meeting_presence": translate("Words", "Närvaro på möte ändrades"),
        "meeting_ended": translate("Words", "Möte avslutades"),
        "meeting_cancelled": translate("Words", "Möte ställdes in"),
        "protocol_changed": translate("Words", "Protokoll ändrades"),
        "calendar_file_made": translate("Words", "Kalenderfil gjordes"),
    }.get(code, code)


def object_kind(code: str) -> str:
    """What a log entry is about."""
    translate = QCoreApplication.translate
    return {
        "vault": translate("Words", "Valvet"),
        "user": translate("Words", "Användare"),
        "party": translate("Words", "Part"),
        "child": translate("Words", "Barn"),
        "consent": translate("Words", "Samtycke"),
        "statement": translate("Words", "Svar"),
        "consultation": translate("Words", "Konsultation"),
        "release": translate("Words", "Utlämnande"),
        "decision": translate("Words", "Beslut"),
        "draft": translate("Words", "Utkast"),
        "search": translate("Words", "Sökning"),
        "setting": translate("Words", "Inställning"),
        "attachment": translate("Words", "Underlag"),
        "policy": translate("Words", "Kommunens regler"),
        "concern_report": translate("Words", "Orosanmälan"),
        "handover": translate("Words", "Överlämning"),
        "deputyship": translate("Words", "Ersättning"),
        "absence": translate("Words", "Frånvaro"),
        "document_request": translate("Words", "Begäran om handling"),
        "meeting": translate("Words", "Möte"),
    }.get(code, code)


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
