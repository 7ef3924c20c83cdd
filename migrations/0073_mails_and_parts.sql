-- địa chỉ thư của một người; false: no digest by mail, by their own wish
ALTER TABLE officials ADD COLUMN mail_address text;
ALTER TABLE officials ADD COLUMN digest_by_mail boolean NOT NULL DEFAULT true;

-- việc sáng nay: the days for which the agency's mails were made, each once
CREATE TABLE digest_days (
    agency_id uuid NOT NULL,
    day text NOT NULL,
    made_at text NOT NULL,
    PRIMARY KEY (agency_id, day)
);

-- thư đi: who was sent what, when, and what became of it
CREATE TABLE mails (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    official_id uuid NOT NULL,
    kind text NOT NULL,                 -- digest, test
    day text NOT NULL,                  -- a mail of another day is not sent any more
    address text NOT NULL,
    subject text NOT NULL,
    message text,                       -- as it travels; gone once it is settled
    state text NOT NULL,                -- waiting, sending, sent, failed, interrupted
    tries bigint NOT NULL,
    tried_at text,
    next_try_at text,                   -- while it waits
    fault text,                         -- of the last try
    answer text,                        -- the server's own words
    created_at text NOT NULL,
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id)
);
CREATE INDEX mails_by_state ON mails (agency_id, state, next_try_at, id);
CREATE INDEX mails_by_official ON mails (agency_id, official_id, kind, day);

-- đôn đốc phần việc: the same for a part that has a day of its own
CREATE TABLE part_chases (
    agency_id uuid NOT NULL,
    task_id uuid NOT NULL,
    unit_id uuid NOT NULL,              -- whose part it is
    due_on text NOT NULL,
    rule text NOT NULL,
    days bigint NOT NULL,
    at text NOT NULL,
    PRIMARY KEY (agency_id, task_id, unit_id, due_on, rule),
    FOREIGN KEY (agency_id, task_id) REFERENCES tasks (agency_id, id)
);
CREATE INDEX task_coordinators_by_due ON task_coordinators (agency_id, state, due_on, task_id);
