package dev.banter.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Slack;
import dev.banter.api.WorkspaceId;
import dev.banter.core.quarantine.Parked;
import dev.banter.core.quarantine.Sample;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class OwnersTest {

    private final List<String> said = new ArrayList<>();

    /** Remembers where what was said. */
    private Slack slack() {
        return (Slack) Proxy.newProxyInstance(
                OwnersTest.class.getClassLoader(), new Class<?>[] {Slack.class}, (slack, method, arguments) -> {
                    said.add(method.getName() + " " + List.of(arguments));
                    return method.getName().equals("in") ? slack : new CompletableFuture<>();
                });
    }

    private static Parked handler(String cause, String text) {
        return new Parked(
                "deploys",
                "Deploys#deploy",
                cause,
                Optional.of(new Sample(new WorkspaceId("T1"), "T1/C1/1.2", text)),
                5,
                Optional.of(Duration.ofMinutes(1)),
                true);
    }

    @Test
    void eachIsToldWhatIsParkedAndOnWhatItFailed() {
        new Owners(List.of("U1", "#ops"), slack(), () -> Set.of(new WorkspaceId("T2")))
                .tell(handler("java.io.IOException: no", "deploy shop"));
        String text = "Plugin `deploys`: Deploys#deploy is parked after 5 failures in a row; it is tried again in 60 s,"
                + " and a new version of its jar begins anew. The last failure: java.io.IOException: no\n"
                + "It was called for `T1/C1/1.2`: `deploy shop`\n"
                + "The rest of the bot goes on. The log has the stack traces of what it threw.";
        assertThat(said)
                .containsExactly(
                        "in [WorkspaceId[id=T1]]", "say [U1, " + text + "]",
                        "in [WorkspaceId[id=T1]]", "say [#ops, " + text + "]");
    }

    @Test
    void whatSomebodySaidStaysInItsPlaceAndIsCutShort() {
        new Owners(List.of("U1"), slack(), () -> Set.of(new WorkspaceId("T2")))
                .tell(handler("no", "a `b`\n" + "c".repeat(1_000)));
        assertThat(said.get(1)).contains(": `a 'b' " + "c".repeat(394) + "…`\n");
    }

    @Test
    void aWholePluginThatIsParkedSaysSo() {
        Sample sample = new Sample(new WorkspaceId("T1"), "T1/message", "");
        Parked all = new Parked(
                "deploys", "", "its threads do not come back", Optional.of(sample), 0, Optional.empty(), true);
        new Owners(List.of("U1"), slack(), () -> Set.of(new WorkspaceId("T2"))).tell(all);
        assertThat(said.get(1))
                .contains(
                        "Plugin `deploys`: all of it is parked; it is called again as soon as the cause is gone, and a new"
                                + " version of its jar begins anew. The cause: its threads do not come back\nIt was called for"
                                + " `T1/message`.\n");
    }

    @Test
    void whereNothingWasCalledTheyAreToldInEachWorkspace() {
        new Owners(List.of("U1"), slack(), () -> Set.of(new WorkspaceId("T2")))
                .tell(new Parked("deploys", "", "it has 201 threads", Optional.empty(), 0, Optional.empty(), true));
        assertThat(said.get(0)).isEqualTo("in [WorkspaceId[id=T2]]");
        assertThat(said.get(1))
                .contains(
                        "and a new version of its jar begins anew. The cause: it has 201 threads\nThe rest of the bot goes on.");
    }

    @Test
    void aTokenInACauseIsMasked() {
        new Owners(List.of("U1"), slack(), Set::of).tell(handler("no xoxb-1234-5678-abcdefgh", "x"));
        assertThat(said.get(1)).contains("no xoxb-…efgh").doesNotContain("1234");
    }
}
