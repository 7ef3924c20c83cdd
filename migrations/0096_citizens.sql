-- Tries of those who have not signed in, by address or by code; a day later they go
CREATE TABLE public_tries (
    agency_id uuid NOT NULL,
    what text NOT NULL,                 -- look_up, feedback …
    key text NOT NULL,
    count bigint NOT NULL,
    first_at text NOT NULL,
    last_at text NOT NULL,
    PRIMARY KEY (agency_id, what, key)
);
CREATE INDEX public_tries_by_time ON public_tries (agency_id, last_at);

-- phản ánh, kiến nghị
CREATE TABLE feedback (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    code text NOT NULL,                 -- PAKN-260310-0001
    digits text NOT NULL,               -- that open it to the citizen: of the phone, or given
    content text NOT NULL,
    phone text NOT NULL,                -- '' = none
    received_at text NOT NULL,
    received_on text NOT NULL,          -- its day in Vietnam
    due_on text NOT NULL,
    state text NOT NULL,                -- received, given, answered, dismissed
    unit_id uuid,
    answer text NOT NULL,               -- or why it is dismissed
    closed_on text,
    late boolean NOT NULL,              -- an answer came after its day
    satisfied boolean,                  -- what the citizen says of the answer
    reopened_on text,
    search text NOT NULL,               -- code and content without diacritics
    version bigint NOT NULL,
    PRIMARY KEY (agency_id, id),
    UNIQUE (agency_id, code),
    FOREIGN KEY (agency_id, unit_id) REFERENCES units (agency_id, id)
);
CREATE INDEX feedback_by_receipt ON feedback (agency_id, received_on);
CREATE INDEX feedback_by_closing ON feedback (agency_id, closed_on);

-- What was done to it, append only
CREATE TABLE feedback_acts (
    agency_id uuid NOT NULL,
    feedback_id uuid NOT NULL,
    number bigint NOT NULL,
    at text NOT NULL,
    act text NOT NULL,                  -- receive, give, answer, dismiss, reopen, rate
    official_id uuid,                   -- NULL: the citizen
    unit_id uuid,                       -- that it was given to
    note text NOT NULL,
    due_on text,                        -- after it
    PRIMARY KEY (agency_id, feedback_id, number),
    FOREIGN KEY (agency_id, feedback_id) REFERENCES feedback (agency_id, id),
    FOREIGN KEY (agency_id, official_id) REFERENCES officials (agency_id, id),
    FOREIGN KEY (agency_id, unit_id) REFERENCES units (agency_id, id)
);

-- The address under which the result of a dossier is rated, once
CREATE TABLE rating_links (
    agency_id uuid NOT NULL,
    dossier_id uuid NOT NULL,
    token text NOT NULL,
    used boolean NOT NULL,
    PRIMARY KEY (agency_id, dossier_id),
    UNIQUE (agency_id, token),
    FOREIGN KEY (agency_id, dossier_id) REFERENCES dossiers (agency_id, id)
);

-- mức độ hài lòng: without the dossier, so that nobody can look up who said it
CREATE TABLE ratings (
    agency_id uuid NOT NULL,
    id uuid NOT NULL,
    rated_on text NOT NULL,
    score bigint NOT NULL,              -- 1 to 5
    comment text NOT NULL,
    comment_key text NOT NULL,          -- a hash: who has it may add the comment, once
    unit_id uuid NOT NULL,              -- the nil id where the dossier has none
    procedure_id uuid,
    PRIMARY KEY (agency_id, id),
    UNIQUE (agency_id, comment_key)
);
CREATE INDEX ratings_by_day ON ratings (agency_id, rated_on);

-- Why dossiers came back: told to everybody by procedure
CREATE INDEX dossier_acts_back ON dossier_acts (agency_id, act, at) WHERE act IN ('ask_supplement', 'refuse');
