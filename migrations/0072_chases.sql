-- đôn đốc tự động: which rule has chased a task, once for each deadline
CREATE TABLE task_chases (
    agency_id uuid NOT NULL,
    task_id uuid NOT NULL,
    due_on text NOT NULL,               -- the deadline in force then
    rule text NOT NULL,                 -- of definitions/chasing.toml
    days bigint NOT NULL,               -- working days from the deadline, as the office had them then
    at text NOT NULL,
    PRIMARY KEY (agency_id, task_id, due_on, rule),
    FOREIGN KEY (agency_id, task_id) REFERENCES tasks (agency_id, id)
);

-- lịch riêng của một người: its secret address is known by its hash alone
CREATE TABLE calendar_feeds (
    agency_id uuid NOT NULL,
    official_id uuid NOT NULL,
    key_hash text NOT NULL,
    made_at text NOT NULL,
    PRIMARY KEY (agency_id, official_id),
    UNIQUE (agency_id, key_hash),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id)
);
