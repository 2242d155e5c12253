package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.WorkspaceSettings;
import dev.banter.workspace.app.RequestUrl;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A workspace in the tests' own process, which a bot reaches as it would reach Slack. */
final class LocalSlack implements AutoCloseable {

    private static final String SIGNING_SECRET = "canary0815abcdefghijklmnopqrstuv";
    private static final Pattern EVENTS = Pattern.compile("taken at (http://\\S+/slack/events)");

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
        environment.put("SLACK_SIGNING_SECRET", SIGNING_SECRET);
        environment.put("BANTER_EVENTS", "127.0.0.1:0");
        environment.put("BANTER_TRANSPORT", transport);
        return environment;
    }

    /** Posts what happens to a bot from now on, instead of saying it on Socket Mode. */
    void postTo(BotProcess bot) {
        Matcher address = await("where it takes events: " + bot)
                .atMost(Duration.ofSeconds(30))
                .until(() -> EVENTS.matcher(bot.err()), found -> found.find());
        RequestUrl url = new RequestUrl(URI.create(address.group(1)), SIGNING_SECRET);
        assertThat(workspace.postTo(url).join())
                .as("the URL is its own: " + bot)
                .isTrue();
    }

    @Override
    public void close() {
        workspace.close();
    }
}
