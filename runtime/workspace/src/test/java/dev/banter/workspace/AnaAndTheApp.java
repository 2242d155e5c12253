package dev.banter.workspace;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Tests of what one person does with an app that listens by Socket Mode: ana is there, and so is {@code #ops}. */
@SuppressWarnings("NullAway.Init") // filled before every test
class AnaAndTheApp {

    @RegisterExtension
    final StartedWorkspace workspace = new StartedWorkspace();

    SlackClient ana;
    SlackClient bot;
    String ops;
    SocketClient app;

    @BeforeEach
    void connect() {
        ana = workspace.as("ana");
        bot = workspace.asBot();
        ops = ana.channel("ops");
        app = SocketClient.connect(workspace.get());
    }

    @AfterEach
    void close() {
        app.close();
    }

    /** Of ana's, while the app has its say. */
    CompletableFuture<JsonNode> call(String method, String... arguments) {
        return CompletableFuture.supplyAsync(() -> ana.call(method, arguments));
    }
}
