-- thu phí, lệ phí: append only; a wrong entry is taken back by one with the opposite sum and a reason
CREATE TABLE payments (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    amount bigint NOT NULL,             -- đồng; below 0: takes back the entry in cancels_id
    method text NOT NULL,               -- cash, transfer, online
    reference text NOT NULL,            -- of the transfer or the national payment platform
    paid_on text NOT NULL,
    at text NOT NULL,
    official_id uuid NOT NULL,
    cancels_id uuid,
    reason text NOT NULL,               -- of a cancellation
    PRIMARY KEY (agency_id, id),
    UNIQUE (agency_id, cancels_id),
    FOREIGN KEY (agency_id, dossier_id) REFERENCES dossiers (agency_id, id),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id),
    FOREIGN KEY (agency_id, cancels_id) REFERENCES payments (agency_id, id)
);
CREATE INDEX payments_by_dossier ON payments (agency_id, dossier_id, at);
CREATE INDEX payments_by_day ON payments (agency_id, paid_on, at);

-- kết quả điện tử: files of the result
CREATE TABLE dossier_results (
    agency_id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    attachment_id uuid NOT NULL,
    official_id uuid NOT NULL,
    at text NOT NULL,
    PRIMARY KEY (agency_id, dossier_id, attachment_id),
    FOREIGN KEY (agency_id, dossier_id) REFERENCES dossiers (agency_id, id),
    FOREIGN KEY (agency_id, attachment_id) REFERENCES attachments (agency_id, id),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id)
);
CREATE INDEX dossier_results_by_attachment ON dossier_results (agency_id, attachment_id);
