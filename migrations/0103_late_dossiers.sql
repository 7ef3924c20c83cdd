-- Those that ended after their due day: few among many, whatever the period.
CREATE INDEX dossiers_late ON dossiers (agency_id, finished_on) WHERE finished_on > due_on;
