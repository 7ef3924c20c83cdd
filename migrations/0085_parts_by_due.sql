-- Only open parts are looked for by their day. With the state as a column, SQLite took this index to look for any part
-- of a task, and walked through all parts of the agency for each row of a list.
DROP INDEX task_coordinators_by_due;
CREATE INDEX task_coordinators_by_due ON task_coordinators (agency_id, due_on, task_id) WHERE state = 'open';
