package dev.banter.api;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text in Slack's markup that may ping many people. Immutable.
 *
 * <p>A plain string can never ping a channel, wherever its text came from. What must ping says so:
 *
 * <pre>{@code
 * reply.say(Markup.here().plus(" the build is red: " + reason));
 * }</pre>
 *
 * <p>In a string the tokens {@code <@U…>}, {@code <#C…>}, links ({@code http}, {@code https}, {@code mailto},
 * {@code tel}, with or without a label) and {@code <!date…>} pass; every other {@code &}, {@code <} and {@code >} is
 * escaped, mass mentions ({@code <!channel>} and its kin) included. Nobody writes entities.
 */
public final class Markup {

    private static final Markup CHANNEL = escaped("<!channel>");
    private static final Markup HERE = escaped("<!here>");
    private static final Markup EVERYONE = escaped("<!everyone>");

    /** As it was given. */
    private final String text;

    /**
     * As Slack takes it, escaped; {@code null} until somebody asks, for nobody does where the text is too long to be sent.
     * Two who ask at once get the same.
     */
    private @Nullable String source;

    private Markup(String text, @Nullable String source) {
        this.text = text;
        this.source = source;
    }

    private static Markup escaped(String source) {
        return new Markup(source, source);
    }

    /**
     * A text by the rules of strings: it cannot ping a channel.
     *
     * @param text any text
     * @return the text, escaped
     */
    public static Markup of(String text) {
        return new Markup(Objects.requireNonNull(text, "text"), null);
    }

    /**
     * Pings everybody in the channel.
     *
     * @return {@code <!channel>}
     */
    public static Markup channel() {
        return CHANNEL;
    }

    /**
     * Pings everybody in the channel who is active.
     *
     * @return {@code <!here>}
     */
    public static Markup here() {
        return HERE;
    }

    /**
     * Pings everybody in the workspace, where Slack allows it.
     *
     * @return {@code <!everyone>}
     */
    public static Markup everyone() {
        return EVERYONE;
    }

    /**
     * Pings a user group.
     *
     * @param id Slack's id of the group, such as {@code S012AB3CD}
     * @return {@code <!subteam^S…>}
     * @throws IllegalArgumentException when it is not an id: letters and digits only
     */
    public static Markup group(String id) {
        if (!id.matches("[A-Za-z0-9]+")) {
            throw new IllegalArgumentException(
                    "a user group's id is letters and digits, such as S012AB3CD; this is not: '" + id + "'");
        }
        return escaped("<!subteam^" + id + ">");
    }

    /**
     * This, and then that.
     *
     * @param more what follows
     * @return a new markup
     */
    public Markup plus(Markup more) {
        return escaped(source() + more.source());
    }

    /**
     * This, and then a text by the rules of strings.
     *
     * @param text any text
     * @return a new markup
     */
    public Markup plus(String text) {
        return plus(of(text));
    }

    /**
     * This, with something else in places.
     *
     * @param pattern searched in {@link #source()}, which is escaped: {@code a & b} stands there with an entity
     * @param text what stands there instead: any text, by the rules of strings
     * @return a new markup
     */
    public Markup replaceAll(Pattern pattern, String text) {
        return escaped(pattern.matcher(source()).replaceAll(Matcher.quoteReplacement(of(text).source())));
    }

    /**
     * The text as Slack takes it.
     *
     * @return Slack markup, escaped
     */
    public String source() {
        String known = source;
        if (known == null) {
            known = Escaping.escape(text);
            source = known;
        }
        return known;
    }

    /**
     * How long it is at least, told at once however long that is: {@link #source()} is longer where something had to be
     * escaped.
     *
     * @return UTF-16 units
     */
    public int length() {
        return text.length();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Markup markup && markup.source().equals(source());
    }

    @Override
    public int hashCode() {
        return source().hashCode();
    }

    /** The same as {@link #source()}. */
    @Override
    public String toString() {
        return source();
    }
}
