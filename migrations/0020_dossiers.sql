-- thủ tục hành chính: the agency's own list; the State's catalogue may correct it later.
CREATE TABLE procedures (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    code text,                          -- 2.000815; NULL where an export names it without a code
    name text NOT NULL,
    field text NOT NULL,                -- lĩnh vực
    level text NOT NULL,                -- full, partial, information, '' not stated
    from_import boolean NOT NULL,
    PRIMARY KEY (agency_id, id),
    UNIQUE (agency_id, code)
);

-- One import of one file. Its rows are invisible until `hides_rows` is taken away.
CREATE TABLE dossier_imports (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,                 -- of the file
    state text NOT NULL,                -- reading, ready, importing, done, cancelled, failed
    hides_rows boolean NOT NULL,
    reading text,                       -- JSON: columns, preview, first wrong rows, as the page shows them
    message text,                       -- why it failed
    official_id uuid,                   -- NULL: the command line
    started_at text NOT NULL,
    finished_at text,
    rows bigint NOT NULL,
    new_rows bigint NOT NULL,
    changed_rows bigint NOT NULL,
    unchanged_rows bigint NOT NULL,
    wrong_rows bigint NOT NULL,
    PRIMARY KEY (agency_id, id)
);
CREATE INDEX dossier_imports_hiding ON dossier_imports (agency_id, id) WHERE hides_rows;

-- hồ sơ thủ tục hành chính. unit_id and procedure_id carry no foreign key: a running import writes dossiers before
-- the units and procedures it brings, which come with its last write. `sauro check` proves them.
CREATE TABLE dossiers (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    code text NOT NULL,
    procedure_id uuid,
    unit_id uuid NOT NULL,              -- the nil id where the export names none
    field text NOT NULL,
    level text NOT NULL,                -- of this dossier: one procedure comes at several levels
    channel text NOT NULL,              -- online, counter, postal, '' not stated
    applicant text NOT NULL,
    applicant_key text NOT NULL,        -- without diacritics, for searching
    received_at text NOT NULL,
    received_on text NOT NULL,          -- its day in Vietnam
    due_on text,
    finished_at text,
    finished_on text,
    state bigint NOT NULL,              -- 1 to 10
    fee bigint NOT NULL,                -- đồng
    fee_bearing boolean NOT NULL,
    payment text NOT NULL,              -- online, direct, '' not stated
    paid_online boolean NOT NULL,
    components_digitised boolean NOT NULL,
    result_electronic boolean NOT NULL,
    import_id uuid NOT NULL,
    content_hash bigint NOT NULL,       -- of what the export said: tells a changed row from an unchanged one
    version bigint NOT NULL,
    PRIMARY KEY (agency_id, id),
    UNIQUE (agency_id, code)
);
CREATE INDEX dossiers_by_receipt ON dossiers (agency_id, received_at, id);
CREATE INDEX dossiers_by_channel ON dossiers (agency_id, channel, received_at, id);
CREATE INDEX dossiers_by_procedure ON dossiers (agency_id, procedure_id, received_at, id);
CREATE INDEX dossiers_by_finish ON dossiers (agency_id, finished_on);
CREATE INDEX dossiers_open ON dossiers (agency_id, coalesce(due_on, '9999-12-31'), id) WHERE finished_on IS NULL;

-- tạm dừng: the clock stands still from the first day up to the day before the last.
CREATE TABLE dossier_pauses (
    agency_id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    started_on text NOT NULL,
    ended_on text,
    state bigint NOT NULL,              -- 5, 6 or 8
    PRIMARY KEY (agency_id, dossier_id, started_on),
    FOREIGN KEY (agency_id, dossier_id) REFERENCES dossiers (agency_id, id)
);

-- Rows of a running import whose code is known with other data: taken over by its last write.
CREATE TABLE dossier_changes (
    agency_id uuid NOT NULL,
    import_id uuid NOT NULL,
    code text NOT NULL,
    procedure_id uuid,
    unit_id uuid NOT NULL,
    field text NOT NULL,
    level text NOT NULL,
    channel text NOT NULL,
    applicant text NOT NULL,
    applicant_key text NOT NULL,
    received_at text NOT NULL,
    received_on text NOT NULL,
    due_on text,
    finished_at text,
    finished_on text,
    state bigint NOT NULL,
    fee bigint NOT NULL,
    fee_bearing boolean NOT NULL,
    payment text NOT NULL,
    paid_online boolean NOT NULL,
    components_digitised boolean NOT NULL,
    result_electronic boolean NOT NULL,
    content_hash bigint NOT NULL,
    PRIMARY KEY (agency_id, import_id, code)
);

-- What everybody but an import reads.
CREATE VIEW visible_dossiers AS
    SELECT d.* FROM dossiers d
    WHERE NOT EXISTS (SELECT 1 FROM dossier_imports i
                      WHERE i.agency_id = d.agency_id AND i.id = d.import_id AND i.hides_rows);
