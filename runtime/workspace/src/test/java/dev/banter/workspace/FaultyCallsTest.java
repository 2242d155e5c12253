package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.workspace.fault.FaultKind;
import dev.banter.workspace.fault.FaultPlan;
import dev.banter.workspace.fault.FaultPlan.Whom;
import dev.banter.workspace.fault.FaultRule;
import dev.banter.workspace.fault.Suffered;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What a plan does to calls, as their clients see it. */
final class FaultyCallsTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    private String general;

    @BeforeEach
    void find() {
        general = workspace.as("ana").channel("general");
    }

    @Test
    void aCallIsLimitedForTheBotInTheMethodThatIsNamed() {
        Duration wait = Duration.ofMillis(1_500);
        follow(FaultRule.of(FaultKind.LIMITED).by(1).in("auth.test").lasting(wait, wait));

        HttpResponse<String> limited =
                SlackClient.send(authTest("xoxb-local-bot").build());
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("retry-after")).contains("2");
        assertThat(limited.body()).contains("ratelimited");
        assertThat(workspace.asBot().ok("team.info").has("team")).isTrue();
        assertThat(workspace.as("ana").id()).startsWith("U");
        assertThat(workspace.get().script().suffered())
                .containsExactly(new Suffered(FaultKind.LIMITED, "auth.test", "banter", 1));
    }

    @Test
    void aPlanAgainstAllSparesThePageAlone() {
        FaultRule failed = FaultRule.of(FaultKind.FAILED).by(1);
        workspace.get().script().follow(FaultPlan.of(7, failed).against(Whom.ALL));
        HttpRequest fromPage = authTest("xoxp-local-ana")
                .header("Origin", workspace.get().origin().toString().replaceFirst("/$", ""))
                .build();

        assertThat(SlackClient.send(authTest("xoxp-local-ana").build()).statusCode())
                .isEqualTo(503);
        assertThat(SlackClient.send(fromPage).statusCode()).isEqualTo(200);
    }

    @Test
    void whatFailsIsNotDone() {
        follow(FaultRule.of(FaultKind.FAILED).by(1).with(502));

        assertThat(SlackClient.send(post("lost")).statusCode()).isEqualTo(502);
        assertThat(said()).isEmpty();
    }

    @Test
    void whatIsDoneIsToldToHaveFailed() {
        follow(FaultRule.of(FaultKind.DONE_BUT_FAILED).by(1));

        HttpResponse<String> answer = SlackClient.send(post("there"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("there");
        assertThat(said()).containsExactly("there");
    }

    @Test
    void whatIsDoneIsNotAnsweredAtAll() {
        follow(FaultRule.of(FaultKind.DONE_BUT_CUT).by(1));

        assertThatThrownBy(() -> SlackClient.HTTP.send(post("there"), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
        assertThat(said()).isNotEmpty().containsOnly("there");
    }

    @Test
    void anAnswerIsLate() {
        Duration delay = Duration.ofMillis(300);
        follow(FaultRule.of(FaultKind.SLOW_ANSWER).by(1).lasting(delay, delay));

        long begun = System.nanoTime();
        HttpResponse<String> answer = SlackClient.send(post("late"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(290));
        assertThat(answer.body()).contains("\"ok\":true");
        assertThat(said()).containsExactly("late");
    }

    @Test
    void aHistoryHasSmallPagesAndLosesNothing() {
        for (int i = 1; i <= 5; i++) {
            workspace.as("ana").post(general, "m" + i);
        }
        follow(FaultRule.of(FaultKind.SMALL_PAGE).by(1).with(2));

        List<String> texts = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    workspace.asBot().ok("conversations.history", "channel", general, "limit", "200", "cursor", cursor);
            assertThat(page.path("messages").size()).isBetween(1, 2);
            SlackClient.elements(page.path("messages"))
                    .forEach(message -> texts.add(message.path("text").stringValue()));
            cursor = page.at("/response_metadata/next_cursor").asString("");
        } while (!cursor.isEmpty());
        assertThat(texts).contains("m1", "m2", "m3", "m4", "m5").doesNotHaveDuplicates();
    }

    @Test
    void whatIsScriptedComesFirst() {
        follow(FaultRule.of(FaultKind.FAILED).by(1));
        workspace.get().script().next("auth.test").fails("account_inactive");

        assertThat(workspace.asBot().error("auth.test")).isEqualTo("account_inactive");
        assertThat(SlackClient.send(authTest("xoxb-local-bot").build()).statusCode())
                .isEqualTo(503);
    }

    private void follow(FaultRule rule) {
        workspace.get().script().follow(FaultPlan.of(7, rule));
    }

    /** What the bot has said, as ana finds it. */
    private List<String> said() {
        return SlackClient.elements(workspace
                        .as("ana")
                        .ok("conversations.history", "channel", general)
                        .path("messages"))
                .filter(message -> message.has("bot_id"))
                .map(message -> message.path("text").stringValue())
                .toList();
    }

    private HttpRequest post(String text) {
        return HttpRequest.newBuilder(workspace.get().api().resolve("chat.postMessage"))
                .header("Authorization", "Bearer xoxb-local-bot")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(SlackClient.form("channel", general, "text", text)))
                .build();
    }

    private HttpRequest.Builder authTest(String token) {
        return HttpRequest.newBuilder(workspace.get().api().resolve("auth.test"))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody());
    }
}
