-- bước: how the person of a task splits it
CREATE TABLE task_steps (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    task_id uuid NOT NULL,
    content text NOT NULL,
    due_on text,
    official_id uuid,                   -- of the lead unit; none: the person of the task
    done_on text,
    version bigint NOT NULL,
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, task_id) REFERENCES tasks (agency_id, id),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id)
);
CREATE INDEX task_steps_by_task ON task_steps (agency_id, task_id, id);
CREATE INDEX task_steps_by_official ON task_steps (agency_id, official_id, task_id);

-- trao đổi: appended only
CREATE TABLE task_comments (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    task_id uuid NOT NULL,
    at text NOT NULL,
    official_id uuid NOT NULL,
    content text NOT NULL,
    mentions text,                      -- ids of officials, with commas between
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, task_id) REFERENCES tasks (agency_id, id),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id)
);
CREATE INDEX task_comments_by_task ON task_comments (agency_id, task_id, id);

-- Files of a task's comments and events (a report of progress).
CREATE TABLE task_files (
    agency_id uuid NOT NULL,
    holder_id uuid NOT NULL,            -- a comment or an event
    attachment_id uuid NOT NULL,
    task_id uuid NOT NULL,
    PRIMARY KEY (agency_id, holder_id, attachment_id),
    FOREIGN KEY (agency_id, task_id) REFERENCES tasks (agency_id, id),
    FOREIGN KEY (agency_id, attachment_id) REFERENCES attachments (agency_id, id)
);
CREATE INDEX task_files_by_task ON task_files (agency_id, task_id, holder_id);
CREATE INDEX task_files_by_attachment ON task_files (agency_id, attachment_id, task_id);

-- Which version of the task an act made: who saves late is told what came in between.
ALTER TABLE task_events ADD COLUMN version bigint;

-- Sendings that were done: what is sent again after a lost answer is not done twice.
CREATE TABLE sendings (
    agency_id uuid NOT NULL,
    official_id uuid NOT NULL,
    key uuid NOT NULL,
    at text NOT NULL,
    PRIMARY KEY (agency_id, official_id, key),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id)
);
