package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells a newcomer to type, typed. */
@Tag("browser") // needs a Maven, like the browser's tests need a browser: once is enough
final class ReadmeTest {

    @TempDir
    Path folder;

    @Test
    void theFirstPluginIsBuiltAndAnswers() throws Exception {
        String readme = Files.readString(Path.of("..", "README.md"));
        Path project = Files.createDirectories(folder.resolve("an empty folder"));
        Path source = project.resolve("src/main/java/example/Dice.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, block(readme, "java"));
        Files.writeString(project.resolve("pom.xml"), block(readme, "xml"));
        maven(project, "-Dbanter.home=" + Product.HOME);

        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        try (LocalSlack slack = LocalSlack.start();
                BotProcess bot = BotProcess.start(folder, slack.environment(), "--http", "off")
                        .awaitReady()) {
            drop(project.resolve("target/dice-1.0.0.jar"), plugins);
            Person ana = slack.person("ana");
            String general = ana.channel("general");
            awaitAnswer(ana, general, bot);
        }
    }

    @Test
    void theExampleIsBuiltWhereItLies() throws Exception {
        Path example = Product.HOME.resolve("examples/deploys");
        maven(example);
        assertThat(example.resolve("target/deploys-1.0.0.jar")).isRegularFile();
    }

    /** Rolls until the die answers in a thread: until the jar is live, nobody does. */
    private static void awaitAnswer(Person person, String channel, BotProcess bot) {
        org.awaitility.Awaitility.await(bot.toString())
                .atMost(java.time.Duration.ofSeconds(30))
                .pollInterval(java.time.Duration.ofMillis(500))
                .until(() -> {
                    String ts = person.say(channel, "roll 6");
                    return person.history(channel).stream()
                            .filter(message -> message.path("text").asString().equals("roll 6"))
                            .map(message -> message.path("ts").asString())
                            .filter(earlier -> !earlier.equals(ts))
                            .anyMatch(earlier -> person.replies(channel, earlier).stream()
                                    .anyMatch(reply ->
                                            reply.path("text").asString().startsWith("the die says ")));
                });
    }

    private static void drop(Path jar, Path plugins) throws IOException {
        Path part = plugins.resolve("dice.part");
        Files.copy(jar, part);
        Files.move(part, plugins.resolve(jar.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String block(String readme, String language) {
        Matcher block = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(readme);
        assertThat(block.find()).as("a block of " + language + " in the README").isTrue();
        return block.group(1);
    }

    private void maven(Path project, String... more) throws Exception {
        Path log = folder.resolve("maven.log");
        ProcessBuilder builder = new ProcessBuilder("mvn", "-q", "-B", "-ntp", "package");
        builder.command().addAll(java.util.List.of(more));
        builder.directory(project.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home")));
        int status = builder.start().waitFor();
        assertThat(status).as(Files.readString(log)).isZero();
    }
}
