-- SPDX-License-Identifier: EUPL-1.2
-- Format 2: consents in depth, evidence, second persons, and the municipality's own signed rules.

-- How a statement came about: which text was explained (a hash), the person's own words, how one knew who it was.
ALTER TABLE statement ADD COLUMN explained TEXT NOT NULL DEFAULT '' CHECK (explained = '' OR (length(explained) = 64 AND explained NOT GLOB '*[^0-9a-f]*'));
ALTER TABLE statement ADD COLUMN own_words TEXT NOT NULL DEFAULT '';
ALTER TABLE statement ADD COLUMN assured TEXT NOT NULL DEFAULT '';

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
    kind         TEXT NOT NULL CHECK (kind IN ('form_made', 'renewed', 'renews', 'guardian_changed', 'school_changed', 'project_ended')),
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
) STRICT;
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
) STRICT;
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
