package dev.banter.dist;

import static dev.banter.dist.Person.text;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A bot with one plugin that knows every kind of conversation, in a workspace of the tests: the same jar, whatever the
 * ways in.
 */
final class Talker implements AutoCloseable {

    private static final String SOURCE = """
            package example;

            import dev.banter.api.*;

            final class Talker {

                @OnMessage(pattern = "^hello$")
                String hello(Message message) {
                    return "Hello " + message.user().mention();
                }

                @OnMessage(pattern = "^open (?<text>.+)$")
                void open(@Group("text") String text, Reply reply) {
                    reply.inThread("opened " + text);
                }

                @OnMessage(pattern = "^shout (?<text>.+)$")
                void shout(@Group("text") String text, Reply reply) {
                    reply.broadcast("shouted " + text);
                }

                @OnMessage(pattern = "^whisper (?<text>.+)$")
                void whisper(@Group("text") String text, Reply reply) {
                    reply.privately("whispered " + text);
                }

                @OnMessage(pattern = "^(?<number>\\\\d+)$")
                String count(@Group("number") int number) {
                    return "number " + number;
                }

                @OnMessage(pattern = "echo")
                String echo() {
                    return "echo";
                }

                @OnMention
                String called(Message message) {
                    return "who calls? " + message.user().mention();
                }

                @OnReaction("eyes")
                void seen(Reaction reaction, Reply reply) {
                    reply.inThread("seen by " + reaction.user().mention());
                }

                @OnEvent("reaction_removed")
                void counted(Event event) {}

                @OnCommand(value = "/deploy", pattern = "^(?<app>\\\\S+)$")
                void deploy(@Group("app") String app, Reply reply) {
                    Element retry = Element.button("retry", "Again").value(app);
                    reply.broadcast(Post.of("deployed " + app).blocks(Block.section("deployed " + app), Block.actions(retry)));
                }

                @OnAction("retry")
                void retry(Action action, Reply reply) {
                    reply.inThread("again " + action.value());
                }

                @OnCommand("/form")
                void form(Modals modals) {
                    modals.open(Modal.of("form", "A form")
                            .blocks(Block.input("Version", Element.textInput("version")).id("what"))
                            .submit("Go"));
                }

                @OnView("form")
                String submitted(View view) {
                    return "submitted " + view.inputs().value("version").orElse("nothing");
                }

                @OnShortcut("ticket")
                void ticket(Shortcut shortcut, Reply reply) {
                    reply.inThread("ticket for " + shortcut.text().orElse("nothing"));
                }
            }
            """;

    private final String ways;
    private final Path folder;
    private final LocalSlack slack;
    private final BotProcess bot;
    private final AtomicInteger asked = new AtomicInteger(1_000);

    private Talker(String ways, Path folder, LocalSlack slack, BotProcess bot) {
        this.ways = ways;
        this.folder = folder;
        this.slack = slack;
        this.bot = bot;
    }

    /** One after another, a bot for each; whoever runs the tests closes them. */
    static Stream<Talker> by(String... ways) {
        return Stream.of(ways).map(way -> {
            try {
                return start(way);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    /**
     * A bot that is ready.
     *
     * @param ways as {@code --transport} takes them
     */
    static Talker start(String ways) throws IOException {
        Path folder = Files.createTempDirectory("talker");
        PluginJar.drop(folder.resolve("plugins"), folder, "talker", "example.Talker", SOURCE);
        LocalSlack slack = LocalSlack.start();
        BotProcess bot = BotProcess.start(
                folder,
                slack.environment(ways),
                "--http",
                "127.0.0.1:0",
                "--pacing",
                "off",
                // One, for it is one socket that keeps an order: Slack spreads what happens over several.
                "--connections",
                "1");
        bot.awaitReady();
        if (ways.contains("http")) {
            slack.postTo(bot);
        }
        return new Talker(ways, folder, slack, bot);
    }

    Person person(String name) {
        return slack.person(name);
    }

    BotProcess bot() {
        return bot;
    }

    /** Asks once more, and waits for the answer: what was said in the channel before is answered by then. */
    void settle(Person person, String channel) {
        int number = asked.incrementAndGet();
        person.say(channel, Integer.toString(number));
        await(bot.toString())
                .atMost(Duration.ofSeconds(30))
                .until(() -> person.history(channel).stream().anyMatch(text("number " + number)));
    }

    @Override
    public void close() throws IOException {
        bot.close();
        slack.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Its ways in. */
    @Override
    public String toString() {
        return ways;
    }
}
