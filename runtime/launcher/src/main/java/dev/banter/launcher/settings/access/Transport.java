package dev.banter.launcher.settings.access;

import dev.banter.launcher.settings.text.Kind;
import dev.banter.launcher.settings.text.Kinds;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The way to Slack as it was chosen. */
sealed interface Transport {

    Kind<Transport> KIND = Kinds.plain(
            "auto, local, or one or several of rtm, socket, http with commas between them", Transport::parse);

    /** By the tokens that there are. */
    record ByTokens() implements Transport {

        @Override
        public String toString() {
            return "auto";
        }
    }

    /** A workspace of the bot's own, on this machine. */
    record Local() implements Transport {}

    /**
     * By name.
     *
     * @param ways each once
     */
    record Named(List<WayIn> ways) implements Transport {}

    private static Optional<Transport> parse(String text) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .toList();
        if (words.equals(List.of("auto"))) {
            return Optional.of(new ByTokens());
        }
        if (words.equals(List.of("local"))) {
            return Optional.of(new Local());
        }
        List<WayIn> ways = Arrays.stream(WayIn.values())
                .filter(way -> words.contains(way.word()))
                .toList();
        boolean allKnown = words.stream()
                .allMatch(word -> ways.stream().anyMatch(way -> way.word().equals(word)));
        return allKnown ? Optional.of(new Named(ways)) : Optional.empty();
    }
}
