-- bộ lọc đã lưu: the filters of a list under a name; of one person, or for their unit or the agency too
CREATE TABLE saved_filters (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    list text NOT NULL,                 -- tasks, directives, documents, dossiers
    name text NOT NULL,
    query text NOT NULL,                -- as the page's address has it: "state=open&due=late"
    audience text NOT NULL,             -- own, unit, agency
    unit_id uuid NOT NULL,              -- of who saved it, when it was shared
    official_id uuid NOT NULL,          -- who saved it
    created_at text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, unit_id) REFERENCES units (agency_id, id),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id)
);
CREATE INDEX saved_filters_by_list ON saved_filters (agency_id, list, name, id);

-- Which of them a person's list begins with.
CREATE TABLE first_filters (
    agency_id uuid NOT NULL,
    official_id uuid NOT NULL,
    list text NOT NULL,
    filter_id uuid NOT NULL,
    PRIMARY KEY (agency_id, official_id, list),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id),
    FOREIGN KEY (agency_id, filter_id) REFERENCES saved_filters (agency_id, id)
);
CREATE INDEX first_filters_by_filter ON first_filters (agency_id, filter_id);
