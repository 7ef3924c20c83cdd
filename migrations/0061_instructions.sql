-- A directive is registered, proposed, then issued by a leader's instruction; until then its tasks are a draft.
ALTER TABLE directives ADD COLUMN state text NOT NULL DEFAULT 'issued'; -- registered, proposed, issued, withdrawn
ALTER TABLE directives ADD COLUMN draft text; -- JSON list: the tasks as understood, until they are given out
CREATE INDEX directives_by_state ON directives (agency_id, state, id);

-- bút phê: who wrote what on a directive on its way. Appended only.
CREATE TABLE directive_instructions (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    directive_id uuid NOT NULL,
    at text NOT NULL,
    official_id uuid NOT NULL,
    kind text NOT NULL,                 -- registration, proposal, instruction, withdrawal
    content text NOT NULL,
    PRIMARY KEY (agency_id, id),
    FOREIGN KEY (agency_id, directive_id) REFERENCES directives (agency_id, id),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id)
);
CREATE INDEX directive_instructions_by_directive ON directive_instructions (agency_id, directive_id, id);
