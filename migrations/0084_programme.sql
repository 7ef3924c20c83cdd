-- chương trình công tác: the targets that an office has taken, and the reports that it owes

-- What the paper of a directive sets besides its tasks, as read; offered to the programme. Amounts in thousandths.
CREATE TABLE directive_targets (
    agency_id uuid NOT NULL,
    directive_id uuid NOT NULL,
    position bigint NOT NULL,           -- from 1, in the order of the paper
    content text NOT NULL,
    measure text NOT NULL,
    at_least bigint,
    at_most bigint,
    change bigint,                      -- against the year before, below 0: a fall
    unit text NOT NULL,
    source_line bigint NOT NULL,
    source_page bigint,
    PRIMARY KEY (agency_id, directive_id, position),
    FOREIGN KEY (agency_id, directive_id) REFERENCES directives (agency_id, id)
);
CREATE TABLE directive_report_duties (
    agency_id uuid NOT NULL,
    directive_id uuid NOT NULL,
    position bigint NOT NULL,
    content text NOT NULL,
    about text NOT NULL,
    reporter text NOT NULL,             -- as the paper names them, one a line
    recipient text NOT NULL,
    through text NOT NULL,
    every text NOT NULL,                -- 'half,year'
    deadline_text text NOT NULL,
    occurrences text NOT NULL,          -- '06-04,12-04'
    source_line bigint NOT NULL,
    source_page bigint,
    PRIMARY KEY (agency_id, directive_id, position),
    FOREIGN KEY (agency_id, directive_id) REFERENCES directives (agency_id, id)
);

-- chỉ tiêu
CREATE TABLE indicators (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    definition text,                    -- of definitions/indicators; nothing: entered by hand, under its own name
    direction text NOT NULL,            -- at_least, at_most, fall, rise
    target bigint NOT NULL,             -- thousandths
    unit text NOT NULL,                 -- %, ngày, phút, hội nghị …
    period text NOT NULL,               -- month, quarter, half, year
    unit_id uuid,                       -- the unit that answers
    directive_id uuid,
    source_text text,
    source_line bigint,
    source_page bigint,
    created_by uuid NOT NULL,
    created_at text NOT NULL,
    ended_on text,
    ended_reason text,
    version bigint NOT NULL,
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, unit_id) REFERENCES units (agency_id, id),
    FOREIGN KEY (agency_id, directive_id) REFERENCES directives (agency_id, id),
    FOREIGN KEY (agency_id, created_by) REFERENCES officials (agency_id, id)
);
CREATE INDEX indicators_by_directive ON indicators (agency_id, directive_id);

-- What people measured where no register counts; the last of a period holds, all are kept.
CREATE TABLE indicator_values (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    measured_on text NOT NULL,
    amount bigint NOT NULL,             -- thousandths
    base bigint,                        -- the whole of a share, or the year before of a fall or rise
    evidence text NOT NULL,
    official_id uuid NOT NULL,
    at text NOT NULL,
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, indicator_id) REFERENCES indicators (agency_id, id),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id)
);
CREATE INDEX indicator_values_by_day ON indicator_values (agency_id, indicator_id, measured_on, id);

-- chế độ báo cáo
CREATE TABLE report_duties (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,                 -- what is reported
    recipient text NOT NULL,
    unit_id uuid,                       -- who writes it
    deadline_text text,                 -- in the paper's words
    occurrences text NOT NULL,          -- '06-04,12-04'; empty: no day is known
    form text,                          -- of definitions/reports, where it is a report that we make
    task_id uuid,                       -- a task of the series that fulfils it
    directive_id uuid,
    source_text text,
    source_line bigint,
    source_page bigint,
    created_by uuid NOT NULL,
    created_at text NOT NULL,
    ended_on text,
    ended_reason text,
    version bigint NOT NULL,
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, unit_id) REFERENCES units (agency_id, id),
    FOREIGN KEY (agency_id, task_id) REFERENCES tasks (agency_id, id),
    FOREIGN KEY (agency_id, directive_id) REFERENCES directives (agency_id, id),
    FOREIGN KEY (agency_id, created_by) REFERENCES officials (agency_id, id)
);
CREATE INDEX report_duties_by_directive ON report_duties (agency_id, directive_id);
CREATE INDEX report_duties_by_task ON report_duties (agency_id, task_id);
