package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every mistake once, in one jar: all of them are told, each in the words that it has alone. */
final class EveryMistakeTest {

    /** They show when the plugin's objects are made, which is when nothing else is wrong. */
    private static final Set<String> WHEN_MADE = Set.of(
            "constructor-throws",
            "constructor-exits",
            "initialiser-exits",
            "constructor-hooks",
            "initialiser-throws",
            "constructor-recurses");

    /** One of these is a whole jar's; another waits until the rest has come back. */
    private static final Set<String> ALONE = Set.of("exports-nothing", "constructor-blocks", "start-throws");

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    @Test
    void thatCanBeSeenBeforeAnythingIsMade() throws Exception {
        Mistakes.inOneJar("every-mistake.jar", id -> !WHEN_MADE.contains(id) && !ALONE.contains(id))
                .source("package lib; public class Joiner { public static String join(String text) { return text; } }")
                .source("package missing; class A { @OnMessage(pattern = \"\") void all() {}"
                        + " void use(lib.Joiner joiner) {} }")
                .source("package missing; class B extends lib.Joiner { @OnMessage(pattern = \"\") void all() {} }")
                .source("package settings; class Shop { @Inject Shop(@Settings Wares wares) {}"
                        + " @OnMessage(pattern = \"\") void all() {} }")
                .source("package settings; record Wares(Object what, @Setting(orElse = \"x\") int many,"
                        + " @Setting(min = \"9\", max = \"1\") int range) {}")
                .source("package settings; class Stall { @Inject Stall(@Settings String text) {}"
                        + " @OnMessage(pattern = \"\") void all() {} }")
                .without("lib.Joiner")
                .in(bot.folder);
        bot.write("every-mistake", "colour=red");
        String text = JavaVersions.named(bot.startWithOne().toString());
        Golden.assertThatTextIs("every-mistake", text);
        assertThat(text.lines().filter(line -> line.startsWith("  - "))).doesNotHaveDuplicates();
        bot.awaitCollected("every-mistake");
    }

    @Test
    void thatShowsWhenAnObjectIsMade() throws Exception {
        Mistakes.inOneJar("every-failure.jar", WHEN_MADE::contains).in(bot.folder);
        Golden.assertThatTextIs(
                "every-failure", JavaVersions.named(bot.startWithOne().toString()));
        bot.awaitCollected("every-failure");
    }
}
