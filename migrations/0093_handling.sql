-- trả kết quả: who took the result, and how
CREATE TABLE dossier_deliveries (
    agency_id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    number bigint NOT NULL,             -- of the act
    receiver text NOT NULL,
    way text NOT NULL,                  -- counter, postal, online
    is_signed boolean NOT NULL,         -- ký nhận
    PRIMARY KEY (agency_id, dossier_id, number),
    FOREIGN KEY (agency_id, dossier_id, number) REFERENCES dossier_acts (agency_id, dossier_id, number)
);

-- số, ký hiệu of the forms that go to the citizen; what is a notice or a letter stands in the register of papers sent
CREATE TABLE dossier_forms (
    agency_id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    number bigint NOT NULL,             -- of the act
    form bigint NOT NULL,               -- 2 to 5
    code text NOT NULL,                 -- 12/YCBS, 05/TB-UBND
    document_id uuid,
    PRIMARY KEY (agency_id, dossier_id, number),
    FOREIGN KEY (agency_id, dossier_id, number) REFERENCES dossier_acts (agency_id, dossier_id, number),
    FOREIGN KEY (agency_id, document_id) REFERENCES documents (agency_id, id)
);

-- What waits for a unit or a person, the first due first.
CREATE INDEX dossiers_by_holder ON dossiers (agency_id, holder_unit_id, coalesce(due_on, '9999-12-31'), id)
    WHERE holder_unit_id IS NOT NULL;
