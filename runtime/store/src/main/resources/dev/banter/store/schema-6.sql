-- What is numbered in 'taken': 'workspace/channel/plugin'.
CREATE TABLE scope (
    id   INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

-- Messages that plugins were handed, for as long as they may come again: one row for each, so it is all numbers, and
-- nothing but its key (where there is no WITHOUT ROWID, leave it out). 'ts' is Slack's, in microseconds since 1970.
CREATE TABLE taken (
    ts    BIGINT NOT NULL,
    scope INTEGER NOT NULL,
    PRIMARY KEY (ts, scope)
) WITHOUT ROWID;

-- Until now they were texts, 'workspace/channel/ts/plugin', among all else that comes once; '.../banter' is an order to
-- the bot itself, and stays there.
CREATE TEMPORARY TABLE earlier AS
SELECT id, substr(id, 1, length(id) - length(tail)) || substr(tail, 19) AS scope,
       substr(tail, 1, 10) || substr(tail, 12, 6) AS ts
FROM (SELECT id, substr(rest, instr(rest, '/') + 1) AS tail
      FROM (SELECT id, substr(id, instr(id, '/') + 1) AS rest FROM seen)
      WHERE rest GLOB '[A-Z]*')
WHERE tail GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]/*'
  AND tail NOT LIKE '%/banter';

INSERT INTO scope (id, name)
SELECT row_number() OVER (ORDER BY scope), scope FROM (SELECT DISTINCT scope FROM earlier);

INSERT INTO taken (ts, scope)
SELECT CAST(earlier.ts AS INTEGER), scope.id FROM earlier JOIN scope ON scope.name = earlier.scope;

DELETE FROM seen WHERE id IN (SELECT id FROM earlier);

DROP TABLE earlier;
