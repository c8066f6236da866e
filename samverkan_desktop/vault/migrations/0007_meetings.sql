-- SPDX-License-Identifier: EUPL-1.2
-- Format 7: meetings of both kinds, and a ledger that also tells of calendar files.

-- Meetings with consent (möten med samtycke): about named children -----------------------------------------------------

CREATE TABLE consented_meeting (
    row             INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    number          TEXT NOT NULL UNIQUE CHECK (number <> ''),
    form            TEXT NOT NULL CHECK (form IN ('consultation_meeting', 'lots_meeting', 'sip', 'sspf', 'family_centre', 'eht')) REFERENCES form (name),
    day             TEXT NOT NULL CHECK (date(day) IS day),
    starts          TEXT NOT NULL CHECK (strftime('%H:%M', starts) IS starts),
    minutes         INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 1440),
    channel         TEXT NOT NULL CHECK (channel IN ('in_person', 'video', 'phone')),
    place           TEXT NOT NULL,
    purpose         TEXT NOT NULL,
    goal            TEXT NOT NULL,
    plan            TEXT NOT NULL CHECK (json_valid(plan) AND json_type(plan) = 'object'),
    called_on       TEXT CHECK (called_on IS NULL OR date(called_on) IS called_on),
    suspected_harm  TEXT NOT NULL CHECK (suspected_harm IN ('', 'yes', 'no', 'unsure')),
    state           TEXT NOT NULL CHECK (state IN ('planned', 'called', 'ongoing', 'held', 'cancelled')),
    owner           TEXT NOT NULL,
    deputy          TEXT NOT NULL,
    started_at      TEXT NOT NULL CHECK (started_at = '' OR started_at GLOB '????-??-??T??:??:??*Z'),
    ended_at        TEXT NOT NULL CHECK (ended_at = '' OR ended_at GLOB '????-??-??T??:??:??*Z')
) STRICT;
CREATE INDEX consented_meeting_by_day ON consented_meeting (day, starts);
CREATE TABLE consented_meeting_child (
    meeting_id  TEXT NOT NULL REFERENCES consented_meeting (id),
    position    INTEGER NOT NULL CHECK (position >= 0),
    child_id    TEXT NOT NULL REFERENCES child (id),
    PRIMARY KEY (meeting_id, position),
    UNIQUE (meeting_id, child_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX consented_meeting_of_child ON consented_meeting_child (child_id);
CREATE TABLE consented_meeting_seat (
    meeting_id        TEXT NOT NULL REFERENCES consented_meeting (id),
    position          INTEGER NOT NULL CHECK (position >= 0),
    id                TEXT NOT NULL CHECK (id GLOB '????????-????-????-????-????????????'),
    role              TEXT NOT NULL CHECK (role IN ('official', 'child', 'guardian', 'support', 'interpreter')),
    party             TEXT REFERENCES party_kind (name) CHECK ((role = 'official') = (party IS NOT NULL)),
    function          TEXT NOT NULL,
    name              TEXT NOT NULL,
    persons           TEXT NOT NULL CHECK (json_valid(persons) AND json_type(persons) = 'array'),
    invited           INTEGER NOT NULL CHECK (invited IN (0, 1)),
    named_in_consent  INTEGER NOT NULL CHECK (named_in_consent IN (0, 1)),
    covered           INTEGER NOT NULL CHECK (covered IN (0, 1)),
    engaged           INTEGER NOT NULL CHECK (engaged IN (0, 1) AND (engaged = 0 OR role = 'interpreter')),
    presence          TEXT NOT NULL CHECK (presence IN ('expected', 'here', 'leaving', 'left', 'absent')),
    PRIMARY KEY (meeting_id, position),
    UNIQUE (meeting_id, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE consented_meeting_item (
    meeting_id  TEXT NOT NULL REFERENCES consented_meeting (id),
    position    INTEGER NOT NULL CHECK (position >= 0),
    id          TEXT NOT NULL CHECK (id GLOB '????????-????-????-????-????????????'),
    what        TEXT NOT NULL,
    category    TEXT NOT NULL CHECK (category <> ''),
    owner       TEXT NOT NULL REFERENCES party_kind (name),
    child_id    TEXT NOT NULL CHECK (child_id <> '' OR category = 'methods'),
    about       TEXT NOT NULL CHECK (json_valid(about) AND json_type(about) = 'array'),
    text        TEXT NOT NULL,
    minutes     INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
    not_for     TEXT NOT NULL CHECK (json_valid(not_for) AND json_type(not_for) = 'array'),
    PRIMARY KEY (meeting_id, position),
    UNIQUE (meeting_id, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE consented_meeting_point (
    meeting_id  TEXT NOT NULL REFERENCES consented_meeting (id),
    position    INTEGER NOT NULL CHECK (position >= 0),
    id          TEXT NOT NULL CHECK (id GLOB '????????-????-????-????-????????????'),
    kind        TEXT NOT NULL CHECK (kind IN ('welcome', 'purpose', 'voice', 'items', 'actions', 'next')),
    heading     TEXT NOT NULL,
    minutes     INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
    item_ids    TEXT NOT NULL CHECK (json_valid(item_ids) AND json_type(item_ids) = 'array'),
    PRIMARY KEY (meeting_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE consented_meeting_signature (
    meeting_id  TEXT NOT NULL REFERENCES consented_meeting (id),
    position    INTEGER NOT NULL CHECK (position >= 0),
    child_id    TEXT NOT NULL,
    giver       TEXT NOT NULL CHECK (giver <> ''),
    day         TEXT NOT NULL CHECK (date(day) IS day),
    PRIMARY KEY (meeting_id, position),
    UNIQUE (meeting_id, child_id, giver)
) STRICT, WITHOUT ROWID;

-- The protocol (protokollet): one typing; a paragraph without its three tags leaves to nobody.
CREATE TABLE consented_meeting_paragraph (
    meeting_id  TEXT NOT NULL REFERENCES consented_meeting (id),
    position    INTEGER NOT NULL CHECK (position >= 0),
    id          TEXT NOT NULL CHECK (id GLOB '????????-????-????-????-????????????'),
    at          TEXT NOT NULL CHECK (strftime('%H:%M', at) IS at),
    text        TEXT NOT NULL,
    child_id    TEXT NOT NULL,
    category    TEXT NOT NULL,
    source      TEXT REFERENCES party_kind (name),
    about       TEXT NOT NULL CHECK (json_valid(about) AND json_type(about) = 'array'),
    voice       TEXT NOT NULL,
    point_id    TEXT NOT NULL,
    PRIMARY KEY (meeting_id, position),
    UNIQUE (meeting_id, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE consented_meeting_action (
    meeting_id  TEXT NOT NULL REFERENCES consented_meeting (id),
    position    INTEGER NOT NULL CHECK (position >= 0),
    id          TEXT NOT NULL CHECK (id GLOB '????????-????-????-????-????????????'),
    what        TEXT NOT NULL,
    owner       TEXT NOT NULL CHECK (owner IN ('school_board', 'social_board') OR owner GLOB 'other:?*'),
    function    TEXT NOT NULL,
    due         TEXT CHECK (due IS NULL OR date(due) IS due),
    child_id    TEXT NOT NULL,
    category    TEXT NOT NULL,
    done_on     TEXT CHECK (done_on IS NULL OR date(done_on) IS done_on),
    PRIMARY KEY (meeting_id, position),
    UNIQUE (meeting_id, id)
) STRICT, WITHOUT ROWID;

-- De-identified meetings (avidentifierade möten): nothing here is free text, so there is nothing to review -------------

CREATE TABLE deidentified_meeting (
    row            INTEGER PRIMARY KEY,
    id             TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    number         TEXT NOT NULL UNIQUE CHECK (number <> ''),
    form           TEXT NOT NULL CHECK (form IN ('consultation_meeting', 'lots_meeting', 'sip', 'sspf', 'family_centre', 'eht')) REFERENCES form (name),
    day            TEXT NOT NULL CHECK (date(day) IS day),
    starts         TEXT NOT NULL CHECK (strftime('%H:%M', starts) IS starts),
    minutes        INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 1440),
    channel        TEXT NOT NULL CHECK (channel IN ('in_person', 'video', 'phone')),
    target_groups  TEXT NOT NULL CHECK (json_valid(target_groups) AND json_type(target_groups) = 'array'),
    attended       INTEGER CHECK (attended IS NULL OR attended >= 0),
    state          TEXT NOT NULL CHECK (state IN ('planned', 'called', 'ongoing', 'held', 'cancelled')),
    owner          TEXT NOT NULL CHECK (owner = '' OR owner GLOB '????????-????-????-????-????????????'),
    deputy         TEXT NOT NULL CHECK (deputy = '' OR deputy GLOB '????????-????-????-????-????????????')
) STRICT;
CREATE INDEX deidentified_meeting_by_day ON deidentified_meeting (day, starts);
CREATE TABLE deidentified_meeting_consultation (
    meeting_id       TEXT NOT NULL REFERENCES deidentified_meeting (id),
    position         INTEGER NOT NULL CHECK (position >= 0),
    consultation_id  TEXT NOT NULL REFERENCES deidentified (id),
    PRIMARY KEY (meeting_id, position),
    UNIQUE (meeting_id, consultation_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE deidentified_meeting_seat (
    meeting_id  TEXT NOT NULL REFERENCES deidentified_meeting (id),
    position    INTEGER NOT NULL CHECK (position >= 0),
    id          TEXT NOT NULL CHECK (id GLOB '????????-????-????-????-????????????'),
    party       TEXT NOT NULL REFERENCES party_kind (name) CHECK (party <> 'child'),
    function    TEXT NOT NULL CHECK (function IN ('', 'skolkurator', 'rektor', 'biträdande rektor', 'mentor', 'lärare', 'specialpedagog', 'skolpsykolog', 'skolsköterska', 'skolläkare', 'förskollärare', 'socialsekreterare', 'mottagningen barn och unga', 'fältsekreterare', 'familjebehandlare', 'enhetschef', 'samordnare', 'fritidsledare', 'kommunpolis', 'polis', 'kurator', 'psykolog', 'läkare', 'sjuksköterska', 'barnmorska', 'handläggare')),
    presence    TEXT NOT NULL CHECK (presence IN ('expected', 'here', 'leaving', 'left', 'absent')),
    PRIMARY KEY (meeting_id, position),
    UNIQUE (meeting_id, id)
) STRICT, WITHOUT ROWID;

-- The ledger also tells of calendar files.
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
    format             TEXT NOT NULL CHECK (format IN ('pdf', 'docx', 'odt', 'txt', 'json', 'ics')),
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
