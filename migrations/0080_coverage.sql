-- mục của văn bản: what the body of a directive orders where its annex gives the tasks; coverage is measured on them.
CREATE TABLE directive_parts (
    agency_id uuid NOT NULL,
    directive_id uuid NOT NULL,
    position bigint NOT NULL,           -- from 1, in the order of the paper
    heading text NOT NULL,              -- "II.3.a"
    content text NOT NULL,
    units text NOT NULL,                -- as the paper names them, one a line
    source_line bigint NOT NULL,
    source_page bigint,
    needs_no_task text,                 -- why it wants no task of its own
    version bigint NOT NULL,
    PRIMARY KEY (agency_id, directive_id, position),
    FOREIGN KEY (agency_id, directive_id) REFERENCES directives (agency_id, id)
);

-- Which tasks carry a part out, as a person decided.
CREATE TABLE directive_part_tasks (
    agency_id uuid NOT NULL,
    directive_id uuid NOT NULL,
    position bigint NOT NULL,
    task_id uuid NOT NULL,
    PRIMARY KEY (agency_id, directive_id, position, task_id),
    FOREIGN KEY (agency_id, directive_id, position) REFERENCES directive_parts (agency_id, directive_id, position),
    FOREIGN KEY (agency_id, task_id) REFERENCES tasks (agency_id, id)
);
CREATE INDEX directive_part_tasks_by_task ON directive_part_tasks (agency_id, task_id);
