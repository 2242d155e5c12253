package dev.banter.core.pattern;

/** Reads what is quoted in a pattern, as Java does: first of all, wherever it stands. */
public final class Quoting {

    private Quoting() {}

    /**
     * The same pattern, with characters escaped instead of quoted.
     *
     * @param pattern as it was written
     * @return without <code>\Q</code> and <code>\E</code>
     */
    public static String resolved(String pattern) {
        if (!pattern.contains("\\Q")) {
            return pattern;
        }
        StringBuilder plain = new StringBuilder(pattern.length());
        boolean quoted = false;
        int at = 0;
        while (at < pattern.length()) {
            int one = pattern.codePointAt(at);
            at += Character.charCount(one);
            boolean pair = one == '\\' && at < pattern.length();
            if (pair && pattern.charAt(at) == (quoted ? 'E' : 'Q')) {
                quoted = !quoted;
                at++;
            } else if (quoted) {
                plain.append(Character.isLetterOrDigit(one) ? "" : "\\").appendCodePoint(one);
            } else {
                plain.appendCodePoint(one).append(pair ? pattern.substring(at, ++at) : "");
            }
        }
        return plain.toString();
    }
}
