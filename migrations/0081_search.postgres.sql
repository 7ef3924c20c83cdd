-- chỉ mục tìm kiếm: what is searched, made from the records by their stores; index_… tables stand in no backup
CREATE TABLE index_entries (
    agency_id uuid NOT NULL,
    kind text NOT NULL,                 -- task, directive, document, attachment
    record_id uuid NOT NULL,
    unread boolean NOT NULL,            -- a file whose text is still to be taken out
    text text NOT NULL,                 -- its title in the first line
    words tsvector NOT NULL,            -- of its text: each word without diacritics, and with them
    PRIMARY KEY (agency_id, kind, record_id)
);
CREATE INDEX index_entries_unread ON index_entries (agency_id, record_id) WHERE unread;
-- One for each kind: what is asked for is of one kind, and a common word of another kind is not walked through.
CREATE INDEX index_entries_tasks ON index_entries USING gin (words) WHERE kind = 'task';
CREATE INDEX index_entries_directives ON index_entries USING gin (words) WHERE kind = 'directive';
CREATE INDEX index_entries_documents ON index_entries USING gin (words) WHERE kind = 'document';
CREATE INDEX index_entries_attachments ON index_entries USING gin (words) WHERE kind = 'attachment';

-- Which agency's records are all in the index, and by which form of entries.
CREATE TABLE index_builds (
    agency_id uuid NOT NULL,
    form bigint NOT NULL,
    built_at text NOT NULL,
    PRIMARY KEY (agency_id)
);
