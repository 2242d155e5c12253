package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The home of an app, which each person has one of. */
final class HomeTest {

    private static final String HOME = "{\"type\":\"home\",\"blocks\":[{\"type\":\"divider\"}]}";

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    @Test
    void aHomeIsPublishedAndOpened() {
        SlackClient ana = workspace.as("ana");
        try (SocketClient app = SocketClient.connect(workspace.get())) {
            JsonNode view = workspace.asBot().ok("views.publish", "user_id", ana.id(), "view", HOME);
            ana.ok("banter.home");
            JsonNode event = app.event("app_home_opened");
            assertThat(event.path("user").stringValue()).isEqualTo(ana.id());
            assertThat(event.at("/view/id")).isEqualTo(view.at("/view/id"));
            assertThat(ana.ok("banter.views").at("/home/id")).isEqualTo(view.at("/view/id"));
            assertThat(workspace.as("ben").ok("banter.views").has("home")).isFalse();
        }
    }
}
