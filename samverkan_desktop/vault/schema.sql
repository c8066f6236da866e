-- SPDX-License-Identifier: EUPL-1.2
-- The whole vault (valvet) as it stands after every migration. Read this; never run it: migrations/ is what runs.
-- A test proves that both give the same schema.
--
-- Days are ISO text that a calendar accepts, instants are UTC text, ids are uuid4 text, lists are JSON arrays.
-- Tables named consented* hold persons. Tables named deidentified* hold none and never may: no foreign key crosses
-- from one side to the other; both meet only in the lookup tables party_kind, target_group and form.

-- What the vault is -------------------------------------------------------------------------------------------------

CREATE TABLE vault (
    one           INTEGER PRIMARY KEY CHECK (one = 1),
    id            TEXT NOT NULL CHECK (id GLOB '????????-????-????-????-????????????'),
    name          TEXT NOT NULL,
    own_party     TEXT NOT NULL REFERENCES party_kind (name),
    municipality  TEXT NOT NULL,
    practice      INTEGER NOT NULL CHECK (practice IN (0, 1)),
    created_at    TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??*Z'),
    epoch         INTEGER NOT NULL CHECK (epoch >= 1)
) STRICT;

-- A practice vault (övningsvalv) is one for life, and a vault keeps its id.
CREATE TRIGGER vault_stays_what_it_is BEFORE UPDATE ON vault
WHEN NEW.id <> OLD.id OR NEW.practice <> OLD.practice OR NEW.epoch < OLD.epoch
BEGIN SELECT RAISE(ABORT, 'a vault keeps its id and kind, and epochs only grow'); END;
CREATE TRIGGER vault_is_never_removed BEFORE DELETE ON vault
BEGIN SELECT RAISE(ABORT, 'a vault always says what it is'); END;

CREATE TABLE setting (
    name     TEXT NOT NULL,
    user_id  TEXT NOT NULL,
    value    TEXT NOT NULL CHECK (json_valid(value)),
    PRIMARY KEY (name, user_id)
) STRICT, WITHOUT ROWID;

-- Words both sides share --------------------------------------------------------------------------------------------

CREATE TABLE party_kind (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE target_group (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE form (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE party (
    row     INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    kind    TEXT NOT NULL REFERENCES party_kind (name),
    name    TEXT NOT NULL CHECK (name <> ''),
    is_own  INTEGER NOT NULL CHECK (is_own IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX one_own_party ON party (is_own) WHERE is_own = 1;

CREATE TABLE user (
    row       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    name      TEXT NOT NULL CHECK (name <> ''),
    function  TEXT NOT NULL,
    roles     TEXT NOT NULL CHECK (json_valid(roles) AND json_type(roles) = 'array'),
    schools   TEXT NOT NULL CHECK (json_valid(schools) AND json_type(schools) = 'array'),
    removed   INTEGER NOT NULL CHECK (removed IN (0, 1))
) STRICT;

-- People: the consented side only -----------------------------------------------------------------------------------

CREATE TABLE child (
    row          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    name         TEXT NOT NULL CHECK (name <> ''),
    birth_date   TEXT NOT NULL CHECK (date(birth_date) IS birth_date),
    personal_id  TEXT NOT NULL,
    also         TEXT NOT NULL CHECK (json_valid(also) AND json_type(also) = 'array'),
    school       TEXT NOT NULL,
    maturity     TEXT NOT NULL CHECK (maturity IN ('mature', 'not_mature', 'not_assessed')),
    protected    INTEGER NOT NULL CHECK (protected IN (0, 1)),
    owner        TEXT NOT NULL,
    deputy       TEXT NOT NULL
) STRICT;

CREATE TABLE guardian (
    row                INTEGER PRIMARY KEY,
    id                 TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    child_id           TEXT NOT NULL REFERENCES child (id),
    name               TEXT NOT NULL CHECK (name <> ''),
    custody            TEXT NOT NULL CHECK (custody IN ('joint', 'sole', 'none', 'appointed')),
    may_be_contacted   INTEGER NOT NULL CHECK (may_be_contacted IN (0, 1)),
    secret_categories  TEXT NOT NULL CHECK (json_valid(secret_categories) AND json_type(secret_categories) = 'array')
, mandate TEXT NOT NULL DEFAULT '' CHECK (mandate IN ('', 'god_man'))) STRICT;
CREATE INDEX guardian_of_child ON guardian (child_id);

CREATE TABLE other_person (
    row       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    child_id  TEXT NOT NULL REFERENCES child (id),
    name      TEXT NOT NULL CHECK (name <> ''),
    relation  TEXT NOT NULL
) STRICT;
CREATE INDEX other_person_of_child ON other_person (child_id);

-- Consent (samtycke) ------------------------------------------------------------------------------------------------

CREATE TABLE consent (
    row          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    number       TEXT NOT NULL UNIQUE CHECK (number <> ''),
    child_id     TEXT NOT NULL REFERENCES child (id),
    from_        TEXT NOT NULL CHECK (json_valid(from_) AND json_type(from_) = 'array'),
    to_          TEXT NOT NULL CHECK (json_valid(to_) AND json_type(to_) = 'array'),
    categories   TEXT NOT NULL CHECK (json_valid(categories) AND json_type(categories) = 'array'),
    purposes     TEXT NOT NULL CHECK (json_valid(purposes) AND json_type(purposes) = 'array'),
    valid_from   TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
    valid_to     TEXT NOT NULL CHECK (date(valid_to) IS valid_to AND valid_to >= valid_from),
    gdpr_basis   TEXT NOT NULL,
    created_by   TEXT NOT NULL,
    UNIQUE (id, child_id)
) STRICT;
CREATE INDEX consent_of_child ON consent (child_id);

CREATE TABLE statement (
    seq          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    consent_id   TEXT NOT NULL REFERENCES consent (id),
    giver        TEXT NOT NULL CHECK (giver <> ''),
    answer       TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'not_reached', 'not_asked', 'may_not_be_asked', 'hindered')),
    given        TEXT CHECK (given IS NULL OR date(given) IS given),
    valid_to     TEXT CHECK (valid_to IS NULL OR date(valid_to) IS valid_to),
    withdrawn    TEXT CHECK (withdrawn IS NULL OR date(withdrawn) IS withdrawn),
    from_        TEXT NOT NULL CHECK (json_valid(from_) AND json_type(from_) = 'array'),
    to_          TEXT NOT NULL CHECK (json_valid(to_) AND json_type(to_) = 'array'),
    categories   TEXT NOT NULL CHECK (json_valid(categories) AND json_type(categories) = 'array'),
    purposes     TEXT NOT NULL CHECK (json_valid(purposes) AND json_type(purposes) = 'array'),
    about        TEXT NOT NULL CHECK (json_valid(about) AND json_type(about) = 'array'),
    way          TEXT NOT NULL CHECK (way IN ('written', 'oral', 'phone', 'video', 'not_stated')),
    language     TEXT NOT NULL,
    interpreter  INTEGER NOT NULL CHECK (interpreter IN (0, 1)),
    note         TEXT NOT NULL,
    recorded_at  TEXT NOT NULL CHECK (recorded_at = '' OR recorded_at GLOB '????-??-??T??:??:??*Z'),
    recorded_by  TEXT NOT NULL
, explained TEXT NOT NULL DEFAULT '' CHECK (explained = '' OR (length(explained) = 64 AND explained NOT GLOB '*[^0-9a-f]*')), own_words TEXT NOT NULL DEFAULT '', assured TEXT NOT NULL DEFAULT '', witness TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX statement_of_consent ON statement (consent_id);
CREATE TRIGGER statement_is_never_changed BEFORE UPDATE ON statement
BEGIN SELECT RAISE(ABORT, 'a statement is followed by another, never changed'); END;
CREATE TRIGGER statement_is_never_removed BEFORE DELETE ON statement
BEGIN SELECT RAISE(ABORT, 'a statement is followed by another, never removed'); END;

-- Consultations with consent (konsultationer med samtycke) ----------------------------------------------------------

CREATE TABLE consented (
    row             INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    number          TEXT NOT NULL UNIQUE CHECK (number <> ''),
    date            TEXT NOT NULL CHECK (date(date) IS date),
    form            TEXT NOT NULL REFERENCES form (name),
    purpose         TEXT NOT NULL,
    target_groups   TEXT NOT NULL CHECK (json_valid(target_groups) AND json_type(target_groups) = 'array'),
    suspected_harm  TEXT NOT NULL CHECK (suspected_harm IN ('yes', 'no', 'unsure')),
    child_id        TEXT NOT NULL REFERENCES child (id),
    channel         TEXT NOT NULL CHECK (channel IN ('in_person', 'video', 'phone')),
    minutes         INTEGER CHECK (minutes IS NULL OR minutes BETWEEN 0 AND 1440),
    follow_up       TEXT CHECK (follow_up IS NULL OR date(follow_up) IS follow_up),
    state           TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'closed')),
    owner           TEXT NOT NULL,
    deputy          TEXT NOT NULL,
    UNIQUE (id, child_id)
) STRICT;
CREATE INDEX consented_of_child ON consented (child_id);
CREATE INDEX consented_newest ON consented (date, number);

-- Both references carry the child: a consultation can only rest on consents of its own child.
CREATE TABLE consented_consent (
    consultation_id  TEXT NOT NULL,
    consent_id       TEXT NOT NULL,
    child_id         TEXT NOT NULL,
    position         INTEGER NOT NULL CHECK (position >= 0),
    PRIMARY KEY (consultation_id, consent_id),
    FOREIGN KEY (consultation_id, child_id) REFERENCES consented (id, child_id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (consent_id, child_id) REFERENCES consent (id, child_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX consented_of_consent ON consented_consent (consent_id);

CREATE TABLE consented_section (
    consultation_id  TEXT NOT NULL REFERENCES consented (id),
    position         INTEGER NOT NULL CHECK (position >= 0),
    name             TEXT NOT NULL CHECK (name IN ('background', 'question', 'advice', 'child_voice', 'next_steps')),
    text             TEXT NOT NULL,
    categories       TEXT NOT NULL CHECK (json_valid(categories) AND json_type(categories) = 'array'),
    PRIMARY KEY (consultation_id, position),
    UNIQUE (consultation_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE consented_participant (
    consultation_id  TEXT NOT NULL REFERENCES consented (id),
    position         INTEGER NOT NULL CHECK (position >= 0),
    party            TEXT NOT NULL REFERENCES party_kind (name),
    function         TEXT NOT NULL,
    name             TEXT NOT NULL,
    PRIMARY KEY (consultation_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE consented_action (
    consultation_id  TEXT NOT NULL REFERENCES consented (id),
    position         INTEGER NOT NULL CHECK (position >= 0),
    id               TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    what             TEXT NOT NULL,
    owner            TEXT NOT NULL CHECK (owner IN ('school_board', 'social_board') OR owner GLOB 'other:?*'),
    due              TEXT CHECK (due IS NULL OR date(due) IS due),
    outcome          TEXT NOT NULL,
    done_on          TEXT CHECK (done_on IS NULL OR date(done_on) IS done_on),
    PRIMARY KEY (consultation_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE consented_draft (
    id          TEXT PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
    number      TEXT NOT NULL,
    content     TEXT NOT NULL CHECK (json_valid(content) AND json_type(content) = 'object'),
    updated_at  TEXT NOT NULL CHECK (updated_at GLOB '????-??-??T??:??:??*Z'),
    owner       TEXT NOT NULL
) STRICT;

CREATE TRIGGER consented_starts_as_draft BEFORE INSERT ON consented WHEN NEW.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a consultation is stored as draft until its consents are there'); END;
CREATE TRIGGER consented_rests_on_consent BEFORE UPDATE ON consented
WHEN NEW.state <> 'draft' AND NOT EXISTS (SELECT 1 FROM consented_consent WHERE consultation_id = NEW.id AND child_id = NEW.child_id)
BEGIN SELECT RAISE(ABORT, 'a consultation with consent rests on a consent of the same child'); END;
CREATE TRIGGER consented_keeps_a_consent AFTER DELETE ON consented_consent
WHEN EXISTS (SELECT 1 FROM consented WHERE id = OLD.consultation_id AND state <> 'draft')
 AND NOT EXISTS (SELECT 1 FROM consented_consent WHERE consultation_id = OLD.consultation_id)
BEGIN SELECT RAISE(ABORT, 'a consultation with consent rests on a consent of the same child'); END;
CREATE TRIGGER consented_consent_is_not_moved BEFORE UPDATE ON consented_consent
BEGIN SELECT RAISE(ABORT, 'a consent is added or taken away, never moved'); END;
CREATE TRIGGER consented_known_target_groups BEFORE INSERT ON consented
WHEN EXISTS (SELECT 1 FROM json_each(NEW.target_groups) WHERE value NOT IN (SELECT name FROM target_group))
BEGIN SELECT RAISE(ABORT, 'unknown target group'); END;
CREATE TRIGGER consented_known_target_groups_later BEFORE UPDATE OF target_groups ON consented
WHEN EXISTS (SELECT 1 FROM json_each(NEW.target_groups) WHERE value NOT IN (SELECT name FROM target_group))
BEGIN SELECT RAISE(ABORT, 'unknown target group'); END;

-- De-identified consultations (avidentifierade konsultationer): no column here can hold a person ---------------------

-- An approved one owes, when the transaction ends, its approval and its reviewed question: the generated columns are
-- references that must then be met.
CREATE TABLE deidentified (
    row             INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    number          TEXT NOT NULL UNIQUE CHECK (number <> ''),
    date            TEXT NOT NULL CHECK (date(date) IS date),
    form            TEXT NOT NULL REFERENCES form (name),
    target_groups   TEXT NOT NULL CHECK (json_valid(target_groups) AND json_type(target_groups) = 'array'),
    suspected_harm  TEXT NOT NULL CHECK (suspected_harm IN ('yes', 'no', 'unsure')),
    channel         TEXT NOT NULL CHECK (channel IN ('in_person', 'video', 'phone')),
    minutes         INTEGER CHECK (minutes IS NULL OR minutes BETWEEN 0 AND 1440),
    follow_up       TEXT CHECK (follow_up IS NULL OR date(follow_up) IS follow_up),
    state           TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'closed')),
    owner           TEXT NOT NULL CHECK (owner = '' OR owner GLOB '????????-????-????-????-????????????'),
    deputy          TEXT NOT NULL CHECK (deputy = '' OR deputy GLOB '????????-????-????-????-????????????'),
    thread_id       TEXT NOT NULL CHECK (thread_id = '' OR thread_id GLOB '????????-????-????-????-????????????'),
    released        INTEGER NOT NULL CHECK (released IN (0, 1) AND NOT (released = 1 AND state = 'draft')),
    approved_id     TEXT GENERATED ALWAYS AS (CASE WHEN state = 'draft' THEN NULL ELSE id END) STORED
                    REFERENCES deidentified_approval (consultation_id) DEFERRABLE INITIALLY DEFERRED,
    owed_field      TEXT GENERATED ALWAYS AS ('question') VIRTUAL,
    owed_position   INTEGER GENERATED ALWAYS AS (0) VIRTUAL, time TEXT NOT NULL DEFAULT '' CHECK (time = '' OR time GLOB '[0-2][0-9]:[0-5][0-9]'),
    FOREIGN KEY (approved_id, owed_field, owed_position)
        REFERENCES deidentified_text (consultation_id, field, position) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX deidentified_newest ON deidentified (date, number);
CREATE INDEX deidentified_approved ON deidentified (approved_id);
CREATE INDEX deidentified_owed ON deidentified (approved_id, owed_field, owed_position);
CREATE INDEX deidentified_of_thread ON deidentified (thread_id) WHERE thread_id <> '';

-- The approved wording; field and position are the parts of a name such as `question` or `action:2`.
CREATE TABLE deidentified_text (
    consultation_id  TEXT NOT NULL REFERENCES deidentified (id),
    field            TEXT NOT NULL CHECK (field IN ('purpose', 'background', 'question', 'advice', 'child_voice', 'next_steps', 'function', 'action')),
    position         INTEGER NOT NULL CHECK (position >= 0 AND (position = 0 OR field IN ('function', 'action'))),
    text             TEXT NOT NULL,
    PRIMARY KEY (consultation_id, field, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE deidentified_participant (
    consultation_id  TEXT NOT NULL REFERENCES deidentified (id),
    position         INTEGER NOT NULL CHECK (position >= 0),
    party            TEXT NOT NULL REFERENCES party_kind (name),
    function         TEXT NOT NULL,
    PRIMARY KEY (consultation_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE deidentified_action (
    consultation_id  TEXT NOT NULL REFERENCES deidentified (id),
    position         INTEGER NOT NULL CHECK (position >= 0),
    id               TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    what             TEXT NOT NULL,
    owner            TEXT NOT NULL CHECK (owner IN ('school_board', 'social_board') OR owner GLOB 'other:?*'),
    due              TEXT CHECK (due IS NULL OR date(due) IS due),
    outcome          TEXT NOT NULL,
    done_on          TEXT CHECK (done_on IS NULL OR date(done_on) IS done_on),
    PRIMARY KEY (consultation_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE deidentified_approval (
    consultation_id  TEXT PRIMARY KEY REFERENCES deidentified (id),
    approved_at      TEXT NOT NULL CHECK (approved_at GLOB '????-??-??T??:??:??*Z'),
    approved_by      TEXT NOT NULL CHECK (approved_by = '' OR approved_by GLOB '????????-????-????-????-????????????'),
    estimate         INTEGER CHECK (estimate IS NULL OR estimate >= 0),
    basis            TEXT NOT NULL,
    reason           TEXT NOT NULL,
    second_person    TEXT NOT NULL CHECK (second_person = '' OR (second_person GLOB '????????-????-????-????-????????????' AND second_person <> approved_by)),
    link_checked     INTEGER NOT NULL CHECK (link_checked IN (0, 1)),
    choices          TEXT NOT NULL CHECK (json_valid(choices) AND json_type(choices) = 'object'),
    kept             TEXT NOT NULL CHECK (json_valid(kept) AND json_type(kept) = 'array'),
    motives          TEXT NOT NULL CHECK (json_valid(motives) AND json_type(motives) = 'array')
) STRICT;

CREATE TABLE deidentified_memory_key (
    consultation_id  TEXT PRIMARY KEY REFERENCES deidentified (id),
    key              TEXT NOT NULL CHECK (key <> '')
) STRICT;

CREATE TABLE deidentified_draft (
    id          TEXT PRIMARY KEY CHECK (id GLOB '????????-????-????-????-????????????'),
    number      TEXT NOT NULL,
    content     TEXT NOT NULL CHECK (json_valid(content) AND json_type(content) = 'object'),
    updated_at  TEXT NOT NULL CHECK (updated_at GLOB '????-??-??T??:??:??*Z'),
    owner       TEXT NOT NULL
) STRICT;

CREATE TRIGGER deidentified_draft_has_no_text BEFORE INSERT ON deidentified_text
WHEN (SELECT state FROM deidentified WHERE id = NEW.consultation_id) = 'draft'
BEGIN SELECT RAISE(ABORT, 'nothing but approved text is stored'); END;
CREATE TRIGGER deidentified_released_text_is_not_added BEFORE INSERT ON deidentified_text
WHEN (SELECT released FROM deidentified WHERE id = NEW.consultation_id) = 1
BEGIN SELECT RAISE(ABORT, 'what has been released can no longer change'); END;
CREATE TRIGGER deidentified_text_is_not_changed BEFORE UPDATE ON deidentified_text
BEGIN SELECT RAISE(ABORT, 'parts are replaced whole'); END;
CREATE TRIGGER deidentified_released_text_is_not_removed BEFORE DELETE ON deidentified_text
WHEN (SELECT released FROM deidentified WHERE id = OLD.consultation_id) = 1
BEGIN SELECT RAISE(ABORT, 'what has been released can no longer change'); END;
CREATE TRIGGER deidentified_back_to_draft_without_text BEFORE UPDATE OF state ON deidentified
WHEN NEW.state = 'draft' AND (
     EXISTS (SELECT 1 FROM deidentified_text WHERE consultation_id = NEW.id)
  OR EXISTS (SELECT 1 FROM deidentified_participant WHERE consultation_id = NEW.id AND function <> '')
  OR EXISTS (SELECT 1 FROM deidentified_action WHERE consultation_id = NEW.id AND (what <> '' OR outcome <> '')))
BEGIN SELECT RAISE(ABORT, 'nothing but approved text is stored'); END;
CREATE TRIGGER deidentified_release_is_not_undone BEFORE UPDATE OF released ON deidentified
WHEN OLD.released = 1 AND NEW.released = 0
BEGIN SELECT RAISE(ABORT, 'what has been released can no longer change'); END;
CREATE TRIGGER deidentified_draft_action_has_no_text BEFORE INSERT ON deidentified_action
WHEN (NEW.what <> '' OR NEW.outcome <> '') AND (SELECT state FROM deidentified WHERE id = NEW.consultation_id) = 'draft'
BEGIN SELECT RAISE(ABORT, 'nothing but approved text is stored'); END;
CREATE TRIGGER deidentified_action_is_not_changed BEFORE UPDATE ON deidentified_action
BEGIN SELECT RAISE(ABORT, 'parts are replaced whole'); END;
CREATE TRIGGER deidentified_draft_participant_has_no_text BEFORE INSERT ON deidentified_participant
WHEN NEW.function <> '' AND (SELECT state FROM deidentified WHERE id = NEW.consultation_id) = 'draft'
BEGIN SELECT RAISE(ABORT, 'nothing but approved text is stored'); END;
CREATE TRIGGER deidentified_participant_is_not_changed BEFORE UPDATE ON deidentified_participant
BEGIN SELECT RAISE(ABORT, 'parts are replaced whole'); END;
CREATE TRIGGER deidentified_known_target_groups BEFORE INSERT ON deidentified
WHEN EXISTS (SELECT 1 FROM json_each(NEW.target_groups) WHERE value NOT IN (SELECT name FROM target_group))
BEGIN SELECT RAISE(ABORT, 'unknown target group'); END;
CREATE TRIGGER deidentified_known_target_groups_later BEFORE UPDATE OF target_groups ON deidentified
WHEN EXISTS (SELECT 1 FROM json_each(NEW.target_groups) WHERE value NOT IN (SELECT name FROM target_group))
BEGIN SELECT RAISE(ABORT, 'unknown target group'); END;

-- Search: one index for each side; rowid is the consultation's row; what is deleted leaves no word behind -----------

CREATE VIRTUAL TABLE consented_search USING fts5 (words, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3', detail = 'full');
CREATE VIRTUAL TABLE deidentified_search USING fts5 (words, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3', detail = 'full');
INSERT INTO consented_search (consented_search, rank) VALUES ('secure-delete', 1);
INSERT INTO deidentified_search (deidentified_search, rank) VALUES ('secure-delete', 1);

-- Concern reports (orosanmälningar): on neither side of the wall -----------------------------------------------------

-- Concern reports (orosanmälningar, SoL 19 kap. 1 §): records of their own. Whom a report is about stands here as text
-- and nowhere else: no reference to a child, a consent or a consultation, in either direction, and no index of words.
CREATE TABLE concern_report (
    row                  INTEGER PRIMARY KEY,
    id                   TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    owner                TEXT NOT NULL CHECK (owner GLOB '????????-????-????-????-????????????'),
    started_at           TEXT NOT NULL CHECK (started_at GLOB '????-??-??T??:??:??*Z'),
    changed_at           TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??*Z'),
    authority            TEXT NOT NULL,
    function             TEXT NOT NULL,
    contact              TEXT NOT NULL,
    child_name           TEXT NOT NULL,
    child_personal_id    TEXT NOT NULL,
    child_address        TEXT NOT NULL,
    observations         TEXT NOT NULL,
    happened             TEXT NOT NULL,
    known_by             TEXT NOT NULL CHECK (known_by IN ('', 'child_told', 'seen', 'child_showed', 'other_told', 'document')),
    child_words          TEXT NOT NULL,
    child_knows          TEXT NOT NULL,
    siblings             TEXT NOT NULL,
    interpreter          TEXT NOT NULL,
    protection           TEXT NOT NULL CHECK (protection IN ('', 'no', 'yes', 'unsure')),
    guardians_told       TEXT NOT NULL CHECK (guardians_told IN ('', 'yes', 'no', 'no_could_harm')),
    keep_from_guardians  INTEGER NOT NULL CHECK (keep_from_guardians IN (0, 1)),
    feedback_asked       INTEGER NOT NULL CHECK (feedback_asked IN (0, 1)),
    receiver             TEXT NOT NULL CHECK (receiver IN ('reception', 'emergency', 'other_municipality')),
    municipality         TEXT NOT NULL,
    called_at            TEXT NOT NULL CHECK (called_at = '' OR called_at GLOB '????-??-??T??:??:??*Z'),
    called_whom          TEXT NOT NULL,
    made_way             TEXT NOT NULL CHECK (made_way IN ('', 'phone', 'in_person', 'paper', 'form', 'file')),
    made_at              TEXT NOT NULL CHECK ((made_at = '') = (made_way = '') AND (made_at = '' OR made_at GLOB '????-??-??T??:??:??*Z')),
    received_day         TEXT CHECK (received_day IS NULL OR date(received_day) IS received_day),
    decided_day          TEXT CHECK (decided_day IS NULL OR date(decided_day) IS decided_day),
    outcome              TEXT NOT NULL CHECK (outcome IN ('', 'opened', 'not_opened', 'already_ongoing', 'unsuitable'))
) STRICT;
CREATE TRIGGER concern_report_made_stays_made BEFORE UPDATE ON concern_report
WHEN (OLD.id, OLD.started_at) IS NOT (NEW.id, NEW.started_at)
  OR (OLD.made_at <> '' AND (OLD.made_at, OLD.made_way) IS NOT (NEW.made_at, NEW.made_way))
BEGIN SELECT RAISE(ABORT, 'when and how a report was made is never changed'); END;
CREATE TRIGGER concern_report_made_is_never_removed BEFORE DELETE ON concern_report WHEN OLD.made_at <> '' OR OLD.called_at <> ''
BEGIN SELECT RAISE(ABORT, 'a report that has been made is kept'); END;

-- Releases (utlämnanden): no reference to either side; the ledger outlives what it tells of --------------------------

CREATE TABLE rule_set (
    sha256     TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    version    TEXT NOT NULL,
    canonical  TEXT NOT NULL
) STRICT;
CREATE TRIGGER rule_set_is_never_changed BEFORE UPDATE ON rule_set
BEGIN SELECT RAISE(ABORT, 'a rule set that has been used is never changed'); END;
CREATE TRIGGER rule_set_is_never_removed BEFORE DELETE ON rule_set
BEGIN SELECT RAISE(ABORT, 'a rule set that has been used is never removed'); END;

CREATE TABLE decision (
    row              INTEGER PRIMARY KEY,
    id               TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    at               TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'),
    actor            TEXT NOT NULL,
    consultation_id  TEXT NOT NULL,
    question         TEXT NOT NULL CHECK (json_valid(question)),
    decision         TEXT NOT NULL CHECK (json_valid(decision) AND coalesce(json_extract(decision, '$.outcome') IN ('permitted', 'forbidden', 'needs', 'duty'), 1)),
    rules_sha256     TEXT REFERENCES rule_set (sha256)
) STRICT;
CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is followed by another, never changed'); END;
CREATE TRIGGER decision_is_never_removed BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is followed by another, never removed'); END;

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
, grounds TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(grounds) AND json_type(grounds) = 'array'), warnings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(warnings) AND json_type(warnings) = 'array')) STRICT;
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
CREATE TRIGGER ledger_keeps_its_grounds BEFORE UPDATE ON ledger
WHEN (OLD.grounds, OLD.warnings) IS NOT (NEW.grounds, NEW.warnings)
BEGIN SELECT RAISE(ABORT, 'on what something left is not changed afterwards'); END;

-- The log (loggen): a chain ------------------------------------------------------------------------------------------

CREATE TABLE log_entry (
    seq          INTEGER PRIMARY KEY,
    at           TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'),
    actor        TEXT NOT NULL,
    act          TEXT NOT NULL CHECK (act <> ''),
    object_kind  TEXT NOT NULL,
    object_id    TEXT NOT NULL,
    details      TEXT NOT NULL CHECK (json_valid(details) AND json_type(details) = 'object'),
    prev         TEXT NOT NULL CHECK (length(prev) = 64 AND prev NOT GLOB '*[^0-9a-f]*'),
    hash         TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*')
) STRICT;
CREATE TRIGGER log_entry_follows_the_last BEFORE INSERT ON log_entry
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM log_entry)
  OR NEW.prev IS NOT coalesce((SELECT hash FROM log_entry ORDER BY seq DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN SELECT RAISE(ABORT, 'a log entry follows the last one'); END;
CREATE TRIGGER log_entry_is_never_changed BEFORE UPDATE ON log_entry
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER log_entry_is_never_removed BEFORE DELETE ON log_entry
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;

-- Consents in depth, evidence, second persons, the municipality's own rules (format 2) ------------------------------

-- The texts that have been explained or printed, each kept once under its SHA-256.
CREATE TABLE consent_text (
    sha256    TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    language  TEXT NOT NULL,
    text      TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE TRIGGER consent_text_is_never_changed BEFORE UPDATE ON consent_text
BEGIN SELECT RAISE(ABORT, 'a text that has been explained is never changed'); END;
CREATE TRIGGER statement_explains_a_kept_text BEFORE INSERT ON statement
WHEN NEW.explained <> '' AND NOT EXISTS (SELECT 1 FROM consent_text WHERE sha256 = NEW.explained)
BEGIN SELECT RAISE(ABORT, 'the text that was explained is kept first'); END;

-- What has happened to a consent beside its statements.
CREATE TABLE consent_event (
    seq          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    consent_id   TEXT NOT NULL REFERENCES consent (id),
    kind         TEXT NOT NULL CHECK (kind IN ('form_made', 'renewed', 'renews', 'guardian_changed', 'school_changed', 'project_ended', 'split_into', 'split_from')),
    day          TEXT NOT NULL CHECK (date(day) IS day),
    detail       TEXT NOT NULL,
    recorded_at  TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??*Z'),
    recorded_by  TEXT NOT NULL
) STRICT;
CREATE INDEX consent_event_of_consent ON consent_event (consent_id);
CREATE TRIGGER consent_event_is_never_changed BEFORE UPDATE ON consent_event
BEGIN SELECT RAISE(ABORT, 'what has happened to a consent is never changed'); END;
CREATE TRIGGER consent_event_is_never_removed BEFORE DELETE ON consent_event
BEGIN SELECT RAISE(ABORT, 'what has happened to a consent is never removed'); END;

-- Assessments of maturity (mognadsbedömning, OSL 12 kap. 3 §); the latest is the child's.
CREATE TABLE maturity_assessment (
    seq          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    child_id     TEXT NOT NULL REFERENCES child (id),
    outcome      TEXT NOT NULL CHECK (outcome IN ('mature', 'not_mature', 'not_assessed')),
    assessor     TEXT NOT NULL CHECK (assessor <> ''),
    day          TEXT NOT NULL CHECK (date(day) IS day),
    reasoning    TEXT NOT NULL CHECK (reasoning <> ''),
    matter       TEXT NOT NULL,
    recorded_at  TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??*Z'),
    recorded_by  TEXT NOT NULL
) STRICT;
CREATE INDEX maturity_assessment_of_child ON maturity_assessment (child_id);
CREATE TRIGGER maturity_assessment_is_never_changed BEFORE UPDATE ON maturity_assessment
BEGIN SELECT RAISE(ABORT, 'an assessment is followed by another, never changed'); END;
CREATE TRIGGER maturity_assessment_is_never_removed BEFORE DELETE ON maturity_assessment
BEGIN SELECT RAISE(ABORT, 'an assessment is followed by another, never removed'); END;

-- Assessments of the people around a child (OSL 12 kap. 3 §, LVU 11 §); the latest of a kind and person counts.
CREATE TABLE person_assessment (
    seq          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    child_id     TEXT NOT NULL REFERENCES child (id),
    kind         TEXT NOT NULL CHECK (kind IN ('guardian_secrecy', 'care_order')),
    guardian_id  TEXT NOT NULL CHECK ((guardian_id <> '') = (kind = 'guardian_secrecy')),
    applies      INTEGER NOT NULL CHECK (applies IN (0, 1)),
    categories   TEXT NOT NULL CHECK (json_valid(categories) AND json_type(categories) = 'array'),
    assessor     TEXT NOT NULL CHECK (assessor <> ''),
    day          TEXT NOT NULL CHECK (date(day) IS day),
    reasoning    TEXT NOT NULL CHECK (reasoning <> ''),
    recorded_at  TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??*Z'),
    recorded_by  TEXT NOT NULL
) STRICT;
CREATE INDEX person_assessment_of_child ON person_assessment (child_id);
CREATE TRIGGER person_assessment_is_never_changed BEFORE UPDATE ON person_assessment
BEGIN SELECT RAISE(ABORT, 'an assessment is followed by another, never changed'); END;
CREATE TRIGGER person_assessment_is_never_removed BEFORE DELETE ON person_assessment
BEGIN SELECT RAISE(ABORT, 'an assessment is followed by another, never removed'); END;

-- Written assessments of exceptional grounds (undantagsgrunder), bound to exactly what was assessed.
CREATE TABLE consented_ground (
    seq                INTEGER PRIMARY KEY,
    id                 TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    consultation_id    TEXT NOT NULL REFERENCES consented (id),
    ground             TEXT NOT NULL CHECK (ground <> ''),
    receivers          TEXT NOT NULL CHECK (json_valid(receivers) AND json_array_length(receivers) > 0),
    purpose            TEXT NOT NULL CHECK (purpose <> ''),
    categories         TEXT NOT NULL CHECK (json_valid(categories) AND json_array_length(categories) > 0),
    role               TEXT NOT NULL CHECK (role IN ('professional', 'manager', 'lawyer')),
    reasoning          TEXT NOT NULL CHECK (json_valid(reasoning) AND json_type(reasoning) = 'object' AND reasoning <> '{}'),
    sha256             TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    day                TEXT NOT NULL CHECK (date(day) IS day),
    holds_until        TEXT NOT NULL CHECK (date(holds_until) IS holds_until AND holds_until >= day AND julianday(holds_until) - julianday(day) <= 90),
    recorded_at        TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??*Z'),
    recorded_by        TEXT NOT NULL CHECK (recorded_by <> ''),
    withdrawn_at       TEXT NOT NULL CHECK (withdrawn_at = '' OR withdrawn_at GLOB '????-??-??T??:??:??*Z'),
    withdrawn_by       TEXT NOT NULL CHECK ((withdrawn_by = '') = (withdrawn_at = '')),
    withdrawn_because  TEXT NOT NULL CHECK (withdrawn_at <> '' OR withdrawn_because = '')
) STRICT;
CREATE INDEX consented_ground_of ON consented_ground (consultation_id);
CREATE TRIGGER consented_ground_is_only_withdrawn BEFORE UPDATE ON consented_ground
WHEN OLD.withdrawn_at <> '' OR (OLD.seq, OLD.id, OLD.consultation_id, OLD.ground, OLD.receivers, OLD.purpose, OLD.categories, OLD.role,
    OLD.reasoning, OLD.sha256, OLD.day, OLD.holds_until, OLD.recorded_at, OLD.recorded_by)
  IS NOT (NEW.seq, NEW.id, NEW.consultation_id, NEW.ground, NEW.receivers, NEW.purpose, NEW.categories, NEW.role,
    NEW.reasoning, NEW.sha256, NEW.day, NEW.holds_until, NEW.recorded_at, NEW.recorded_by)
BEGIN SELECT RAISE(ABORT, 'an assessment is withdrawn once and followed by another, never changed'); END;
CREATE TRIGGER consented_ground_is_never_removed BEFORE DELETE ON consented_ground
BEGIN SELECT RAISE(ABORT, 'an assessment is followed by another, never removed'); END;

-- Notices to give after a withdrawal (meddelanden): neutral words, never who withdrew or why.
CREATE TABLE consent_notice (
    row          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    consent_id   TEXT NOT NULL REFERENCES consent (id),
    to_          TEXT NOT NULL CHECK (to_ <> ''),
    text         TEXT NOT NULL CHECK (text <> ''),
    proposed_at  TEXT NOT NULL CHECK (proposed_at GLOB '????-??-??T??:??:??*Z'),
    told_on      TEXT CHECK (told_on IS NULL OR date(told_on) IS told_on),
    told_way     TEXT NOT NULL CHECK (told_way IN ('', 'written', 'oral', 'phone', 'video', 'not_stated')),
    told_by      TEXT NOT NULL CHECK ((told_by = '') = (told_on IS NULL))
) STRICT;
CREATE INDEX consent_notice_of_consent ON consent_notice (consent_id);
CREATE TRIGGER consent_notice_is_given_once BEFORE UPDATE ON consent_notice
WHEN OLD.told_on IS NOT NULL OR (OLD.id, OLD.consent_id, OLD.to_, OLD.text, OLD.proposed_at)
  IS NOT (NEW.id, NEW.consent_id, NEW.to_, NEW.text, NEW.proposed_at)
BEGIN SELECT RAISE(ABORT, 'a notice is given once and its words stand'); END;

-- Evidence (underlag), in parts of at most 1 MiB; statement_id is empty when it belongs to the whole consent.
CREATE TABLE attachment (
    row           INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    consent_id    TEXT NOT NULL REFERENCES consent (id),
    statement_id  TEXT NOT NULL CHECK (statement_id = '' OR statement_id GLOB '????????-????-????-????-????????????'),
    name          TEXT NOT NULL CHECK (name <> '' AND length(name) <= 120 AND name NOT GLOB '*[/\]*'),
    kind          TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png')),
    size_bytes    INTEGER NOT NULL CHECK (size_bytes BETWEEN 1 AND 26214400),
    sha256        TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    added_at      TEXT NOT NULL CHECK (added_at GLOB '????-??-??T??:??:??*Z'),
    added_by      TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_of_consent ON attachment (consent_id);
CREATE TABLE attachment_part (
    attachment_id  TEXT NOT NULL REFERENCES attachment (id) ON DELETE CASCADE,
    number         INTEGER NOT NULL CHECK (number BETWEEN 0 AND 24),
    content        BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 1048576),
    PRIMARY KEY (attachment_id, number)
) STRICT;
CREATE TRIGGER attachment_is_never_changed BEFORE UPDATE ON attachment
BEGIN SELECT RAISE(ABORT, 'evidence is added or removed, never changed'); END;
CREATE TRIGGER attachment_part_is_never_changed BEFORE UPDATE ON attachment_part
BEGIN SELECT RAISE(ABORT, 'evidence is added or removed, never changed'); END;

-- A second person's agreement (andra person) to one release of exactly this content; no reference to either side.
CREATE TABLE second_person (
    row        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    object_id  TEXT NOT NULL,
    sha256     TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    asked_at   TEXT NOT NULL CHECK (asked_at GLOB '????-??-??T??:??:??*Z'),
    asked_by   TEXT NOT NULL CHECK (asked_by <> ''),
    agreed_at  TEXT NOT NULL CHECK (agreed_at = '' OR agreed_at GLOB '????-??-??T??:??:??*Z'),
    agreed_by  TEXT NOT NULL CHECK (agreed_by <> asked_by AND (agreed_by = '') = (agreed_at = ''))
, receivers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(receivers) AND json_type(receivers) = 'array'), purpose TEXT NOT NULL DEFAULT '', language TEXT NOT NULL DEFAULT 'sv') STRICT;
CREATE INDEX second_person_of_object ON second_person (object_id);
CREATE TRIGGER second_person_only_agrees BEFORE UPDATE ON second_person
WHEN OLD.agreed_by <> '' OR (OLD.id, OLD.object_id, OLD.sha256, OLD.asked_at, OLD.asked_by)
  IS NOT (NEW.id, NEW.object_id, NEW.sha256, NEW.asked_at, NEW.asked_by)
BEGIN SELECT RAISE(ABORT, 'a question to a second person is answered once'); END;

-- The municipality's own rules (kommunens regler): every signed text that was taken into use, and whose keys are trusted.
CREATE TABLE policy_key (
    row          INTEGER PRIMARY KEY,
    public_key   TEXT NOT NULL UNIQUE CHECK (length(public_key) = 64 AND public_key NOT GLOB '*[^0-9a-f]*'),
    name         TEXT NOT NULL CHECK (name <> ''),
    sealed_key   TEXT NOT NULL,
    trusted_at   TEXT NOT NULL CHECK (trusted_at GLOB '????-??-??T??:??:??*Z'),
    trusted_by   TEXT NOT NULL
, withdrawn_at TEXT NOT NULL DEFAULT '' CHECK (withdrawn_at = '' OR withdrawn_at GLOB '????-??-??T??:??:??*Z'), withdrawn_by TEXT NOT NULL DEFAULT '' CHECK ((withdrawn_by = '') = (withdrawn_at = '')), withdrawn_because TEXT NOT NULL DEFAULT '' CHECK ((withdrawn_because = '') = (withdrawn_at = ''))) STRICT;
CREATE TRIGGER policy_key_is_only_withdrawn BEFORE UPDATE ON policy_key
WHEN OLD.withdrawn_at <> '' OR (OLD.row, OLD.public_key, OLD.name, OLD.sealed_key, OLD.trusted_at, OLD.trusted_by)
  IS NOT (NEW.row, NEW.public_key, NEW.name, NEW.sealed_key, NEW.trusted_at, NEW.trusted_by)
BEGIN SELECT RAISE(ABORT, 'a key is withdrawn once and followed by another, never changed'); END;
CREATE TRIGGER policy_key_is_never_removed BEFORE DELETE ON policy_key
BEGIN SELECT RAISE(ABORT, 'a key is withdrawn, never removed: it stands for what it has signed'); END;
CREATE TABLE policy (
    row          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    version      TEXT NOT NULL UNIQUE CHECK (version <> ''),
    in_force     TEXT NOT NULL CHECK (date(in_force) IS in_force),
    text         TEXT NOT NULL CHECK (text <> ''),
    signed_by    TEXT NOT NULL,
    recorded_at  TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??*Z'),
    recorded_by  TEXT NOT NULL
) STRICT;
CREATE TRIGGER policy_is_never_changed BEFORE UPDATE ON policy
BEGIN SELECT RAISE(ABORT, 'rules that have been in use are followed by others, never changed'); END;
CREATE TRIGGER policy_is_never_removed BEFORE DELETE ON policy
BEGIN SELECT RAISE(ABORT, 'rules that have been in use are followed by others, never removed'); END;

-- Consultations written down with codes, and recognitions (format 5) ----------------------------------------

-- Codes (koder) of the program's own lists. A code is lower-case letters and underscores: no name and no word of
-- anyone's can be one by mistake, and none of it can be reviewed away.
CREATE TABLE deidentified_code (
    consultation_id  TEXT NOT NULL REFERENCES deidentified (id),
    kind             TEXT NOT NULL CHECK (kind IN ('stage', 'problem', 'tried', 'question', 'advice', 'next_step')),
    position         INTEGER NOT NULL CHECK (position >= 0 AND (position = 0 OR kind <> 'stage')),
    code             TEXT NOT NULL CHECK (code <> '' AND length(code) <= 40 AND code NOT GLOB '*[^a-z_]*'),
    PRIMARY KEY (consultation_id, kind, position),
    UNIQUE (consultation_id, kind, code)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER deidentified_code_is_not_changed BEFORE UPDATE ON deidentified_code
BEGIN SELECT RAISE(ABORT, 'parts are replaced whole'); END;

-- Recognitions (igenkänningar): when someone knew which child it was and stopped, and who; never which child, and not
-- what led on from it. consultation_id is that of a consultation or of a draft, so it refers to neither.
CREATE TABLE deidentified_recognition (
    row              INTEGER PRIMARY KEY,
    id               TEXT NOT NULL UNIQUE CHECK (id GLOB '????????-????-????-????-????????????'),
    consultation_id  TEXT NOT NULL CHECK (consultation_id GLOB '????????-????-????-????-????????????'),
    at               TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*Z'),
    by               TEXT NOT NULL CHECK (by GLOB '????????-????-????-????-????????????'),
    receiver         TEXT NOT NULL CHECK (receiver = '' OR receiver NOT GLOB '*[^a-z_]*'),
    next_step        TEXT NOT NULL CHECK (next_step IN ('stopped', 'ended', 'unsure')),
    reopened_at      TEXT NOT NULL CHECK (reopened_at = '' OR reopened_at GLOB '????-??-??T??:??:??*Z'),
    reopened_by      TEXT NOT NULL CHECK (reopened_by <> by AND (reopened_by = '') = (reopened_at = ''))
) STRICT;
CREATE INDEX deidentified_recognition_of ON deidentified_recognition (consultation_id);
CREATE TRIGGER deidentified_recognition_is_followed_not_changed BEFORE UPDATE ON deidentified_recognition
WHEN OLD.reopened_at <> '' OR (OLD.id, OLD.consultation_id, OLD.at, OLD.by, OLD.receiver)
  IS NOT (NEW.id, NEW.consultation_id, NEW.at, NEW.by, NEW.receiver)
BEGIN SELECT RAISE(ABORT, 'a recognition is never taken back, only opened by another person'); END;

-- Deputies, case files, requests for documents (format 6) -----------------------------------------------------------

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

-- Meetings (format 7) ----------------------------------------------------------------------------------------------

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

-- The words ----------------------------------------------------------------------------------------------------------

INSERT INTO party_kind (name) VALUES
    ('school_general'),
    ('school_health_psychosocial'),
    ('school_health_medical'),
    ('preschool'),
    ('after_school'),
    ('municipal_leisure'),
    ('independent_school'),
    ('social_services'),
    ('social_services_other'),
    ('private_social_services'),
    ('residential_home'),
    ('region_health'),
    ('private_care'),
    ('police'),
    ('prosecutor'),
    ('other_school'),
    ('association'),
    ('church'),
    ('auditor'),
    ('supervisor'),
    ('child');
INSERT INTO target_group (name) VALUES
    ('school_absence'),
    ('preschool'),
    ('primary_lower'),
    ('primary_middle'),
    ('primary_upper'),
    ('upper_secondary'),
    ('mental_health'),
    ('neurodevelopmental'),
    ('violence_in_family'),
    ('honour_related'),
    ('substance_use'),
    ('risk_of_crime'),
    ('placed_children'),
    ('new_arrivals'),
    ('parental_support'),
    ('bullying'),
    ('other');
INSERT INTO form (name) VALUES
    ('consultation_meeting'),
    ('lots_meeting'),
    ('family_centre'),
    ('joint_project'),
    ('eht'),
    ('sip'),
    ('sspf'),
    ('telephone');
