-- báo cáo
CREATE TABLE reports (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    form text NOT NULL,                 -- of definitions/reports
    period_from text NOT NULL,
    period_to text NOT NULL,
    state text NOT NULL,                -- open
    created_by uuid NOT NULL,
    created_at text NOT NULL,
    updated_at text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (agency_id, id),
    UNIQUE (agency_id, form, period_from, period_to),
    FOREIGN KEY (agency_id, created_by) REFERENCES officials (agency_id, id)
);

-- What the office wrote; a part without a row still has its form's first words.
CREATE TABLE report_texts (
    agency_id uuid NOT NULL,
    report_id uuid NOT NULL,
    code text NOT NULL,                 -- of the form's text parts
    text text NOT NULL,
    written_by uuid NOT NULL,
    written_at text NOT NULL,
    PRIMARY KEY (agency_id, report_id, code),
    FOREIGN KEY (agency_id, report_id) REFERENCES reports (agency_id, id),
    FOREIGN KEY (agency_id, written_by) REFERENCES officials (agency_id, id)
);
