-- Where jobs stand: all that was due before 'next' has run, or is told. 'begun' is when the run was due that is under way.
-- All moments are in milliseconds since 1970.
CREATE TABLE job (
    plugin  TEXT NOT NULL,
    handler TEXT NOT NULL,
    terms   TEXT NOT NULL,
    seen    BIGINT NOT NULL,
    next    BIGINT NOT NULL,
    begun   BIGINT,
    PRIMARY KEY (plugin, handler)
);

-- What plugins want to be reminded of: 'waiting' or 'dead'. 'earliest' is when it is to be handed out, 'due' or later.
CREATE TABLE reminder (
    plugin   TEXT NOT NULL,
    name     TEXT NOT NULL,
    item     TEXT NOT NULL,
    id       TEXT NOT NULL,
    value    TEXT NOT NULL,
    due      BIGINT NOT NULL,
    earliest BIGINT NOT NULL,
    attempts INTEGER NOT NULL,
    state    TEXT NOT NULL,
    reason   TEXT NOT NULL,
    changed  BIGINT NOT NULL,
    PRIMARY KEY (plugin, name, item)
);

CREATE INDEX reminder_by_time ON reminder (state, earliest);
