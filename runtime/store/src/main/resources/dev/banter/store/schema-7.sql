-- What Slack did not take is 'dead': why, and since when, in milliseconds since 1970.
ALTER TABLE outbox ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN changed BIGINT NOT NULL DEFAULT 0;
