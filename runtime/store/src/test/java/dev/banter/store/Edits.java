package dev.banter.store;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is done to a whole store, a line for each: {@code file 60 ffffffff} writes these bytes at this place of the file,
 * {@code log 0 377f0682} of the log beside it, {@code cut 4096} leaves so much of the file, {@code cutlog 32} of the log.
 *
 * @param lines those that could be read
 */
record Edits(List<MatchResult> lines) {

    private static final Pattern LINE =
            Pattern.compile("(?m)^(?:(file|log) (\\d{1,6}) ((?:[0-9a-f]{2}){1,64})|(cut|cutlog) (\\d{1,6}))$");

    static Edits of(String text) {
        return new Edits(LINE.matcher(text).results().toList());
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether the log is meant as well. */
    boolean ofLog() {
        return lines.stream().anyMatch(line -> line.group().contains("log"));
    }

    byte[] file(byte[] whole) {
        return edited(whole, "file", "cut");
    }

    byte[] log(byte[] whole) {
        return edited(whole, "log", "cutlog");
    }

    private byte[] edited(byte[] whole, String write, String cut) {
        byte[] bytes = whole.clone();
        for (MatchResult line : lines) {
            if (write.equals(line.group(1))) {
                byte[] there = HexFormat.of().parseHex(line.group(3));
                int at = Math.min(Integer.parseInt(line.group(2)), bytes.length);
                System.arraycopy(there, 0, bytes, at, Math.min(there.length, bytes.length - at));
            } else if (cut.equals(line.group(4))) {
                bytes = Arrays.copyOf(bytes, Math.min(bytes.length, Integer.parseInt(line.group(5))));
            }
        }
        return bytes;
    }
}
