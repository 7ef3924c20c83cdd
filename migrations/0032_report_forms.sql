-- mẫu báo cáo of the office's own: a DOCX with content controls, in place of the form that comes with the program
CREATE TABLE report_forms (
    agency_id uuid NOT NULL,
    form text NOT NULL,                 -- of definitions/reports
    attachment_id uuid NOT NULL,
    changed_by uuid NOT NULL,
    changed_at text NOT NULL,
    PRIMARY KEY (agency_id, form),
    FOREIGN KEY (agency_id, attachment_id) REFERENCES attachments (agency_id, id),
    FOREIGN KEY (agency_id, changed_by) REFERENCES officials (agency_id, id)
);
