-- SPDX-License-Identifier: EUPL-1.2
-- Format 8: written assessments of exceptional grounds, and a ledger that tells on which of them something left.

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

ALTER TABLE ledger ADD COLUMN grounds TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(grounds) AND json_type(grounds) = 'array');
ALTER TABLE ledger ADD COLUMN warnings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(warnings) AND json_type(warnings) = 'array');
CREATE TRIGGER ledger_keeps_its_grounds BEFORE UPDATE ON ledger
WHEN (OLD.grounds, OLD.warnings) IS NOT (NEW.grounds, NEW.warnings)
BEGIN SELECT RAISE(ABORT, 'on what something left is not changed afterwards'); END;
