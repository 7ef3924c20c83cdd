-- What a person said that a paper's wording of a unit means, for this agency: the reading of the next paper knows it.
CREATE TABLE unit_names (
    agency_id uuid NOT NULL,
    name_key text NOT NULL,             -- the wording, folded: letters and digits
    name text NOT NULL,                 -- as the paper words it
    unit_id uuid NOT NULL,
    remembered_by uuid NOT NULL,
    remembered_at text NOT NULL,
    PRIMARY KEY (agency_id, name_key),
    FOREIGN KEY (agency_id, unit_id) REFERENCES units (agency_id, id),
    FOREIGN KEY (agency_id, remembered_by) REFERENCES officials (agency_id, id)
);
