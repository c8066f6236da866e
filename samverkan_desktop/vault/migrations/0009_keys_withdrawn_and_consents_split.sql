-- SPDX-License-Identifier: EUPL-1.2
-- Format 9: a trusted key can be withdrawn, and a consent that was split has ended.

ALTER TABLE policy_key ADD COLUMN withdrawn_at TEXT NOT NULL DEFAULT '' CHECK (withdrawn_at = '' OR withdrawn_at GLOB '????-??-??T??:??:??*Z');
ALTER TABLE policy_key ADD COLUMN withdrawn_by TEXT NOT NULL DEFAULT '' CHECK ((withdrawn_by = '') = (withdrawn_at = ''));
ALTER TABLE policy_key ADD COLUMN withdrawn_because TEXT NOT NULL DEFAULT '' CHECK ((withdrawn_because = '') = (withdrawn_at = ''));
CREATE TRIGGER policy_key_is_only_withdrawn BEFORE UPDATE ON policy_key
WHEN OLD.withdrawn_at <> '' OR (OLD.row, OLD.public_key, OLD.name, OLD.sealed_key, OLD.trusted_at, OLD.trusted_by)
  IS NOT (NEW.row, NEW.public_key, NEW.name, NEW.sealed_key, NEW.trusted_at, NEW.trusted_by)
BEGIN SELECT RAISE(ABORT, 'a key is withdrawn once and followed by another, never changed'); END;
CREATE TRIGGER policy_key_is_never_removed BEFORE DELETE ON policy_key
BEGIN SELECT RAISE(ABORT, 'a key is withdrawn, never removed: it stands for what it has signed'); END;

-- The list of kinds grew, and a CHECK cannot be widened: the rows are carried over to a table of the same name.
CREATE TABLE consent_event_of_before AS SELECT * FROM consent_event;
DROP TABLE consent_event;
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
INSERT INTO consent_event SELECT * FROM consent_event_of_before;
DROP TABLE consent_event_of_before;
CREATE INDEX consent_event_of_consent ON consent_event (consent_id);
CREATE TRIGGER consent_event_is_never_changed BEFORE UPDATE ON consent_event
BEGIN SELECT RAISE(ABORT, 'what has happened to a consent is never changed'); END;
CREATE TRIGGER consent_event_is_never_removed BEFORE DELETE ON consent_event
BEGIN SELECT RAISE(ABORT, 'what has happened to a consent is never removed'); END;
