-- What was said: 'pending' until Slack has acknowledged all of it, then 'sent' for as long as its handler may be called
-- again. 'position' is the order in which it was said, over all processes; 'lengths' are those of the parts in 'text', 'ids' Slack's timestamps of them.
CREATE TABLE outbox (
    origin        TEXT NOT NULL,
    plugin        TEXT NOT NULL,
    handler       TEXT NOT NULL,
    ordinal       INTEGER NOT NULL,
    position      BIGINT NOT NULL,
    workspace     TEXT NOT NULL,
    destination   TEXT NOT NULL,
    thread        TEXT,
    broadcast     SMALLINT NOT NULL,
    text          TEXT NOT NULL,
    lengths       TEXT NOT NULL,
    blocks        TEXT NOT NULL,
    unfurl        SMALLINT,
    metadata_type TEXT,
    metadata      TEXT,
    channel       TEXT,
    ids           TEXT NOT NULL,
    state         TEXT NOT NULL,
    fence         BIGINT NOT NULL,
    PRIMARY KEY (origin, plugin, handler, ordinal)
);

CREATE INDEX outbox_by_state ON outbox (workspace, state, position);

-- The last message of the bot's in a channel that Slack has acknowledged.
CREATE TABLE said (
    workspace TEXT NOT NULL,
    channel   TEXT NOT NULL,
    ts        TEXT NOT NULL,
    PRIMARY KEY (workspace, channel)
);
