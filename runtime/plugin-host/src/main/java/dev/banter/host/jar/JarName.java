package dev.banter.host.jar;

import dev.banter.host.refusal.RefusedException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a jar's file name says of its plugin.
 *
 * @param id the plugin's id
 * @param version its version, may be empty
 */
public record JarName(String id, String version) {

    /** A version begins at the first hyphen behind which there is a whole number, with or without a {@code v}. */
    private static final Pattern NAME = Pattern.compile("(?<id>.+?)(?:-v?(?<version>[0-9]+(?:[.+_-].*)?))?\\.jar");

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]*");

    private static final String RULE =
            "an id is lower-case letters, digits, '-', '_' and '.', and begins with a letter or digit: ";

    /**
     * Reads a file name: {@code deploys-1.2.0.jar} is version 1.2.0 of {@code deploys}.
     *
     * @param fileName the name, with its ending
     * @return what it says
     * @throws RefusedException when the id would not be one
     */
    public static JarName of(String fileName) throws RefusedException {
        Matcher name = NAME.matcher(fileName);
        String id = name.matches() ? name.group("id") : fileName;
        if (!isId(id)) {
            throw new RefusedException("the file's name makes the plugin's id '" + id + "'; " + RULE
                    + "rename the file, to " + suggestion(id) + ".jar for example");
        }
        return new JarName(id, versionIn(fileName));
    }

    /**
     * The version in a file name, whatever else is in it.
     *
     * @param fileName the name, with its ending
     * @return the version, may be empty
     */
    public static String versionIn(String fileName) {
        Matcher name = NAME.matcher(fileName);
        return name.matches() && name.group("version") != null ? name.group("version") : "";
    }

    /**
     * Whether a plugin can be called so.
     *
     * @param text what it would be called
     * @return whether it keeps the rule for ids
     */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * What to do about a text that is no id.
     *
     * @param text what somebody wrote for one
     * @return the rule, and an example that keeps it, as the rest of a sentence
     */
    public static String advice(String text) {
        return RULE + "write " + suggestion(text) + ", for example";
    }

    private static String suggestion(String id) {
        String allowed =
                id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._]+", "-").replaceAll("^[._-]+|-+$", "");
        return allowed.isEmpty() ? "my-plugin" : allowed;
    }
}
