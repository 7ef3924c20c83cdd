-- nguồn: what the columns of an export hold, remembered by its header
CREATE TABLE dossier_sources (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,                 -- as the office calls it: Cổng dịch vụ công quốc gia
    fingerprint text NOT NULL,          -- of the header's texts, whatever their order
    columns text NOT NULL,              -- JSON: [{header, field}]
    changed_by uuid NOT NULL,
    changed_at text NOT NULL,
    PRIMARY KEY (agency_id, id),
    UNIQUE (agency_id, fingerprint),
    FOREIGN KEY (agency_id, changed_by) REFERENCES officials (agency_id, id)
);

-- What an import was of, and its rows that show an earlier state than is known.
ALTER TABLE dossier_imports ADD COLUMN source_name text NOT NULL DEFAULT '';
ALTER TABLE dossier_imports ADD COLUMN older_rows bigint NOT NULL DEFAULT 0;

-- The states in which imports have shown a dossier (on the day of the import), kept from its first change of state on;
-- a dossier without rows has been seen in its present state only.
CREATE TABLE dossier_states (
    agency_id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    import_id uuid NOT NULL,
    state bigint NOT NULL,              -- 1 to 10
    PRIMARY KEY (agency_id, dossier_id, import_id),
    FOREIGN KEY (agency_id, dossier_id) REFERENCES dossiers (agency_id, id)
);
