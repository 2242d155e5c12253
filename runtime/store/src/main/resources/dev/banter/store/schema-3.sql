-- What plugins keep.
CREATE TABLE datum (
    plugin TEXT NOT NULL,
    name   TEXT NOT NULL,
    value  TEXT NOT NULL,
    PRIMARY KEY (plugin, name)
);

-- How many characters that is, names included.
CREATE TABLE shelf (
    plugin TEXT NOT NULL PRIMARY KEY,
    size   BIGINT NOT NULL
);
