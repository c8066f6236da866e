-- SPDX-License-Identifier: EUPL-1.2
-- Format 3: concern reports.

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
