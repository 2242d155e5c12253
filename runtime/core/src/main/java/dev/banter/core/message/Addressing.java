package dev.banter.core.message;

import dev.banter.api.Markup;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what was said from whom it was said to. */
public final class Addressing {

    /** White space, that of Slack's editor (no-break spaces) included, colons and commas. */
    private static final String AROUND = "[\\s\\h:,]";

    private final List<String> names;

    /**
     * @param names what the bot is called, besides its mention; matched in any case, with or without {@code @}
     */
    public Addressing(List<String> names) {
        this.names = names.stream().filter(name -> !name.isBlank()).toList();
    }

    /**
     * How texts are read for one identity of the bot.
     *
     * @param self who the bot is
     * @return reads texts
     */
    public Reader reader(Identity self) {
        String mention = "<@" + Pattern.quote(self.self().id()) + "(?:\\|[^>]*+)?>";
        String calls = Stream.concat(Stream.of(mention), names.stream().map(Addressing::call))
                .collect(Collectors.joining("|"));
        return new Reader(
                Pattern.compile("^" + AROUND + "*+(?:" + calls + ")" + AROUND + "*+"), Pattern.compile(mention));
    }

    /** A name as Slack sends it: escaped, and whole. */
    private static String call(String name) {
        return "(?iu:@?" + Pattern.quote(Markup.of(name).source()) + ")(?=" + AROUND + "|$)";
    }

    /** Reads texts for one identity of the bot. Safe from any thread. */
    public static final class Reader {

        private final Pattern call;

        private final Pattern mention;

        private Reader(Pattern call, Pattern mention) {
            this.call = call;
            this.mention = mention;
        }

        /**
         * Looks for a mention.
         *
         * @param markup as Slack sent it
         * @return whether the bot is mentioned anywhere in it; by name does not count
         */
        public boolean mentions(String markup) {
            return mention.matcher(markup).find();
        }

        /**
         * Reads a text.
         *
         * @param markup as Slack sent it
         * @return the text as patterns see it
         */
        public Spoken read(String markup) {
            Matcher matcher = call.matcher(markup);
            boolean called = matcher.find();
            // The mention is looked for first: typed by a person as text, it comes escaped and is none.
            String rest = called ? markup.substring(matcher.end()) : markup;
            return new Spoken(Entities.unescape(rest).strip(), called);
        }
    }
}
