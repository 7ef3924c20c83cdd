-- nguy cơ trễ hẹn: what was foretold each morning, kept so that it can be judged by what came
CREATE TABLE dossier_risks (
    agency_id uuid NOT NULL,
    day text NOT NULL,
    dossier_id uuid NOT NULL,
    late bigint NOT NULL,               -- parts of a thousand
    alike text NOT NULL,                -- what it was compared with: step, missing_papers, procedure, field, office
    compared bigint NOT NULL,
    were_late bigint NOT NULL,
    usual bigint NOT NULL,              -- working days that those alike took
    elapsed_days bigint NOT NULL,       -- its own: working days so far, and left
    left_days bigint NOT NULL,
    load bigint NOT NULL,               -- of its unit, in hundredths of the usual
    unit_open bigint NOT NULL,          -- dossiers that the unit had open
    missing_papers bigint NOT NULL,
    PRIMARY KEY (agency_id, day, dossier_id)
);
CREATE INDEX dossier_risks_by_dossier ON dossier_risks (agency_id, dossier_id, day);

-- The mornings on which it was done, also when nothing was open.
CREATE TABLE risk_mornings (
    agency_id uuid NOT NULL,
    day text NOT NULL,
    made_at text NOT NULL,
    PRIMARY KEY (agency_id, day)
);
