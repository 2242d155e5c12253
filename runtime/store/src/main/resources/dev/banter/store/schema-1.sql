-- Every table is as SQLite and PostgreSQL both take it: text, whole numbers, keys that the bot makes itself.

-- Messages whose handlers are not all through. 'taken' is in milliseconds since 1970.
CREATE TABLE message (
    workspace TEXT NOT NULL,
    channel   TEXT NOT NULL,
    ts        TEXT NOT NULL,
    author    TEXT NOT NULL,
    thread    TEXT,
    direct    SMALLINT NOT NULL,
    addressed SMALLINT NOT NULL,
    mentioned SMALLINT NOT NULL,
    markup    TEXT NOT NULL,
    text      TEXT NOT NULL,
    taken     BIGINT NOT NULL,
    PRIMARY KEY (workspace, channel, ts)
);

-- What a handler has yet to do with a message: 'open', 'failed' (tried again after the next start) or 'dead'.
CREATE TABLE delivery (
    workspace TEXT NOT NULL,
    channel   TEXT NOT NULL,
    ts        TEXT NOT NULL,
    plugin    TEXT NOT NULL,
    handler   TEXT NOT NULL,
    place     INTEGER NOT NULL,
    state     TEXT NOT NULL,
    attempt   INTEGER NOT NULL,
    reason    TEXT NOT NULL,
    fence     BIGINT NOT NULL,
    changed   BIGINT NOT NULL,
    PRIMARY KEY (workspace, channel, ts, plugin, handler)
);

CREATE INDEX delivery_by_plugin ON delivery (plugin, state);

-- Messages that were taken in, for as long as they may come again.
CREATE TABLE seen (
    id   TEXT NOT NULL PRIMARY KEY,
    at   BIGINT NOT NULL
);

CREATE INDEX seen_by_age ON seen (at);

-- Up to where a channel has been heard.
CREATE TABLE heard (
    workspace TEXT NOT NULL,
    channel   TEXT NOT NULL,
    ts        TEXT NOT NULL,
    PRIMARY KEY (workspace, channel)
);

-- Who has the right to what: each holder's number is higher than that of the one before.
CREATE TABLE lease (
    name   TEXT NOT NULL PRIMARY KEY,
    holder TEXT NOT NULL,
    fence  BIGINT NOT NULL
);
