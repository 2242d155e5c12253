package dev.banter.dist;

import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** A workspace in the tests' own process, which a bot reaches as it would reach Slack. */
final class LocalSlack implements AutoCloseable {

    private final LocalWorkspace workspace;

    private LocalSlack(LocalWorkspace workspace) {
        this.workspace = workspace;
    }

    static LocalSlack start() throws IOException {
        return start(0);
    }

    /** With ids of its own, beside others. */
    static LocalSlack start(long idsBefore) throws IOException {
        return new LocalSlack(
                LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0).idsAfter(idsBefore)));
    }

    URI api() {
        return workspace.api();
    }

    Person person(String name) {
        return new Person(api(), name);
    }

    /** What a bot's environment says to reach it by RTM. */
    Map<String, String> environment() {
        return Map.of("SLACK_BOT_TOKEN", "xoxb-local-bot", "SLACK_API_URL", api().toString());
    }

    /** What a bot's environment says to reach it by these ways. */
    Map<String, String> environment(String transport) {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("SLACK_APP_TOKEN", "xapp-local-bot");
        environment.put("BANTER_TRANSPORT", transport);
        return environment;
    }

    @Override
    public void close() {
        workspace.close();
    }
}
