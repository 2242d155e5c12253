package dev.banter.workspace.client.jvm;

import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.view.ViewState;
import dev.banter.workspace.script.Sockets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** An app made with Slack's Bolt for Java, on Socket Mode. */
final class JavaBolt {

    private final SocketModeApp running;

    private JavaBolt(SocketModeApp running) {
        this.running = running;
    }

    static JavaBolt start(JavaClients clients, Consumer<App> handlers) throws Exception {
        AppConfig config = AppConfig.builder()
                .slack(clients.slack())
                .singleTeamBotToken(JavaClients.BOT)
                .allEventsApiAutoAckEnabled(true)
                .build();
        App app = new App(config);
        handlers.accept(app);
        SocketModeApp running = new SocketModeApp(JavaClients.APP, app);
        running.startAsync();
        Sockets sockets = clients.workspace().script().sockets();
        await().until(() -> sockets.alive() > 0);
        return new JavaBolt(running);
    }

    /** What stands in an element. */
    static ViewState.Value value(ViewState state, String blockId, String actionId) {
        Map<String, ViewState.Value> block = state.getValues().getOrDefault(blockId, Map.of());
        return Objects.requireNonNull(block.get(actionId), () -> actionId + " in " + state);
    }

    void stop() throws Exception {
        running.close();
    }
}
