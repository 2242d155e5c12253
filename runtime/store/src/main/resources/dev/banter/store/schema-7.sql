-- What Slack did not take is 'dead': why, since when, in milliseconds since 1970, and how many characters it has.
ALTER TABLE outbox ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN changed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN size BIGINT NOT NULL DEFAULT 0;
