-- The sums of dossiers by the official who has them too. They take the place of those of before: the program makes them
-- from the rows when it next opens the database.
DROP TABLE figure_spans;
CREATE TABLE figure_spans (
    agency_id uuid NOT NULL,
    whose text NOT NULL,                -- own, or of a city: communes, all of them together
    span text NOT NULL,                 -- day, month, year
    begins text NOT NULL,               -- its first day
    unit_id uuid NOT NULL,
    procedure_id uuid NOT NULL,
    official_id uuid NOT NULL,          -- who has the dossier
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
    PRIMARY KEY (agency_id, span, begins, whose, unit_id, procedure_id, official_id, field, channel, level)
) WITHOUT ROWID;
