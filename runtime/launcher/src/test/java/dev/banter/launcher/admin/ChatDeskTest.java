package dev.banter.launcher.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.ChannelId;
import dev.banter.api.Markup;
import dev.banter.api.Reply;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Heard;
import dev.banter.core.right.Rolls;
import dev.banter.core.route.Explanation;
import dev.banter.host.admin.Administration;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders in chat: whose are taken, and where the answer goes. */
final class ChatDeskTest {

    @TempDir
    private Path data;

    private final Heeded heeded = new Heeded();
    private final List<String> said = new ArrayList<>();

    private ChatDesk desk(String... admins) {
        Console console = new Console(
                question -> new Explanation(question.markup(), false, List.of(), List.of()),
                Hosts.noLetters(),
                Runnable::run,
                heeded);
        console.open(new Administration(Hosts.closed(data)));
        return new ChatDesk(
                console,
                new Admins(
                        List.of(admins),
                        new Rolls(
                                (workspace, method, arguments) -> {
                                    throw new AssertionError(method);
                                },
                                () -> 0,
                                Duration.ZERO,
                                Duration.ZERO)),
                Runnable::run,
                heeded);
    }

    private Reply reply() {
        return (Reply) Proxy.newProxyInstance(
                ChatDeskTest.class.getClassLoader(), new Class<?>[] {Reply.class}, (reply, method, arguments) -> {
                    said.add(method.getName() + " " + ((Markup) arguments[0]).source());
                    return new CompletableFuture<>();
                });
    }

    private static Heard heard(String user, String text, boolean direct, boolean addressed) {
        return new Heard(
                new WorkspaceId("T1"),
                new ChannelId("C1"),
                new UserId(user),
                "1.1",
                null,
                direct,
                addressed,
                addressed,
                text,
                text);
    }

    private void ask(ChatDesk desk, Heard message) {
        assertThat(desk.isFor(message)).isTrue();
        desk.answer(message, reply());
    }

    @Test
    void anAdministratorIsAnsweredInAThreadOrDirectly() {
        ChatDesk desk = desk("U1");
        ask(desk, heard("U1", "plugins", false, true));
        ask(desk, heard("U1", "explain hello <you>", true, false));
        assertThat(said)
                .containsExactly(
                        "inThread ```\nthere is no plugin: no jar lies in the plugin folder\n```",
                        "say ```\n\"hello &lt;you&gt;\": no handler would run\nmessages and mentions are explained, and nothing"
                                + " else: no commands, reactions, buttons, modals, shortcuts and events\n```");
        assertThat(heeded.lines)
                .containsExactly("U1 in T1: plugins list: true", "U1 in T1: plugins explain a text: true");
    }

    @Test
    void everyoneElseIsRefusedAndThatIsTold() {
        ask(desk("U1"), heard("U2", "plugins disable echo", false, true));
        assertThat(said)
                .containsExactly(
                        "inThread That is for administrators, and you are none; `admins` in `banter.yaml` names them.");
        assertThat(heeded.lines).containsExactly("U2 in T1: plugins disable echo: refused, is no administrator");
    }

    @Test
    void whatIsNotSaidToTheBotOrIsNoOrderIsLeftToPlugins() {
        ChatDesk desk = desk("U1");
        assertThat(desk.isFor(heard("U1", "plugins", false, false))).isFalse();
        assertThat(desk.isFor(heard("U1", "plugins of ours", false, true))).isFalse();
        assertThat(desk.isFor(heard("U1", "hello", true, true))).isFalse();
    }

    @Test
    void whereNobodyIsOneWhoeverTriesIsToldOnce() {
        ChatDesk desk = desk();
        ask(desk, heard("U1", "plugins", false, true));
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("inThread Administration in chat is off: nobody is named");
        assertThat(desk.isFor(heard("U1", "plugins", false, true))).isFalse();
        assertThat(desk.isFor(heard("U1", "explain this", false, true))).isFalse();
        ask(desk, heard("U2", "plugins list", true, false));
        assertThat(heeded.lines).hasSize(2).allMatch(line -> line.endsWith("refused, nobody is an administrator"));
    }
}
