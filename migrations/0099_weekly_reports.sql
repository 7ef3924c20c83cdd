-- báo cáo hồ sơ tuần: kept as it was made, one an agency and week
CREATE TABLE weekly_reports (
    agency_id uuid NOT NULL,
    week_from text NOT NULL,            -- a Monday
    made_at text NOT NULL,
    made_by uuid,                       -- null: made by itself
    foretold_on text,                   -- the morning of which the dossiers at risk are; null: none was foretold
    PRIMARY KEY (agency_id, week_from),
    FOREIGN KEY (agency_id, made_by) REFERENCES officials (agency_id, id)
);

CREATE TABLE weekly_report_units (
    agency_id uuid NOT NULL,
    week_from text NOT NULL,
    unit_id uuid NOT NULL,              -- the nil id: no unit is stated
    position bigint NOT NULL,
    name text NOT NULL,                 -- as it was called then
    at_risk bigint NOT NULL,
    due_next bigint NOT NULL,           -- due in the week that follows
    PRIMARY KEY (agency_id, week_from, unit_id),
    FOREIGN KEY (agency_id, week_from) REFERENCES weekly_reports (agency_id, week_from)
);

CREATE TABLE weekly_report_figures (
    agency_id uuid NOT NULL,
    week_from text NOT NULL,
    unit_id uuid NOT NULL,
    code text NOT NULL,                 -- of the figure
    amount bigint NOT NULL,
    before bigint NOT NULL,             -- of the week before, as it was told then
    PRIMARY KEY (agency_id, week_from, unit_id, code),
    FOREIGN KEY (agency_id, week_from) REFERENCES weekly_reports (agency_id, week_from)
);

-- The lists that the paper prints.
CREATE TABLE weekly_report_lists (
    agency_id uuid NOT NULL,
    week_from text NOT NULL,
    list text NOT NULL,                 -- overdue, at_risk, due_next
    position bigint NOT NULL,
    dossier_id uuid NOT NULL,
    code text NOT NULL,
    procedure_name text NOT NULL,
    unit_id uuid NOT NULL,
    due_on text,
    days bigint NOT NULL,               -- working days over, or left
    holder_unit_id uuid,
    holder text NOT NULL,               -- who had it
    late bigint NOT NULL,               -- parts of a thousand; of at_risk only
    reasons text NOT NULL,
    PRIMARY KEY (agency_id, week_from, list, position),
    FOREIGN KEY (agency_id, week_from) REFERENCES weekly_reports (agency_id, week_from)
);

-- Every dossier behind the figures, so that a later change can be told by its dossier.
CREATE TABLE weekly_report_rows (
    agency_id uuid NOT NULL,
    week_from text NOT NULL,
    dossier_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    code text NOT NULL,                 -- the one figure of how it ended or stands that counts it
    carried_over boolean NOT NULL,
    PRIMARY KEY (agency_id, week_from, dossier_id),
    FOREIGN KEY (agency_id, week_from) REFERENCES weekly_reports (agency_id, week_from)
);
