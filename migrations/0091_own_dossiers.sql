-- người nộp: remembered, so that who comes again is typed once
CREATE TABLE applicants (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,                 -- person, organisation
    name text NOT NULL,
    name_key text NOT NULL,             -- without diacritics, for searching
    number text,                        -- of the identity card, or the tax code
    phone text NOT NULL,
    email text NOT NULL,
    address text NOT NULL,
    changed_by uuid NOT NULL,
    changed_at text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (agency_id, id),
    UNIQUE (agency_id, number),
    FOREIGN KEY (agency_id, changed_by) REFERENCES officials (agency_id, id)
);
CREATE INDEX applicants_by_phone ON applicants (agency_id, phone);
CREATE INDEX applicants_by_name ON applicants (agency_id, name_key);

-- A dossier that the office handles itself has the nil id as its import and 0 as its content's hash. As in unit_id, no
-- foreign keys: imports write this table.
DROP VIEW visible_dossiers;
ALTER TABLE dossiers ADD COLUMN applicant_id uuid;
ALTER TABLE dossiers ADD COLUMN phone_end text NOT NULL DEFAULT '';     -- the last four digits, for looking it up
ALTER TABLE dossiers ADD COLUMN number_end text NOT NULL DEFAULT '';
ALTER TABLE dossiers ADD COLUMN procedure_version_id uuid;
ALTER TABLE dossiers ADD COLUMN subject text NOT NULL DEFAULT '';       -- what it is about, in the applicant's words
ALTER TABLE dossiers ADD COLUMN due_at text;                            -- due_on is its day
ALTER TABLE dossiers ADD COLUMN first_due_on text;                      -- as the receipt said
ALTER TABLE dossiers ADD COLUMN holder_unit_id uuid;                    -- who has it now
ALTER TABLE dossiers ADD COLUMN holder_id uuid;
ALTER TABLE dossiers ADD COLUMN step bigint;                            -- place of the version's step it is in
ALTER TABLE dossiers ADD COLUMN received_by uuid;
CREATE INDEX dossiers_by_applicant ON dossiers (agency_id, applicant_id, procedure_id, received_at)
    WHERE applicant_id IS NOT NULL;
CREATE VIEW visible_dossiers AS
    SELECT d.* FROM dossiers d
    WHERE NOT EXISTS (SELECT 1 FROM dossier_imports i
                      WHERE i.agency_id = d.agency_id AND i.id = d.import_id AND i.hides_rows);

-- Of an own dossier the moments are known, and two may begin on one day.
CREATE TABLE dossier_standstills (
    agency_id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    started_on text NOT NULL,
    number bigint NOT NULL DEFAULT 1,   -- of those that begin on one day
    ended_on text,
    state bigint NOT NULL,              -- 5, 6 or 8
    started_at text,
    ended_at text,
    PRIMARY KEY (agency_id, dossier_id, started_on, number),
    FOREIGN KEY (agency_id, dossier_id) REFERENCES dossiers (agency_id, id)
);
INSERT INTO dossier_standstills (agency_id, dossier_id, started_on, number, ended_on, state)
    SELECT agency_id, dossier_id, started_on, 1, ended_on, state FROM dossier_pauses;
DROP TABLE dossier_pauses;
ALTER TABLE dossier_standstills RENAME TO dossier_pauses;

-- quá trình giải quyết: append only; form 06 is its print
CREATE TABLE dossier_acts (
    agency_id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    number bigint NOT NULL,
    at text NOT NULL,
    act text NOT NULL,                  -- received, …
    official_id uuid,                   -- NULL: the program itself
    from_unit_id uuid,
    to_unit_id uuid,
    to_official_id uuid,
    step bigint,                        -- after it
    state bigint NOT NULL,              -- after it
    note text NOT NULL,
    due_before text,                    -- moments
    due_after text,
    limit_on text,                      -- the last day that the applicant has
    paper bigint,                       -- the form that goes with it
    PRIMARY KEY (agency_id, dossier_id, number),
    FOREIGN KEY (agency_id, dossier_id) REFERENCES dossiers (agency_id, id)
);

-- giấy tờ đã nộp
CREATE TABLE dossier_papers (
    agency_id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    place bigint NOT NULL,
    name text NOT NULL,
    originals bigint NOT NULL,
    copies bigint NOT NULL,
    received boolean NOT NULL,
    attachment_id uuid,
    PRIMARY KEY (agency_id, dossier_id, place),
    FOREIGN KEY (agency_id, dossier_id) REFERENCES dossiers (agency_id, id),
    FOREIGN KEY (agency_id, attachment_id) REFERENCES attachments (agency_id, id)
);
CREATE INDEX dossier_papers_by_attachment ON dossier_papers (agency_id, attachment_id)
    WHERE attachment_id IS NOT NULL;
