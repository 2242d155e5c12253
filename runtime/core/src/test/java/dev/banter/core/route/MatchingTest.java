package dev.banter.core.route;

import static dev.banter.core.fixture.Plugins.addressed;
import static dev.banter.core.fixture.Plugins.fallback;
import static dev.banter.core.fixture.Plugins.on;
import static dev.banter.core.fixture.Plugins.plugin;
import static dev.banter.core.fixture.Said.heard;
import static dev.banter.core.route.MatchingRig.indexed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.fixture.Said;
import dev.banter.core.message.Addressing;
import dev.banter.core.message.Heard;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is meant by a message; what takes too long is {@link SlowMatchingTest}'s. */
@Timeout(120)
final class MatchingTest {

    private final MatchingRig rig = new MatchingRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void everyHandlerThatMatchesIsFoundInOrder() {
        rig.match(indexed(plugin("deploys", on("^deploy"), on("never"), on("prod$"), on(""))), heard("deploy to prod"));

        assertThat(rig.findings.hits).containsExactly("deploys: ^deploy, prod$, ");
        assertThat(rig.findings.threads()).containsExactly(Thread.currentThread());
    }

    @Test
    void everyPluginIsAskedInTheOrderOfTheTable() {
        rig.match(indexed(plugin("karma", on("o")), plugin("ask", on("p")), plugin("idle", on("q"))), heard("deploy"));

        assertThat(rig.findings.hits).containsExactly("ask: p", "karma: o");
    }

    @Test
    void whatIsForNobodyIsTold() {
        rig.match(indexed(plugin("deploys", on("^deploy"))), heard("hello"));
        rig.match(RouteTable.EMPTY, heard("hello"));

        assertThat(rig.findings.hits).containsExactly("nobody", "nobody");
    }

    @Test
    void addressedHandlersHearOnlyWhatIsSaidToTheBot() {
        RouteTable table = indexed(plugin("status", addressed("^status$"), on("^status$")));
        Addressing.Reader reader = new Addressing(List.of("banter")).reader(Said.BOT);

        for (Said said : List.of(
                Said.text("status"),
                Said.text("<@U0BOT> status"),
                Said.text("banter: status"),
                Said.text("status").channel("D0ANA"))) {
            rig.match(table, Heard.of(Said.BOT, said.incoming(), reader));
        }

        String both = "status: ^status$, ^status$";
        assertThat(rig.findings.hits).containsExactly("status: ^status$", both, both, both);
    }

    @Test
    void fallbacksAreAskedOnlyWhenNobodyElseIsMeant() {
        RouteTable table =
                indexed(plugin("greeter", fallback("hello"), on("bye")), plugin("mine", on("hello me"), fallback("h")));

        rig.match(table, heard("hello me"));
        rig.match(table, heard("hello you"));
        rig.match(table, heard("bye"));
        rig.match(table, heard("x"));

        assertThat(rig.findings.hits)
                .containsExactly("mine: hello me", "greeter: hello", "mine: h", "greeter: bye", "nobody");
    }
}
