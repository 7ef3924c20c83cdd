-- What was late is few of many: found without reading the others.
CREATE INDEX dossiers_late_by_receipt ON dossiers (agency_id, received_at, id)
    WHERE finished_on > due_on AND state NOT IN (3, 7);
-- With the name, so that one that is rare, or that nobody has, is looked for in the index alone.
DROP INDEX dossiers_by_receipt;
CREATE INDEX dossiers_by_receipt ON dossiers (agency_id, received_at, id, applicant_key);
-- What is open, without the years behind it.
CREATE INDEX dossiers_open_by_receipt ON dossiers (agency_id, received_at, id) WHERE finished_on IS NULL;
