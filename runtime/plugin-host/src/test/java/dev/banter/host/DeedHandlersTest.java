package dev.banter.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Catalogue;
import dev.banter.api.Command;
import dev.banter.api.Event;
import dev.banter.api.Interaction;
import dev.banter.api.Modal;
import dev.banter.api.Modals;
import dev.banter.api.UserId;
import dev.banter.api.View;
import dev.banter.api.WorkspaceId;
import dev.banter.core.route.DeedRoute;
import dev.banter.core.route.LivePlugin;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Handlers for what people do besides saying something, out of a jar. */
final class DeedHandlersTest {

    @RegisterExtension
    private final HostFixture bot = new HostFixture();

    private LivePlugin plugin(String members) throws Exception {
        PluginJar.named("deeds.jar")
                .source("package deeds; class Deeds {" + members + "}")
                .in(bot.folder);
        assertThat(bot.startWithOne().isLive()).isTrue();
        return bot.switchboard.plugin("deeds");
    }

    @Test
    void triggersAreReadFromTheAnnotations() throws Exception {
        LivePlugin plugin = plugin("""
                @OnCommand(value = "/deploy", pattern = "^(?<app>a)", help = "/deploy APP") void command() {}
                @OnReaction(":eyes:") void eyes() {}
                @OnReaction(removed = true) void any() {}
                @OnAction("go") void go() {}
                @OnView("form") ViewAnswer form() { return null; }
                @OnView(value = "form", closed = true) void closed() {}
                @OnShortcut("ticket") void ticket() {}
                @OnMention(pattern = "hi", help = "greets") void mention(Message message) {}
                """);

        assertThat(bot.reports.get(0).toString().lines().skip(1).map(String::strip))
                .containsExactly(
                        "deeds.Deeds#mention on mention \"hi\"",
                        "deeds.Deeds#command on command /deploy \"^(?<app>a)\"",
                        "deeds.Deeds#eyes on reaction :eyes:",
                        "deeds.Deeds#any on any reaction taken back",
                        "deeds.Deeds#go on action go",
                        "deeds.Deeds#form on view form",
                        "deeds.Deeds#closed on view form closed",
                        "deeds.Deeds#ticket on shortcut ticket");
        assertThat(plugin.deeds().get(0).help()).isEqualTo("/deploy APP");
        assertThat(plugin.deeds().get(1).trigger().kind()).isEqualTo(Catalogue.Kind.REACTION);
    }

    @Test
    void parametersComeInAnyOrder() throws Exception {
        LivePlugin plugin = plugin("""
                @OnCommand(value = "/deploy", pattern = "^(?<app>\\\\w+) (\\\\d+)$")
                String deploy(@Group(index = 2) int times, Modals modals, Event event, Reply reply, Match match,
                        @Group("app") String app, Command command) throws Exception {
                    reply.say("soon");
                    String view = modals.open(Modal.of("form", "Form")).toCompletableFuture().get();
                    return String.join("|", app, "" + times, event.type(), match.text(), command.user().id(), view);
                }
                """);

        assertThat(call(plugin.deeds().get(0), "api 3")).isEqualTo("api|3|slash_commands|api 3|U0ANA|V1");
    }

    @Test
    void aViewMayBeAnsweredInEveryWayInWhichSomethingIsReturned() throws Exception {
        LivePlugin plugin = plugin("""
                @OnView("a") ViewAnswer plain(View view) { return ViewAnswer.clear(); }
                @OnView("b") java.util.Optional<ViewAnswer> perhaps() { return java.util.Optional.empty(); }
                @OnView("c") java.util.concurrent.CompletionStage<ViewAnswer> later() { return null; }
                @OnView("d") String said() { return "thanks"; }
                """);

        assertThat(plugin.deeds()).hasSize(4);
        assertThat(String.valueOf(call(plugin.deeds().get(0), ""))).isEqualTo("{\"response_action\":\"clear\"}");
    }

    private @Nullable Object call(DeedRoute route, String text) throws Exception {
        Matcher matcher = route.trigger().pattern().matcher(text);
        assertThat(matcher.find()).isTrue();
        Said said = new Said(text, matcher);
        return bot.switchboard
                .plugin("deeds")
                .lane()
                .call("test", () -> {
                    try {
                        return route.code()
                                .handle(deed(route.trigger().kind()), said.match(), said.reply(), new Opened());
                    } catch (Exception failure) {
                        throw failure;
                    } catch (Throwable failure) {
                        throw new IllegalStateException(failure);
                    }
                })
                .toCompletableFuture()
                .get();
    }

    /** Ana does it; nothing else of it is asked for. */
    private static Interaction deed(Catalogue.Kind kind) {
        Class<?> type = kind == Catalogue.Kind.COMMAND ? Command.class : View.class;
        return (Interaction) Objects.requireNonNull(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    return switch (method.getName()) {
                        case "user" -> new UserId("U0ANA");
                        case "workspace" -> new WorkspaceId("T0LOCAL");
                        case "payload" -> payload();
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                }));
    }

    private static Event payload() {
        return (Event) Objects.requireNonNull(Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("type")) {
                        return "slash_commands";
                    }
                    throw new UnsupportedOperationException(method.getName());
                }));
    }

    /** Shows everything as {@code V1}. */
    private static final class Opened implements Modals {

        @Override
        public CompletionStage<String> open(Modal modal) {
            return CompletableFuture.completedFuture("V1");
        }

        @Override
        public CompletionStage<String> push(Modal modal) {
            return open(modal);
        }

        @Override
        public CompletionStage<String> update(String viewId, Modal modal) {
            return open(modal);
        }
    }
}
