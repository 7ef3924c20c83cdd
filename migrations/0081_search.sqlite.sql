-- chỉ mục tìm kiếm: what is searched, made from the records by their stores; index_… tables stand in no backup
CREATE TABLE index_entries (
    number integer PRIMARY KEY,         -- FTS5 knows the row by it; each kind has a range, later records come higher
    agency_id uuid NOT NULL,
    kind text NOT NULL,                 -- task, directive, document, attachment
    record_id uuid NOT NULL,
    unread boolean NOT NULL,            -- a file whose text is still to be taken out
    text text NOT NULL,                 -- its title in the first line
    UNIQUE (agency_id, kind, record_id)
);
CREATE INDEX index_entries_unread ON index_entries (agency_id, record_id) WHERE unread;
CREATE VIRTUAL TABLE index_words USING fts5(
    text, content = 'index_entries', content_rowid = 'number', prefix = '2 3', tokenize = 'vietnamese'
);

-- Which agency's records are all in the index, and by which form of entries.
CREATE TABLE index_builds (
    agency_id uuid NOT NULL,
    form bigint NOT NULL,
    built_at text NOT NULL,
    PRIMARY KEY (agency_id)
);
