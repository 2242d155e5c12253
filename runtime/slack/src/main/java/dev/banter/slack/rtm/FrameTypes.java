package dev.banter.slack.rtm;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Tells the type of a frame from its first bytes, where Slack puts it, and makes no object for a type that it has met before. Of
 * one thread.
 */
final class FrameTypes {

    private static final byte[] BEGINNING = "{\"type\":\"".getBytes(StandardCharsets.US_ASCII);

    /** A power of two; beyond half of it no further type is remembered. */
    private static final int ROOM = 1024;

    private static final int LONGEST = 64;
    private static final int SPREAD = 31;

    private final @Nullable String[] known = new String[ROOM];
    private int count;

    /**
     * The type of a frame.
     *
     * @param text the frame's text
     * @return {@code null} when it is not to be had without reading the frame
     */
    @Nullable String of(ByteBuf text) {
        int from = text.readerIndex() + BEGINNING.length;
        int most = Math.min(text.writerIndex(), from + LONGEST);
        if (text.readableBytes() <= BEGINNING.length || !begins(text)) {
            return null;
        }
        int hash = 0;
        for (int at = from; at < most; at++) {
            byte one = text.getByte(at);
            if (one == '"') {
                return name(text, from, at - from, hash);
            }
            if (one == '\\' || one < ' ') {
                return null;
            }
            hash = SPREAD * hash + one;
        }
        return null;
    }

    private static boolean begins(ByteBuf text) {
        for (int i = 0; i < BEGINNING.length; i++) {
            if (text.getByte(text.readerIndex() + i) != BEGINNING[i]) {
                return false;
            }
        }
        return true;
    }

    private @Nullable String name(ByteBuf text, int from, int length, int hash) {
        int place = hash & (ROOM - 1);
        for (String there = known[place]; there != null; there = known[place]) {
            if (isSame(there, text, from, length)) {
                return there;
            }
            place = (place + 1) & (ROOM - 1);
        }
        if (count == ROOM / 2) {
            return null;
        }
        count++;
        String made = new String(ByteBufUtil.getBytes(text, from, length), StandardCharsets.US_ASCII);
        known[place] = made;
        return made;
    }

    private static boolean isSame(String name, ByteBuf text, int from, int length) {
        if (name.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.getByte(from + i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
