package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.core.time.SystemTimers;
import dev.banter.host.bind.Hook;
import dev.banter.host.settings.SettingsSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder of plugins asks of Slack, with none of them made live. */
final class SurveyTest {

    @TempDir
    private Path home;

    private final SystemTimers timers = new SystemTimers();
    private Path folder;
    private Path work;

    @BeforeEach
    void makeFolders() throws IOException {
        folder = Files.createDirectory(home.resolve("plugins"));
        work = home.resolve("work");
    }

    @AfterEach
    void closeTimers() {
        timers.close();
    }

    @Test
    void handlersAreReadAndNothingOfThePluginIsMade() throws Exception {
        PluginJar.named("all-1.0.jar").source("""
                        package all; class All {
                            static { System.setProperty("banter.surveyed", "initialised"); }
                            All() { System.setProperty("banter.surveyed", "made"); }
                            @OnMessage(pattern = "hi", help = "greets") void hi(Reply reply) { reply.privately("hi"); }
                            @OnMention void mention(Message message) {}
                            @OnEvent("team_join") void join(Event event) {}
                            @OnCommand(value = "/go", help = "/go WHERE: goes") void go() {}
                            @OnReaction(value = "eyes", removed = true) void eyes() {}
                        }
                        """).in(folder);
        List<Surveyed> survey = take();
        assertThat(survey).singleElement().satisfies(all -> {
            assertThat(all.isGood()).isTrue();
            assertThat(all.id()).isEqualTo("all");
            assertThat(all.hooks().stream().map(SurveyTest::line))
                    .containsExactly(
                            "@OnMessage  greets",
                            "@OnMention  ",
                            "@OnEvent team_join ",
                            "@OnCommand /go /go WHERE: goes",
                            "@OnReaction :eyes: undone ");
            assertThat(all.use().calls()).contains("Reply.privately");
            assertThat(all.use().byName()).isFalse();
        });
        assertThat(System.getProperty("banter.surveyed")).isNull();
        try (var left = Files.list(work)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatIsCalledByNameIsAmongTheTexts() throws Exception {
        PluginJar.named("pins.jar").source("""
                        package pins; class Pins {
                            private final Slack slack;
                            @Inject Pins(Slack slack) { this.slack = slack; }
                            @OnMessage(pattern = "pin") void pin(Message message) {
                                slack.call("pins.add", java.util.Map.of("channel", message.channel().id()));
                            }
                        }
                        """).in(folder);
        assertThat(take()).singleElement().satisfies(pins -> {
            assertThat(pins.use().byName()).isTrue();
            assertThat(pins.use().strings()).contains("pins.add");
        });
    }

    @Test
    void aRefusedJarIsNamedWithEverythingThatIsWrongAndHidesNoOther() throws Exception {
        PluginJar.named("bad.jar")
                .source("package bad; class Bad { @OnMessage(pattern = \"(\") private void bad() {} }")
                .in(folder);
        Files.writeString(folder.resolve("none.jar"), "no jar");
        PluginJar.named("good.jar")
                .source("package good; class Good { @OnMessage(pattern = \"hi\") void hi() {} }")
                .in(folder);
        PluginJar.named("good-2.jar")
                .source("package good; class Good { @OnMessage(pattern = \"hi\") void hi() {} }")
                .in(folder);
        List<Surveyed> survey = take();
        assertThat(survey.stream().map(Surveyed::file))
                .containsExactly("bad.jar", "good-2.jar", "good.jar", "none.jar");
        assertThat(survey.stream().map(Surveyed::isGood)).containsExactly(false, true, false, false);
        assertThat(survey.get(0).problems()).hasSize(2);
        assertThat(survey.get(2).problems().get(0)).contains("good-2.jar", "keep one");
        assertThat(survey.get(3).problems().get(0)).contains("it is not a jar");
    }

    @Test
    void whatAPluginRequiresIsSeenWhateverTheirNames() throws Exception {
        Neighbourhood.mall("a-mall.jar", "\"b-shop\"").in(folder);
        Neighbourhood.shop("b-shop.jar", "\"billing\"").in(folder);
        Neighbourhood.billing("billing.jar", "cheap").in(folder);
        Neighbourhood.needy("needy", "\"none\", \"billing 2\"").in(folder);
        List<Surveyed> survey = take();
        assertThat(survey.stream().map(Surveyed::isGood)).containsExactly(true, true, true, false);
        assertThat(survey.get(3).problems())
                .containsExactly(
                        "needy.Needy: requires 'none', which is not there; put its jar into the plugin folder",
                        "needy.Needy: requires 'billing 2', which has no version (billing.jar); have it named with a"
                                + " version that begins with a number");
        try (var left = Files.list(work)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> new Survey(settings(home.resolve("elsewhere")), timers).take())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("elsewhere")
                .hasMessageContaining("there is no such file");
    }

    private List<Surveyed> take() throws Exception {
        return new Survey(settings(folder), timers).take();
    }

    private HostSettings settings(Path plugins) {
        return new HostSettings(
                plugins,
                work,
                Duration.ofMillis(20),
                Duration.ofSeconds(2),
                HostSettings.DEFAULT_RELEASE,
                SettingsSource.NOTHING);
    }

    private static String line(Hook hook) {
        return hook.kind() + " " + hook.trigger() + (hook.undone() ? " undone " : " ") + hook.help();
    }
}
