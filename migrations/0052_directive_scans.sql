-- bản quét: a directive that came as pictures, while it is read and until it is issued; removed after a week
CREATE TABLE directive_scans (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,                 -- of the file
    sha256 text NOT NULL,               -- of its bytes: the attachment of a directive is known by it
    state text NOT NULL,                -- reading, ready, cancelled, failed
    pages bigint NOT NULL,
    paper text,                         -- JSON blocks of the paper as read
    reading text,                       -- JSON of what was understood, the paper with it
    message text,                       -- why it failed
    official_id uuid NOT NULL,          -- who brought it, and alone sees it
    started_at text NOT NULL,
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id)
);
CREATE INDEX directive_scans_by_sha256 ON directive_scans (agency_id, sha256, id);
