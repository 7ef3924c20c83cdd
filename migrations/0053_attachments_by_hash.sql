-- Whether a file that was read as a scan has gone up with a directive.
CREATE INDEX attachments_by_hash ON attachments (agency_id, sha256);
