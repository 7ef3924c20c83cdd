-- kỳ của việc lặp lại: each occurrence has at most one next
CREATE TABLE task_occurrences (
    agency_id uuid NOT NULL,
    previous_id uuid NOT NULL,
    task_id uuid NOT NULL,
    day text NOT NULL,                  -- of the year's days, before a day off moved it
    made_at text NOT NULL,
    PRIMARY KEY (agency_id, previous_id),
    UNIQUE (agency_id, task_id),
    FOREIGN KEY (agency_id, previous_id) REFERENCES tasks (agency_id, id),
    FOREIGN KEY (agency_id, task_id) REFERENCES tasks (agency_id, id)
);
CREATE INDEX tasks_by_kind ON tasks (agency_id, deadline_kind, due_on, id);

-- sự kiện mà việc có điều kiện chờ
CREATE TABLE task_conditions (
    agency_id uuid NOT NULL,
    task_id uuid NOT NULL,
    happened_on text NOT NULL,
    event text NOT NULL,                -- what happened, by which paper
    recorded_by uuid NOT NULL,
    recorded_at text NOT NULL,
    PRIMARY KEY (agency_id, task_id),
    FOREIGN KEY (agency_id, task_id) REFERENCES tasks (agency_id, id),
    FOREIGN KEY (agency_id, recorded_by) REFERENCES officials (agency_id, id)
);

-- What the program itself did to a task; it stands in the task's history beside the acts of people.
CREATE TABLE program_acts (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    task_id uuid NOT NULL,
    at text NOT NULL,
    act text NOT NULL,
    note text,
    due_on text,
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, task_id) REFERENCES tasks (agency_id, id)
);
CREATE INDEX program_acts_by_task ON program_acts (agency_id, task_id, id);
