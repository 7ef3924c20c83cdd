-- văn bản chỉ đạo
CREATE TABLE directives (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    code text,
    kind text NOT NULL,
    notation text,
    issuer text NOT NULL,
    place text,
    issued_on text,
    subject text NOT NULL,
    signer_name text,
    recipients text NOT NULL,           -- one a line
    paper text,                         -- JSON blocks of the paper as read
    attachment_id uuid,
    search text NOT NULL,               -- folded code, subject, issuer
    created_by uuid NOT NULL,
    created_at text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, created_by) REFERENCES officials (agency_id, id),
    FOREIGN KEY (agency_id, attachment_id) REFERENCES attachments (agency_id, id)
);

-- nhiệm vụ
CREATE TABLE tasks (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    directive_id uuid,
    ordinal text NOT NULL,
    content text NOT NULL,
    state text NOT NULL,
    lead_unit_id uuid NOT NULL,
    official_id uuid,                   -- the one person of the lead unit
    answerable_id uuid,                 -- the leader who answers
    approver_id uuid,                   -- who decides and approves the result
    product text,
    deadline_text text,
    deadline_kind text NOT NULL,        -- date, recurring, continuous, conditional, none
    due_on text,                        -- the deadline in force
    first_due_on text,
    occurrences text,                   -- JSON list of "MM-DD" of a recurring task
    source_line bigint,
    source_heading text,
    source_page bigint,
    progress bigint NOT NULL,
    submitted_on text,                  -- of the submission that waits or was approved
    approved_on text,
    search text NOT NULL,               -- folded content, product
    created_by uuid NOT NULL,
    created_at text NOT NULL,
    updated_at text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, directive_id) REFERENCES directives (agency_id, id),
    FOREIGN KEY (agency_id, lead_unit_id) REFERENCES units (agency_id, id),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id),
    FOREIGN KEY (agency_id, answerable_id) REFERENCES officials (agency_id, id),
    FOREIGN KEY (agency_id, approver_id) REFERENCES officials (agency_id, id)
);
-- Lists are sorted by due day, tasks without one last: the pages walk along this key.
CREATE INDEX tasks_by_due ON tasks (agency_id, coalesce(due_on, '9999-12-31'), id);
CREATE INDEX tasks_by_unit ON tasks (agency_id, lead_unit_id, due_on, id);
CREATE INDEX tasks_by_official ON tasks (agency_id, official_id, due_on, id);
CREATE INDEX tasks_by_directive ON tasks (agency_id, directive_id, id);
CREATE INDEX tasks_by_state ON tasks (agency_id, state, due_on, id);
CREATE INDEX tasks_by_update ON tasks (agency_id, updated_at, id);

CREATE TABLE task_coordinators (
    agency_id uuid NOT NULL,
    task_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    PRIMARY KEY (agency_id, task_id, unit_id),
    FOREIGN KEY (agency_id, task_id) REFERENCES tasks (agency_id, id),
    FOREIGN KEY (agency_id, unit_id) REFERENCES units (agency_id, id)
);
CREATE INDEX task_coordinators_by_unit ON task_coordinators (agency_id, unit_id, task_id);

-- Everything that happened to a task: who, when, which act. Appended only.
CREATE TABLE task_events (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    task_id uuid NOT NULL,
    at text NOT NULL,
    official_id uuid NOT NULL,
    act text NOT NULL,
    note text,
    due_on text,
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, task_id) REFERENCES tasks (agency_id, id),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id)
);
CREATE INDEX task_events_by_task ON task_events (agency_id, task_id, id);

CREATE TABLE task_submissions (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    task_id uuid NOT NULL,
    product text NOT NULL,
    submitted_on text NOT NULL,
    submitted_by uuid NOT NULL,
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, task_id) REFERENCES tasks (agency_id, id)
);
CREATE INDEX task_submissions_by_task ON task_submissions (agency_id, task_id, id);

CREATE TABLE submission_attachments (
    agency_id uuid NOT NULL,
    submission_id uuid NOT NULL,
    attachment_id uuid NOT NULL,
    PRIMARY KEY (agency_id, submission_id, attachment_id),
    FOREIGN KEY (agency_id, submission_id) REFERENCES task_submissions (agency_id, id),
    FOREIGN KEY (agency_id, attachment_id) REFERENCES attachments (agency_id, id)
);

-- gia hạn: at most one waits for a decision
CREATE TABLE task_extensions (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    task_id uuid NOT NULL,
    due_on text NOT NULL,
    reason text NOT NULL,
    asked_by uuid NOT NULL,
    asked_at text NOT NULL,
    granted boolean,
    decided_by uuid,
    decided_at text,
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, task_id) REFERENCES tasks (agency_id, id)
);
CREATE INDEX task_extensions_by_task ON task_extensions (agency_id, task_id, id);
