package dev.banter.dist;

import static dev.banter.dist.Person.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot that is asked to stop finishes what it has begun, and leaves the rest to whoever comes next. */
final class StopTest {

    /** One of its handlers comes to a door of the test, and is under way until it is shown out. */
    private static final String SLOW = """
            package example;

            import dev.banter.api.Message;
            import dev.banter.api.OnMessage;
            import java.net.InetAddress;
            import java.net.Socket;

            final class Slow {

                @OnMessage(pattern = "^slow$")
                String slow(Message message) throws Exception {
                    try (Socket door = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
                        door.getInputStream().read();
                    }
                    return "slow, but done";
                }

                @OnMessage(pattern = "^quick (\\\\d+)$")
                String quick(Message message) {
                    return "done with " + message.text();
                }
            }
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void whatComesWhileOneStopsIsTheOthers() throws Exception {
        try (ServerSocket door = dropSlow();
                LocalSlack slack = LocalSlack.start();
                BotProcess first = start(slack, "data").awaitReady()) {
            Person ana = slack.person("ana");
            String general = ana.channel("general");
            ana.say(general, "slow");
            Socket underWay = door.accept();

            first.askToStop();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(first.err()).contains("takes nothing more"));
            try (BotProcess second = start(slack, "data-of-another").awaitReady()) {
                for (int number = 1; number <= 6; number++) {
                    ana.say(general, "quick " + number);
                }
                for (int number = 1; number <= 6; number++) {
                    ana.awaitInChannel(general, text("done with quick " + number));
                }
                underWay.close();
                ana.awaitInChannel(general, text("slow, but done"));
                assertThat(first.awaitExit()).as(first.toString()).isZero();
                assertThat(second.stop()).as(second.toString()).isZero();
            }
            assertThat(ana.history(general))
                    .filteredOn(message -> message.path("text").asString().contains("done"))
                    .hasSize(7);
        }
    }

    /** The door, where the plugin knows it. */
    private ServerSocket dropSlow() throws IOException {
        ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        door.setSoTimeout((int) PATIENCE.toMillis());
        String source = SLOW.replace("PORT", Integer.toString(door.getLocalPort()));
        PluginJar.drop(folder.resolve("plugins"), folder, "slow", "example.Slow", source);
        return door;
    }

    private BotProcess start(LocalSlack slack, String data) throws IOException {
        Path config = Files.writeString(folder.resolve("banter.yaml"), "stop-within: 2m\nlane:\n  deadline: 5m\n");
        return BotProcess.start(
                slack.environment("socket"),
                "--config",
                config.toString(),
                "--http",
                "off",
                "--plugins",
                folder.resolve("plugins").toString(),
                "--data",
                folder.resolve(data).toString());
    }
}
