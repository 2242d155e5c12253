-- How many messages were heard in a channel.
ALTER TABLE heard ADD COLUMN messages BIGINT NOT NULL DEFAULT 0;

-- Threads in which something was said last, and when.
CREATE TABLE thread (
    workspace TEXT NOT NULL,
    channel   TEXT NOT NULL,
    thread    TEXT NOT NULL,
    ts        TEXT NOT NULL,
    PRIMARY KEY (workspace, channel, thread)
);
