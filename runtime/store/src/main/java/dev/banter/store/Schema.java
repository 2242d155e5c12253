package dev.banter.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** The tables, by version: what a file lacks is added in the order in which it came to be. */
final class Schema {

    /** The version that this Banter writes. */
    static final int VERSION = 8;

    private Schema() {}

    /** Brings a file from its version to this one, in one transaction. */
    static void renew(Statements sql, int from) throws SQLException {
        for (int version = from + 1; version <= VERSION; version++) {
            for (String statement : step(version)) {
                sql.say(statement);
            }
        }
    }

    private static List<String> step(int version) {
        String name = "schema-" + version + ".sql";
        try (InputStream text = Schema.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalStateException(name + " is missing from the program; install it anew");
            }
            String all = new String(text.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Arrays.stream(all.split(";")).filter(one -> !one.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
