-- Sums that an import brings: they stand in figure_spans with the import's id in `whose`, are counted from the moment
-- that the import's rows are seen, and are then added to the others, some at a time.
CREATE TABLE figure_coming (
    agency_id uuid NOT NULL,            -- whose sums: the import's agency, and its city
    import_id uuid NOT NULL,
    whose text NOT NULL,                -- what they will be added to: own, or of a city: communes
    is_seen boolean NOT NULL,
    PRIMARY KEY (agency_id, import_id)
);
