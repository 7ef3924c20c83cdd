-- 6 rõ: why a chair gave it out although a mark was missing; how often its result was returned
ALTER TABLE tasks ADD COLUMN unclear_reason text;
ALTER TABLE tasks ADD COLUMN returned bigint NOT NULL DEFAULT 0;

-- One task, one lead: a co-ordinator names the lead of its task, and cannot be it.
CREATE UNIQUE INDEX tasks_by_lead ON tasks (agency_id, id, lead_unit_id);

-- phần việc: what one co-ordinating unit owes of a task
CREATE TABLE task_parts (
    agency_id uuid NOT NULL,
    task_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    lead_unit_id uuid NOT NULL,         -- of the task
    content text,
    product text,
    due_on text,                        -- its own last day; none: the task's
    official_id uuid,                   -- the one person of the unit
    state text NOT NULL,                -- open, done
    done_on text,
    result text,                        -- as reported
    returned bigint NOT NULL,           -- how often the lead sent it back
    version bigint NOT NULL,
    PRIMARY KEY (agency_id, task_id, unit_id),
    CHECK (unit_id <> lead_unit_id),
    FOREIGN KEY (agency_id, task_id, lead_unit_id) REFERENCES tasks (agency_id, id, lead_unit_id),
    FOREIGN KEY (agency_id, unit_id) REFERENCES units (agency_id, id),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id)
);
INSERT INTO task_parts (agency_id, task_id, unit_id, lead_unit_id, state, returned, version)
    SELECT c.agency_id, c.task_id, c.unit_id, t.lead_unit_id, 'open', 0, 1
    FROM task_coordinators c JOIN tasks t ON t.agency_id = c.agency_id AND t.id = c.task_id
    WHERE c.unit_id <> t.lead_unit_id;
DROP TABLE task_coordinators;
ALTER TABLE task_parts RENAME TO task_coordinators;
CREATE INDEX task_coordinators_by_unit ON task_coordinators (agency_id, unit_id, task_id);
CREATE INDEX task_coordinators_by_official ON task_coordinators (agency_id, official_id, task_id);
