package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.workspace.fault.FaultKind;
import dev.banter.workspace.fault.FaultPlan;
import dev.banter.workspace.fault.FaultRule;
import dev.banter.workspace.fault.Suffered;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a seed decides. */
final class FaultSeedTest {

    private static final int TIMES = 60;

    @Test
    void theSameSeedAndTheSameOrderOfCallsGiveTheSameFaults() throws IOException {
        List<Integer> first = statuses(7, 0);
        assertThat(first).contains(200, 503, 429);
        assertThat(statuses(7, 0)).isEqualTo(first);
        assertThat(statuses(8, 0)).isNotEqualTo(first);
    }

    @Test
    void whatElseIsCalledMeanwhileMakesNoDifference() throws IOException {
        assertThat(statuses(7, 3)).isEqualTo(statuses(7, 0));
    }

    @Test
    void theSameEventsAreSentTwice() throws IOException {
        List<String> first = heard(7);
        assertThat(first).hasSizeBetween(TIMES + 1, 2 * TIMES - 1);
        assertThat(heard(7)).isEqualTo(first);
        assertThat(heard(8)).isNotEqualTo(first);
    }

    @Test
    void theClockJumpsAndEveryChannelStaysInOrder() throws IOException {
        SettableClock clock = new SettableClock();
        Duration minute = Duration.ofMinutes(1);
        FaultRule jumps =
                FaultRule.of(FaultKind.CLOCK_JUMP).each(Duration.ofSeconds(1)).lasting(minute, minute);
        WorkspaceSettings usual = WorkspaceSettings.of("127.0.0.1", 0).on(clock);
        WorkspaceSettings settings = usual.forApp(usual.app().on(clock)).with(FaultPlan.of(7, jumps));
        try (LocalWorkspace workspace = LocalWorkspace.start(settings)) {
            Map<String, String> last = new HashMap<>();
            Set<String> all = new HashSet<>();
            Set<String> ways = new HashSet<>();
            String before = "";
            for (int i = 0; i < TIMES; i++) {
                clock.pass(Duration.ofSeconds(1));
                workspace.script().sockets().catchUp();
                String channel = i % 2 == 0 ? "#general" : "#ops";
                String ts = workspace.scene().say("ana", channel, "m" + i);
                assertThat(ts).isGreaterThan(last.getOrDefault(channel, ""));
                assertThat(all.add(ts)).isTrue();
                ways.add(ts.compareTo(before) < 0 ? "back" : "forward");
                last.put(channel, ts);
                before = ts;
            }
            assertThat(ways).containsExactlyInAnyOrder("back", "forward");
            assertThat(workspace.script().suffered())
                    .singleElement()
                    .extracting(Suffered::place)
                    .isEqualTo("clock");
        }
    }

    /** The statuses of so many calls, between which others are called. */
    private static List<Integer> statuses(long seed, int others) throws IOException {
        FaultPlan plan = FaultPlan.of(
                seed,
                FaultRule.of(FaultKind.FAILED).by(0.3),
                FaultRule.of(FaultKind.LIMITED).by(0.3));
        List<Integer> statuses = new ArrayList<>();
        try (LocalWorkspace workspace =
                LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0).with(plan))) {
            for (int i = 0; i < TIMES; i++) {
                statuses.add(status(workspace, "auth.test"));
                for (int other = 0; other < others; other++) {
                    status(workspace, "team.info");
                }
            }
        }
        return statuses;
    }

    private static int status(LocalWorkspace workspace, String method) {
        return SlackClient.send(HttpRequest.newBuilder(workspace.api().resolve(method))
                        .header("Authorization", "Bearer xoxb-local-bot")
                        .POST(BodyPublishers.noBody())
                        .build())
                .statusCode();
    }

    /** What the bot hears of so many messages. */
    private static List<String> heard(long seed) throws IOException {
        FaultPlan plan = FaultPlan.of(seed, FaultRule.of(FaultKind.DUPLICATE).by(0.3));
        try (LocalWorkspace workspace = LocalWorkspace.start(
                        WorkspaceSettings.of("127.0.0.1", 0).with(plan));
                RtmClient bot = SlackClient.bot(workspace).connect()) {
            for (int i = 0; i < TIMES; i++) {
                workspace.scene().say("chloe", "#general", "m" + i);
            }
            return bot.all().stream()
                    .map(event -> event.path("text").asString(""))
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
    }
}
