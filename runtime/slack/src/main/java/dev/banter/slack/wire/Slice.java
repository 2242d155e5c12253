package dev.banter.slack.wire;

import java.util.Arrays;

/**
 * Where a value stands in its document.
 *
 * @param start its first byte
 * @param end the byte after its last
 */
record Slice(int start, int end) {

    byte[] of(byte[] document) {
        return Arrays.copyOfRange(document, start, end);
    }
}
