-- Which record does a file belong to? Asked whenever somebody opens it.
CREATE INDEX submission_attachments_by_attachment ON submission_attachments (agency_id, attachment_id);
CREATE INDEX directives_by_attachment ON directives (agency_id, attachment_id);
