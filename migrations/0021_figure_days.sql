-- What happened on each day, by dimension: a figure of any period is a sum over it. Kept in the transaction of every
-- write to the rows; `sauro check` recounts. No NULL in the key: '' and the nil id stand for "not stated".
CREATE TABLE figure_days (
    agency_id uuid NOT NULL,
    day text NOT NULL,
    measure text NOT NULL,              -- dossiers.received, dossiers.early …
    unit_id uuid NOT NULL,
    field text NOT NULL,
    channel text NOT NULL,
    level text NOT NULL,
    fee_bearing boolean NOT NULL,
    paid_online boolean NOT NULL,
    components_digitised boolean NOT NULL,
    result_electronic boolean NOT NULL,
    amount bigint NOT NULL,
    PRIMARY KEY (agency_id, day, measure, unit_id, field, channel, level, fee_bearing, paid_online,
                 components_digitised, result_electronic)
);
