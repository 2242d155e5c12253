package dev.banter.core.route;

import static dev.banter.core.fixture.Plugins.fallback;
import static dev.banter.core.fixture.Plugins.on;
import static dev.banter.core.fixture.Plugins.plugin;
import static dev.banter.core.route.MatchingRig.indexed;
import static dev.banter.core.route.MatchingRig.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Few are asked, and whatever comes and goes, nobody is left out. */
final class RouteIndexTest {

    private final RouteTable table = indexed(
            plugin("deploys", on("^deploy"), on("prod"), on("\\d")), plugin("greeter", fallback("hello"), on("bye")));

    @Test
    void onlyThoseThatMayBeMeantAreAsked() {
        assertThat(asked(table, "deploy to prod")).containsExactly("deploys: ^deploy, prod, \\d");
        assertThat(asked(table, "hello prod")).containsExactly("deploys: prod, \\d", "greeter: hello");
        assertThat(asked(table, "what?")).containsExactly("deploys: \\d");
    }

    @Test
    void whoHasJustComeIsAskedAnyway() {
        RouteTable more = table.with(plugin("early", on("never"), on("ever")));
        assertThat(more.wantsIndex()).isTrue();
        assertThat(asked(more, "bye")).containsExactly("deploys: \\d", "early: never, ever", "greeter: bye");
    }

    @Test
    void whoHasGoneIsNotAskedAndNotHeld() {
        RouteTable fewer = table.without("deploys");
        assertThat(fewer.wantsIndex()).isTrue();
        assertThat(asked(fewer, "deploy to prod, and bye")).containsExactly("greeter: bye");
        assertThat(asked(fewer.without("greeter"), "bye")).isEmpty();
    }

    @Test
    void anotherVersionIsAskedInThePlaceOfTheOne() {
        RouteTable newer = table.with(plugin("greeter", on("goodbye")));
        assertThat(asked(newer, "hello, bye")).containsExactly("deploys: \\d", "greeter: goodbye");
    }

    @Test
    void anIndexThatIsLateIsOfUseAllTheSame() {
        RouteTable before = table(plugin("deploys", on("deploy")), plugin("greeter", on("hello")));
        RouteTable now = before.without("greeter").with(plugin("karma", on("thanks")));
        RouteTable late = now.with(RouteIndex.of(before.entries()));
        assertThat(late.wantsIndex()).isTrue();
        assertThat(asked(late, "hello")).containsExactly("karma: thanks");
        assertThat(asked(late, "deploy")).containsExactly("deploys: deploy", "karma: thanks");
        RouteTable again = late.with(RouteIndex.of(late.entries()));
        assertThat(again.wantsIndex()).isFalse();
        assertThat(asked(again, "hello")).isEmpty();
    }

    private static List<String> asked(RouteTable table, String text) {
        return table.contenders(text).stream()
                .map(one -> one.entry().plugin().id() + ": "
                        + one.routes().stream()
                                .map(route -> route.pattern().pattern())
                                .collect(Collectors.joining(", ")))
                .toList();
    }
}
