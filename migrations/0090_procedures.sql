-- thủ tục hành chính: a procedure keeps its name; what holds for it (time limit, fee, papers, steps) comes in versions,
-- each valid from a day on until the next one
ALTER TABLE procedures ADD COLUMN version bigint NOT NULL DEFAULT 1;

CREATE TABLE procedure_versions (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    procedure_id uuid NOT NULL,
    valid_from text NOT NULL,
    limit_unit text NOT NULL,           -- working_days, working_hours
    limit_amount bigint NOT NULL,       -- 0 working days: the same day
    cut_off bigint,                     -- minute of the day; what comes later counts as of the next working day
    fee bigint NOT NULL,                -- đồng
    fee_note text NOT NULL,
    level text NOT NULL,                -- full, partial, information; empty = not stated
    unit_id uuid,                       -- that decides
    source text NOT NULL,               -- the decision that says so
    changed_by uuid NOT NULL,
    changed_at text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (agency_id, id),
    UNIQUE (agency_id, procedure_id, valid_from),
    FOREIGN KEY (agency_id, procedure_id) REFERENCES procedures (agency_id, id),
    FOREIGN KEY (agency_id, unit_id) REFERENCES units (agency_id, id),
    FOREIGN KEY (agency_id, changed_by) REFERENCES officials (agency_id, id)
);

-- giấy tờ phải nộp
CREATE TABLE procedure_papers (
    agency_id uuid NOT NULL,
    version_id uuid NOT NULL,
    place bigint NOT NULL,
    name text NOT NULL,
    originals bigint NOT NULL,
    copies bigint NOT NULL,
    required boolean NOT NULL,
    PRIMARY KEY (agency_id, version_id, place),
    FOREIGN KEY (agency_id, version_id) REFERENCES procedure_versions (agency_id, id)
);

-- kết quả giải quyết
CREATE TABLE procedure_results (
    agency_id uuid NOT NULL,
    version_id uuid NOT NULL,
    place bigint NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (agency_id, version_id, place),
    FOREIGN KEY (agency_id, version_id) REFERENCES procedure_versions (agency_id, id)
);

-- bước giải quyết, with the unit and its share of the time in hundredths
CREATE TABLE procedure_steps (
    agency_id uuid NOT NULL,
    version_id uuid NOT NULL,
    place bigint NOT NULL,
    name text NOT NULL,
    unit_id uuid,
    share bigint,
    PRIMARY KEY (agency_id, version_id, place),
    FOREIGN KEY (agency_id, version_id) REFERENCES procedure_versions (agency_id, id),
    FOREIGN KEY (agency_id, unit_id) REFERENCES units (agency_id, id)
);
