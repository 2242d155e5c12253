package dev.banter.workspace.client.jvm;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Conversation;
import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.SettableClock;
import dev.banter.workspace.WorkspaceSettings;
import dev.banter.workspace.app.AppSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Slack's Java client with another base URL, and a workspace for every test. The client is told to be strict: a field
 * that Slack's own models do not have is a failure.
 */
final class JavaClients implements BeforeEachCallback, AfterEachCallback {

    static final String BOT = "xoxb-local-bot";
    static final String APP = "xapp-local-bot";
    static final String ANA = "xoxp-local-ana";
    static final String BEN = "xoxp-local-ben";

    /** Stands still, so that a slow machine has no envelope come twice. */
    private final SettableClock clock = new SettableClock();

    private @Nullable LocalWorkspace workspace;
    private @Nullable Slack slack;
    private @Nullable Slack asItComes;
    private String ops = "";

    @Override
    public void beforeEach(ExtensionContext context) throws IOException, SlackApiException {
        // Slack's clients take their time before they connect again.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        workspace = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0).forApp(AppSettings.USUAL.on(clock)));
        slack = slack(workspace, true);
        asItComes = slack(workspace, false);
        ops = channel("ops");
    }

    private static Slack slack(LocalWorkspace workspace, boolean strict) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(workspace.api().toString());
        config.setFailOnUnknownProperties(strict);
        return Slack.getInstance(config);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        slack().close();
        if (asItComes != null) {
            asItComes.close();
        }
        if (workspace != null) {
            workspace.close();
        }
    }

    /** Whatever was not acknowledged until now comes again. */
    void waitInVain() {
        clock.pass(Duration.ofSeconds(4));
        workspace().script().sockets().catchUp();
    }

    Slack slack() {
        if (slack == null) {
            throw new IllegalStateException("no test is running");
        }
        return slack;
    }

    MethodsClient web(String token) {
        return slack().methods(token);
    }

    /** Not strict: the model of a broadcast's {@code root} is older than some fields of every other message. */
    MethodsClient webAsItComes(String token) {
        if (asItComes == null) {
            throw new IllegalStateException("no test is running");
        }
        return asItComes.methods(token);
    }

    String idOf(String token) throws IOException, SlackApiException {
        return web(token).authTest(call -> call).getUserId();
    }

    LocalWorkspace workspace() {
        if (workspace == null) {
            throw new IllegalStateException("no test is running");
        }
        return workspace;
    }

    /** The id of the channel that most of it happens in. */
    String ops() {
        return ops;
    }

    String channel(String name) throws IOException, SlackApiException {
        List<Conversation> channels =
                web(BOT).conversationsList(call -> call.limit(999)).getChannels();
        return channels.stream()
                .filter(channel -> channel.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    String post(String token, String channel, String text) throws IOException, SlackApiException {
        return web(token)
                .chatPostMessage(call -> call.channel(channel).text(text))
                .getTs();
    }
}
