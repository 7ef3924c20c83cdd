-- Whoever has not come before is looked for by phone and name: in the order of the key, so that no row of others is
-- read.
DROP INDEX applicants_by_phone;
CREATE INDEX applicants_by_phone ON applicants (agency_id, phone, name_key, id);
