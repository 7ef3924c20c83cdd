-- cơ quan: the tenants. A reference table: every other table begins its keys with agency_id.
CREATE TABLE agencies (
    agency_id uuid NOT NULL PRIMARY KEY,
    code text NOT NULL UNIQUE,          -- national unit code, or a word for a fictional one
    name text NOT NULL,                 -- xã Nguyễn Lương Bằng
    level text NOT NULL,                -- xã, phường, đặc khu, tỉnh, thành phố
    province_name text NOT NULL,
    is_demo boolean NOT NULL,
    created_at text NOT NULL
);
