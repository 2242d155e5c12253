package dev.banter.launcher.manifest;

import java.util.Locale;

/** Text fit for Slack's forms. */
final class Texts {

    private Texts() {}

    /** On one line, and no longer than Slack takes. */
    static String cut(String text, int longest) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= longest ? line : line.substring(0, longest - 1).strip() + "…";
    }

    /** A name for people out of one for programs: {@code new-ticket} is {@code New ticket}. */
    static String titled(String id) {
        String words = id.replaceAll("[-_.:\\s]+", " ").strip();
        return words.isEmpty() ? id : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
