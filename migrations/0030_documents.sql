-- sổ đăng ký văn bản đến, văn bản đi (Decree 30/2020/NĐ-CP, articles 15, 16, 22 and annex IV)
CREATE TABLE documents (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    direction text NOT NULL,            -- incoming đến, outgoing đi
    year bigint NOT NULL,               -- of the register: of issue going out, of arrival coming in
    series text NOT NULL,               -- numbers run within it: a kind, or 'all'
    number bigint NOT NULL,             -- số đi, số đến
    code text,                          -- 158/KH-UBND; an incoming paper may have none
    kind text NOT NULL,                 -- of definitions/document_kinds.toml
    subject text NOT NULL,
    author text,                        -- tác giả of an incoming paper
    issued_on text NOT NULL,
    arrived_on text,
    signer_name text,
    unit_id uuid,                       -- outgoing: drafted it, keeps a copy; incoming: receives it
    recipients text,
    copies bigint,                      -- số lượng bản
    passed_on text,                     -- ngày chuyển
    note text,
    search text NOT NULL,               -- folded code, subject, author
    created_by uuid NOT NULL,
    created_at text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (agency_id, id),
    UNIQUE (agency_id, direction, year, series, number),
    FOREIGN KEY (agency_id, unit_id) REFERENCES units (agency_id, id),
    FOREIGN KEY (agency_id, created_by) REFERENCES officials (agency_id, id)
);
CREATE INDEX documents_by_issue ON documents (agency_id, direction, issued_on);

-- How outgoing numbers run in a year; without a row each kind has its own series.
CREATE TABLE document_series (
    agency_id uuid NOT NULL,
    year bigint NOT NULL,
    one_series boolean NOT NULL,        -- all kinds together
    PRIMARY KEY (agency_id, year)
);
