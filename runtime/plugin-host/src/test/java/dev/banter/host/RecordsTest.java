package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the JDK remembers of a plugin's records and texts does not keep the plugin in memory. */
final class RecordsTest {

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "" + RED.hashCode()
            "" + RED.equals(new Paint(Colour.RED))
            RED.toString()
            "is " + RED.colour()
            "" + RED.colour()
            "" + RED.colour() + RED
            RED.colour() + Thread.currentThread().getName()
            """)
    void goesWithWhatItShowed(String shown) throws Exception {
        PluginJar.named("paint.jar")
                .source("package paint; enum Colour { RED }")
                .source("package paint; record Paint(Colour colour) {}")
                .source("package paint; class Shop { private static final Paint RED = new Paint(Colour.RED);"
                        + " @OnMessage(pattern = \"\") String all() { return " + shown + "; } }")
                .in(bot.folder);
        bot.host.start();
        assertThat(bot.switchboard.say("hi")).hasSize(1);
        bot.takeOut("paint");
        bot.awaitCollected("paint");
    }
}
