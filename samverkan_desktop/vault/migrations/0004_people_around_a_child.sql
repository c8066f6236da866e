-- SPDX-License-Identifier: EUPL-1.2
-- Format 4: the people around a child, notices after a withdrawal, what a second person is asked to see.

ALTER TABLE statement ADD COLUMN witness TEXT NOT NULL DEFAULT '';
ALTER TABLE guardian ADD COLUMN mandate TEXT NOT NULL DEFAULT '' CHECK (mandate IN ('', 'god_man'));
ALTER TABLE second_person ADD COLUMN receivers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(receivers) AND json_type(receivers) = 'array');
ALTER TABLE second_person ADD COLUMN purpose TEXT NOT NULL DEFAULT '';
ALTER TABLE second_person ADD COLUMN language TEXT NOT NULL DEFAULT 'sv';

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
