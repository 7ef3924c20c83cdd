-- Sums of dossiers over whole days, months and years, by dimensions: a figure of any period is a sum over few of
-- them, however many dossiers there are. Kept in the transaction of every write to the rows; `sauro check` recounts.
-- They take the place of figure_days: the program makes them from the rows when it next opens the database. No NULL in
-- the key: '' and the nil id stand for "not stated".
DROP TABLE figure_days;
CREATE TABLE figure_spans (
    agency_id uuid NOT NULL,
    whose text NOT NULL,                -- own, or of a city: communes, all of them together
    span text NOT NULL,                 -- day, month, year
    begins text NOT NULL,               -- its first day
    unit_id uuid NOT NULL,
    procedure_id uuid NOT NULL,
    field text NOT NULL,
    channel text NOT NULL,
    level text NOT NULL,
    received bigint NOT NULL,
    early bigint NOT NULL,
    on_time bigint NOT NULL,
    late bigint NOT NULL,
    refused bigint NOT NULL,
    withdrawn bigint NOT NULL,
    paused bigint NOT NULL,             -- entering +1, leaving -1
    overdue bigint NOT NULL,            -- the same
    result_electronic bigint NOT NULL,  -- of those finished with a result
    fee_bearing bigint NOT NULL,        -- of those received
    fee_bearing_finished bigint NOT NULL,
    paid_online bigint NOT NULL,
    paid_online_finished bigint NOT NULL,
    components_digitised bigint NOT NULL,
    components_digitised_finished bigint NOT NULL,
    PRIMARY KEY (agency_id, span, begins, whose, unit_id, procedure_id, field, channel, level)
);

-- The city of a commune.
CREATE INDEX agencies_by_province ON agencies (province_name, level);

-- chỉ số phục vụ (Decision 766/QĐ-TTg): what no register counts, as people entered it; the last of a period holds, all
-- are kept
CREATE TABLE service_score_entries (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    item text NOT NULL,                 -- of definitions/service_score.toml
    measured_on text NOT NULL,
    amount bigint NOT NULL,
    whole bigint NOT NULL,
    source text NOT NULL,
    official_id uuid NOT NULL,
    at text NOT NULL,
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id)
);
CREATE INDEX service_score_entries_by_day ON service_score_entries (agency_id, item, measured_on, id);

-- What is rare must not be looked for through all dossiers of ten years.
CREATE INDEX dossiers_by_state ON dossiers (agency_id, state, received_at, id);
CREATE INDEX dossiers_by_field ON dossiers (agency_id, field, received_at, id);
CREATE INDEX dossiers_by_unit ON dossiers (agency_id, unit_id, received_at, id);
