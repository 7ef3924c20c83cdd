-- One hash chain an agency: each event's hash covers the one before.
CREATE TABLE audit_chains (
    agency_id uuid NOT NULL PRIMARY KEY,
    sequence bigint NOT NULL,
    hash text NOT NULL
);

CREATE TABLE audit_events (
    agency_id uuid NOT NULL,
    sequence bigint NOT NULL,
    id uuid NOT NULL,
    at text NOT NULL,
    official_id uuid,                   -- NULL: a command on the machine
    event text NOT NULL,
    record_kind text NOT NULL,
    record_id text,
    detail text,
    address text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (agency_id, sequence)
);
CREATE INDEX audit_events_by_record ON audit_events (agency_id, record_id, sequence);
