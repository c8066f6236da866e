-- SPDX-License-Identifier: EUPL-1.2
-- Format 5: consultations written down with codes, and recognitions of the child a de-identified one is about.

-- The time of day a call was made, as HH:MM; it stays in the vault.
ALTER TABLE deidentified ADD COLUMN time TEXT NOT NULL DEFAULT '' CHECK (time = '' OR time GLOB '[0-2][0-9]:[0-5][0-9]');

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
