-- SPDX-License-Identifier: EUPL-1.2
-- Format 6: deputies and absence, the case file, requests for documents.

-- The ledger also tells of what goes to the own case file and of what is given on request.
DROP TRIGGER ledger_starts_intended;
DROP TRIGGER ledger_only_finishes;
DROP TRIGGER ledger_is_never_removed;
DROP INDEX ledger_of_consultation;
ALTER TABLE ledger RENAME TO ledger_before;
CREATE TABLE ledger (
    row                INTEGER PRIMARY KEY,
    id                 TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    consultation_id    TEXT NOT NULL,
    consultation_kind  TEXT NOT NULL CHECK (consultation_kind IN ('deidentified', 'consented') OR (consultation_kind = '' AND consultation_id = '')),
    format             TEXT NOT NULL CHECK (format IN ('pdf', 'docx', 'odt', 'txt', 'json')),
    carrier            TEXT NOT NULL,
    receivers          TEXT NOT NULL CHECK (json_valid(receivers) AND json_type(receivers) = 'array'),
    purpose            TEXT NOT NULL CHECK (purpose IN ('consultation', 'sip_meeting', 'lots_meeting', 'sspf', 'family_centre', 'joint_project', 'concern_report', 'investigation', 'feedback', 'statistics', 'audit', 'case_file', 'document_request')),
    mode               TEXT NOT NULL CHECK (mode IN ('identified', 'deidentified', 'aggregate', 'concern_report')),
    decision_id        TEXT REFERENCES decision (id),
    rules_sha256       TEXT REFERENCES rule_set (sha256),
    content_sha256     TEXT NOT NULL CHECK (length(content_sha256) = 64 AND content_sha256 NOT GLOB '*[^0-9a-f]*'),
    size_bytes         INTEGER NOT NULL CHECK (size_bytes >= 0),
    intended_at        TEXT NOT NULL CHECK (intended_at GLOB '????-??-??T??:??:??*Z'),
    actor              TEXT NOT NULL,
    state              TEXT NOT NULL CHECK (state IN ('intended', 'done', 'failed')),
    finished_at        TEXT NOT NULL CHECK ((state = 'intended' AND finished_at = '') OR (state <> 'intended' AND finished_at GLOB '????-??-??T??:??:??*Z'))
) STRICT;
INSERT INTO ledger (row, id, consultation_id, consultation_kind, format, carrier, receivers, purpose, mode, decision_id, rules_sha256, content_sha256, size_bytes, intended_at, actor, state, finished_at) SELECT row, id, consultation_id, consultation_kind, format, carrier, receivers, purpose, mode, decision_id, rules_sha256, content_sha256, size_bytes, intended_at, actor, state, finished_at FROM ledger_before;
DROP TABLE ledger_before;
CREATE INDEX ledger_of_consultation ON ledger (consultation_id, state, finished_at);
CREATE TRIGGER ledger_starts_intended BEFORE INSERT ON ledger WHEN NEW.state <> 'intended'
BEGIN SELECT RAISE(ABORT, 'a release is intended before it is done'); END;
CREATE TRIGGER ledger_only_finishes BEFORE UPDATE ON ledger
WHEN OLD.state <> 'intended' OR NEW.state = 'intended'
  OR (OLD.row, OLD.id, OLD.consultation_id, OLD.consultation_kind, OLD.format, OLD.carrier, OLD.receivers, OLD.purpose, OLD.mode,
      OLD.decision_id, OLD.rules_sha256, OLD.content_sha256, OLD.size_bytes, OLD.intended_at, OLD.actor)
  IS NOT (NEW.row, NEW.id, NEW.consultation_id, NEW.consultation_kind, NEW.format, NEW.carrier, NEW.receivers, NEW.purpose, NEW.mode,
      NEW.decision_id, NEW.rules_sha256, NEW.content_sha256, NEW.size_bytes, NEW.intended_at, NEW.actor)
BEGIN SELECT RAISE(ABORT, 'an intended release becomes done or failed, nothing else'); END;
CREATE TRIGGER ledger_is_never_removed BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'what has left cannot be taken back'); END;

-- Deputies, absence and handover (ersättare, frånvaro, överlämning): who may act for whom. Ids only: what is told here
-- outlives the children it was about.
CREATE TABLE deputyship (
    row          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    owner        TEXT NOT NULL CHECK (owner <> ''),
    deputy       TEXT NOT NULL CHECK (deputy <> '' AND deputy <> owner),
    first        TEXT NOT NULL CHECK (date(first) IS first),
    last         TEXT NOT NULL CHECK (date(last) IS last AND last >= first),
    child_id     TEXT NOT NULL CHECK (child_id = '' OR child_id GLOB '????????-????-????-????-????????????'),
    recorded_at  TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??*Z'),
    recorded_by  TEXT NOT NULL CHECK (recorded_by <> ''),
    ended_at     TEXT NOT NULL CHECK (ended_at = '' OR ended_at GLOB '????-??-??T??:??:??*Z'),
    told_at      TEXT NOT NULL CHECK (told_at = '' OR told_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE TRIGGER deputyship_only_ends BEFORE UPDATE ON deputyship
WHEN (OLD.ended_at <> '' AND OLD.ended_at <> NEW.ended_at) OR (OLD.id, OLD.owner, OLD.deputy, OLD.first, OLD.last, OLD.child_id)
  IS NOT (NEW.id, NEW.owner, NEW.deputy, NEW.first, NEW.last, NEW.child_id)
BEGIN SELECT RAISE(ABORT, 'a deputyship ends or is followed by another, never changed'); END;
CREATE TRIGGER deputyship_is_never_removed BEFORE DELETE ON deputyship
BEGIN SELECT RAISE(ABORT, 'who acted for whom is never removed'); END;

CREATE TABLE absence (
    row        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    owner      TEXT NOT NULL CHECK (owner <> ''),
    opened_by  TEXT NOT NULL CHECK (opened_by <> '' AND opened_by <> owner),
    witness    TEXT NOT NULL CHECK (witness <> '' AND witness NOT IN (owner, opened_by)),
    reason     TEXT NOT NULL CHECK (reason IN ('ill', 'leave', 'left', 'acute', 'supervision')),
    note       TEXT NOT NULL CHECK (note <> ''),
    first      TEXT NOT NULL CHECK (date(first) IS first),
    last       TEXT NOT NULL CHECK (date(last) IS last AND last >= first),
    child_id   TEXT NOT NULL CHECK (child_id = '' OR child_id GLOB '????????-????-????-????-????????????'),
    opened_at  TEXT NOT NULL CHECK (opened_at GLOB '????-??-??T??:??:??*Z'),
    told_at    TEXT NOT NULL CHECK (told_at = '' OR told_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE TRIGGER absence_is_only_told_of BEFORE UPDATE ON absence
WHEN OLD.told_at <> '' OR (OLD.id, OLD.owner, OLD.opened_by, OLD.witness, OLD.reason, OLD.note, OLD.first, OLD.last, OLD.child_id, OLD.opened_at)
  IS NOT (NEW.id, NEW.owner, NEW.opened_by, NEW.witness, NEW.reason, NEW.note, NEW.first, NEW.last, NEW.child_id, NEW.opened_at)
BEGIN SELECT RAISE(ABORT, 'what was opened in an absence is never changed'); END;
CREATE TRIGGER absence_is_never_removed BEFORE DELETE ON absence
BEGIN SELECT RAISE(ABORT, 'what was opened in an absence is never removed'); END;

CREATE TABLE handover (
    row            INTEGER PRIMARY KEY,
    id             TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    child_id       TEXT NOT NULL CHECK (child_id GLOB '????????-????-????-????-????????????'),
    giver          TEXT NOT NULL,
    receiver       TEXT NOT NULL CHECK (receiver <> '' AND receiver <> giver),
    consents       INTEGER NOT NULL CHECK (consents >= 0),
    consultations  INTEGER NOT NULL CHECK (consultations >= 0),
    actions        INTEGER NOT NULL CHECK (actions >= 0),
    handed_at      TEXT NOT NULL CHECK (handed_at GLOB '????-??-??T??:??:??*Z'),
    handed_by      TEXT NOT NULL CHECK (handed_by <> ''),
    told_at        TEXT NOT NULL CHECK (told_at = '' OR told_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE TRIGGER handover_is_only_told_of BEFORE UPDATE ON handover
WHEN OLD.told_at <> '' OR (OLD.id, OLD.child_id, OLD.giver, OLD.receiver, OLD.handed_at) IS NOT (NEW.id, NEW.child_id, NEW.giver, NEW.receiver, NEW.handed_at)
BEGIN SELECT RAISE(ABORT, 'a handover is followed by another, never changed'); END;
CREATE TRIGGER handover_is_never_removed BEFORE DELETE ON handover
BEGIN SELECT RAISE(ABORT, 'a handover is never removed'); END;

-- The case file (akten): how far each record has come; no reference to either side, as with the ledger.
CREATE TABLE case_file (
    row              INTEGER PRIMARY KEY,
    consultation_id  TEXT NOT NULL UNIQUE CHECK (consultation_id GLOB '????????-????-????-????-????????????'),
    number           TEXT NOT NULL CHECK (number <> ''),
    status           TEXT NOT NULL CHECK (status IN ('note', 'dispatched', 'filed')),
    case_number      TEXT NOT NULL CHECK (status <> 'filed' OR case_number <> ''),
    system           TEXT NOT NULL,
    subject          TEXT NOT NULL,
    paragraph        TEXT NOT NULL,
    marked_on        TEXT CHECK (marked_on IS NULL OR date(marked_on) IS marked_on),
    authority        TEXT NOT NULL,
    stays_note       INTEGER NOT NULL CHECK (stays_note IN (0, 1)),
    basis            TEXT NOT NULL CHECK (basis = '' OR status = 'filed'),
    filed_on         TEXT CHECK (filed_on IS NULL OR date(filed_on) IS filed_on),
    changed_at       TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??*Z'),
    changed_by       TEXT NOT NULL
) STRICT;

-- Requests for documents (begäran om handling): which records, and what was judged of each passage; ids and numbers only.
CREATE TABLE document_request (
    row                   INTEGER PRIMARY KEY,
    id                    TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    number                TEXT NOT NULL UNIQUE CHECK (number <> ''),
    kind                  TEXT NOT NULL CHECK (kind IN ('public', 'investigation')),
    received              TEXT NOT NULL CHECK (date(received) IS received),
    asked_for             TEXT NOT NULL CHECK (asked_for <> ''),
    answer_to             TEXT NOT NULL,
    investigation_opened  TEXT CHECK (investigation_opened IS NULL OR date(investigation_opened) IS investigation_opened),
    state                 TEXT NOT NULL CHECK (state IN ('open', 'decided', 'given')),
    outcome               TEXT NOT NULL CHECK (outcome IN ('', 'whole', 'masked', 'refused') AND (outcome = '') = (state = 'open')),
    reason                TEXT NOT NULL,
    decided_at            TEXT NOT NULL CHECK ((decided_at = '') = (state = 'open') AND (decided_at = '' OR decided_at GLOB '????-??-??T??:??:??*Z')),
    decided_by            TEXT NOT NULL CHECK ((decided_by = '') = (state = 'open')),
    given_at              TEXT NOT NULL CHECK (given_at = '' OR given_at GLOB '????-??-??T??:??:??*Z'),
    recorded_at           TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??*Z'),
    recorded_by           TEXT NOT NULL
) STRICT;
CREATE TRIGGER document_request_decided_stays_decided BEFORE UPDATE ON document_request
WHEN OLD.state <> 'open' AND (OLD.outcome, OLD.reason, OLD.decided_at, OLD.decided_by) IS NOT (NEW.outcome, NEW.reason, NEW.decided_at, NEW.decided_by)
BEGIN SELECT RAISE(ABORT, 'a decision on a request is followed by another request, never changed'); END;
CREATE TRIGGER document_request_is_never_removed BEFORE DELETE ON document_request
BEGIN SELECT RAISE(ABORT, 'a request for a document is kept'); END;
CREATE TABLE requested_record (
    request_id       TEXT NOT NULL REFERENCES document_request (id),
    consultation_id  TEXT NOT NULL CHECK (consultation_id GLOB '????????-????-????-????-????????????'),
    position         INTEGER NOT NULL CHECK (position >= 0),
    reviewed         INTEGER NOT NULL CHECK (reviewed IN (0, 1)),
    hidden           INTEGER NOT NULL CHECK (hidden IN (0, 1)),
    sha256           TEXT NOT NULL CHECK (sha256 = '' OR (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*')),
    PRIMARY KEY (request_id, consultation_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE judged_passage (
    request_id       TEXT NOT NULL REFERENCES document_request (id),
    consultation_id  TEXT NOT NULL CHECK (consultation_id GLOB '????????-????-????-????-????????????'),
    field            TEXT NOT NULL CHECK (field <> ''),
    number           INTEGER NOT NULL CHECK (number >= 0),
    choice           TEXT NOT NULL CHECK (choice IN ('', 'give', 'mask')),
    paragraph        TEXT NOT NULL,
    PRIMARY KEY (request_id, consultation_id, field, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER requested_record_is_fixed_when_decided BEFORE DELETE ON requested_record
WHEN (SELECT state FROM document_request WHERE id = OLD.request_id) <> 'open'
BEGIN SELECT RAISE(ABORT, 'what a decision was about is never changed'); END;
CREATE TRIGGER judged_passage_is_fixed_when_decided BEFORE DELETE ON judged_passage
WHEN (SELECT state FROM document_request WHERE id = OLD.request_id) <> 'open'
BEGIN SELECT RAISE(ABORT, 'what a decision was about is never changed'); END;
CREATE TRIGGER judged_passage_is_not_added_when_decided BEFORE INSERT ON judged_passage
WHEN (SELECT state FROM document_request WHERE id = NEW.request_id) <> 'open'
BEGIN SELECT RAISE(ABORT, 'what a decision was about is never changed'); END;
CREATE TRIGGER requested_record_is_not_added_when_decided BEFORE INSERT ON requested_record
WHEN (SELECT state FROM document_request WHERE id = NEW.request_id) <> 'open'
BEGIN SELECT RAISE(ABORT, 'what a decision was about is never changed'); END;
