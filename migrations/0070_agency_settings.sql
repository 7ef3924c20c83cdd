-- cách làm việc: what an office sets for itself; what is not here is as definitions/settings.toml has it
CREATE TABLE agency_settings (
    agency_id uuid NOT NULL,
    code text NOT NULL,
    value text NOT NULL,
    changed_by uuid NOT NULL,
    changed_at text NOT NULL,
    PRIMARY KEY (agency_id, code),
    FOREIGN KEY (agency_id, changed_by) REFERENCES officials (agency_id, id)
);

-- lịch làm việc: days that this office has off, or works, unlike the calendar of the country
CREATE TABLE calendar_days (
    agency_id uuid NOT NULL,
    day text NOT NULL,
    working boolean NOT NULL,
    name text NOT NULL,
    source text NOT NULL,               -- the paper that says so
    changed_by uuid NOT NULL,
    changed_at text NOT NULL,
    PRIMARY KEY (agency_id, day),
    FOREIGN KEY (agency_id, changed_by) REFERENCES officials (agency_id, id)
);
