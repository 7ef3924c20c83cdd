-- When a task was cancelled; empty again when it is reopened.
ALTER TABLE tasks ADD COLUMN cancelled_at text;
UPDATE tasks SET cancelled_at = coalesce((SELECT max(e.at) FROM task_events e WHERE e.agency_id = tasks.agency_id
    AND e.task_id = tasks.id AND e.act = 'cancel'), updated_at) WHERE state = 'cancelled';

-- When a unit was asked for its part; none: with the task.
ALTER TABLE task_coordinators ADD COLUMN given_at text;

-- What is open is few among what was ever given: its lists and sums walk along these keys.
CREATE INDEX tasks_open_by_due ON tasks (agency_id, coalesce(due_on, '9999-12-31'), id)
    WHERE state NOT IN ('approved', 'cancelled');
CREATE INDEX tasks_open_by_unit ON tasks (agency_id, lead_unit_id, official_id, due_on, state)
    WHERE state NOT IN ('approved', 'cancelled');
-- What was approved before a period begins is not counted in it.
CREATE INDEX tasks_by_approval ON tasks (agency_id, coalesce(approved_on, '9999-12-31'));
CREATE INDEX task_events_by_act ON task_events (agency_id, act, at);
CREATE INDEX program_acts_by_time ON program_acts (agency_id, at);

-- bản đọc: each time that a paper was read to be mended before it is sent. A paper is known by type and subject.
CREATE TABLE directive_readings (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    at text NOT NULL,
    official_id uuid NOT NULL,
    unit_id uuid NOT NULL,              -- of the official, then
    name text NOT NULL,                 -- of the file
    kind text NOT NULL,
    subject text NOT NULL,
    paper_key text NOT NULL,            -- folded type and subject, or the hash of a paper that has none
    first boolean NOT NULL,             -- nobody of the agency had it read before
    findings bigint NOT NULL,
    errors bigint NOT NULL,             -- of these, what must be mended
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id),
    FOREIGN KEY (agency_id, unit_id) REFERENCES units (agency_id, id)
);
CREATE INDEX directive_readings_by_time ON directive_readings (agency_id, at);
CREATE INDEX directive_readings_by_paper ON directive_readings (agency_id, paper_key);
