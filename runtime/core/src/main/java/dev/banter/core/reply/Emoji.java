package dev.banter.core.reply;

/** An emoji's name as the Web API takes it. */
public final class Emoji {

    private Emoji() {}

    /**
     * Takes the colons off that people write around a name.
     *
     * @param written such as {@code :eyes:}, {@code eyes} or {@code :wave::skin-tone-3:}
     * @return such as {@code eyes} or {@code wave::skin-tone-3}
     */
    public static String bare(String written) {
        int from = written.startsWith(":") ? 1 : 0;
        int to = written.endsWith(":") && written.length() > 1 ? written.length() - 1 : written.length();
        return written.substring(from, to);
    }
}
