-- đơn vị
CREATE TABLE units (
    agency_id uuid NOT NULL REFERENCES agencies (agency_id),
    id uuid NOT NULL,
    name text NOT NULL,
    short_name text NOT NULL,
    kind text NOT NULL,                 -- office, division, one_stop_centre, service_centre, body
    position bigint NOT NULL,
    from_import boolean NOT NULL,
    archived boolean NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (agency_id, id),
    UNIQUE (agency_id, name)
);

-- cán bộ, công chức, viên chức
CREATE TABLE officials (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    unit_id uuid NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,             -- sorts by given name
    post text NOT NULL,
    role text NOT NULL,                 -- of definitions/roles.toml
    active boolean NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, unit_id) REFERENCES units (agency_id, id)
);
CREATE INDEX officials_by_unit ON officials (agency_id, unit_id, name_key);

CREATE TABLE accounts (
    agency_id uuid NOT NULL,
    official_id uuid NOT NULL,
    user_name text NOT NULL,
    password_hash text NOT NULL,
    PRIMARY KEY (agency_id, official_id),
    UNIQUE (agency_id, user_name),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id)
);

CREATE TABLE sessions (
    agency_id uuid NOT NULL,
    token_hash text NOT NULL,
    official_id uuid NOT NULL,
    csrf_token text NOT NULL,
    created_at text NOT NULL,
    seen_at text NOT NULL,
    address text NOT NULL,
    PRIMARY KEY (agency_id, token_hash),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id)
);
CREATE INDEX sessions_by_official ON sessions (agency_id, official_id);

CREATE TABLE sign_in_failures (
    agency_id uuid NOT NULL,
    user_name text NOT NULL,
    failures bigint NOT NULL,
    last_at text NOT NULL,
    PRIMARY KEY (agency_id, user_name)
);

-- gap-free numbers that people see
CREATE TABLE counters (
    agency_id uuid NOT NULL,
    name text NOT NULL,                 -- document:outgoing:KH:2026
    value bigint NOT NULL,
    PRIMARY KEY (agency_id, name)
);

CREATE TABLE notices (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    official_id uuid NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    link text NOT NULL,
    created_at text NOT NULL,
    read_at text,
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id)
);
CREATE INDEX notices_by_official ON notices (agency_id, official_id, id);

CREATE TABLE attachments (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    size bigint NOT NULL,
    media_type text NOT NULL,
    sha256 text NOT NULL,
    created_by uuid NOT NULL,
    created_at text NOT NULL,
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, created_by) REFERENCES officials (agency_id, id)
);
