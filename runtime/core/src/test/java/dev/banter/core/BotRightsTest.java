package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.command;
import static dev.banter.core.fixture.Plugins.deed;
import static dev.banter.core.fixture.Plugins.on;
import static dev.banter.core.fixture.Plugins.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Catalogue;
import dev.banter.api.Limit;
import dev.banter.api.Payload;
import dev.banter.api.UserId;
import dev.banter.api.ViewAnswer;
import dev.banter.core.fixture.BotRig;
import dev.banter.core.fixture.FakeEvent;
import dev.banter.core.fixture.Said;
import dev.banter.core.right.Clause;
import dev.banter.core.right.Quota;
import dev.banter.core.right.Rights;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who may call a handler: who is let through, and what the others are told, and where. */
@Timeout(120)
final class BotRightsTest {

    private static final String URL = "https://hooks.slack.com/commands/1";
    private static final String NOT_YOU = "`ops` does that for certain people only, and you are not one of them.";
    private static final String NOT_HERE = "`ops` does that in certain channels only, and not here.";

    private final BotRig rig = BotRig.roomy();

    @AfterEach
    void close() {
        rig.close();
    }

    private static Rights users(String... users) {
        return new Rights(List.of(new Clause(List.of(users), List.of(), List.of())), null, null);
    }

    private static Rights channels(String... channels) {
        return new Rights(List.of(new Clause(List.of(), List.of(), List.of(channels))), null, null);
    }

    private static Rights groups(String... groups) {
        return new Rights(List.of(new Clause(List.of(), List.of(groups), List.of())), null, null);
    }

    private static Rights limit(int calls) {
        return new Rights(List.of(), new Quota(calls, Duration.ofMinutes(1), Limit.Per.USER), null);
    }

    private static String denied(String handler, String asker, String why) {
        return "denied ops Test#" + handler + " " + asker + " of T0TEAM " + why;
    }

    @Test
    void whoMayIsAnsweredAndWhoMayNotIsToldSoAlone() {
        rig.plug("ops", with(users("U0BEN"), on("^restart", (message, match, reply) -> "restarted")));

        rig.hear(Said.text("<@U0BOT> restart").number(1));
        rig.hear(Said.text("<@U0BOT> restart").user("U0BEN").number(2));

        await().until(() -> rig.told.count("handled ops") == 1);
        await().until(() -> rig.aside.lines().size() == 1);
        assertThat(rig.wire.texts()).containsExactly("restarted");
        assertThat(rig.aside.lines()).containsExactly("ephemeral C0GENERAL U0ANA " + NOT_YOU);
        assertThat(rig.told.lines())
                .contains(denied("^restart", "U0ANA in C0GENERAL", "WHO: they are not among those who may"));
        assertThat(rig.inbox.full()).isFalse();
    }

    @Test
    void whoIsOverheardHearsNothing() {
        rig.plug("ops", with(users("U0BEN"), on("^restart", (message, match, reply) -> "restarted")));

        rig.hear("restart", 1);

        await().until(() -> rig.told.lines().stream().anyMatch(line -> line.startsWith("denied ops")));
        rig.hear(Said.text("restart").user("U0BEN").number(2));
        await().until(() -> rig.told.count("handled ops") == 1);
        assertThat(rig.wire.acts()).hasSize(1);
    }

    @Test
    void itIsToldOnceAMinute() {
        rig.plug("ops", with(channels("C0OPS"), on("^restart", (message, match, reply) -> "restarted")));

        for (int i = 0; i < 3; i++) {
            rig.hear(Said.text("restart").channel("D0ANA").number(i));
        }
        await().until(() ->
                rig.told.count(denied("^restart", "U0ANA in D0ANA", "WHERE: it is for other channels")) == 3);
        assertThat(rig.wire.texts()).containsExactly(NOT_HERE);
        rig.timers.advance(Duration.ofMinutes(1));
        rig.hear(Said.text("restart").channel("D0ANA").number(4));

        await().until(() -> rig.wire.texts().size() == 2);
        assertThat(rig.wire.texts()).containsExactly(NOT_HERE, NOT_HERE);
    }

    @Test
    void aGroupIsLookedUpWhileThePersonWaitsInTurn() {
        CompletableFuture<Payload> slow = new CompletableFuture<>();
        rig.wire.answers("usergroups.users.list", slow);
        rig.plug(
                "ops",
                with(groups("S0ON"), on("^restart", (message, match, reply) -> "restarted")),
                on("^then", (message, match, reply) -> "then"));

        rig.hear("restart", 1);
        rig.hear("then", 2);
        await().until(() -> rig.wire.calls().size() == 1);
        assertThat(rig.wire.texts()).isEmpty();
        slow.complete(new FakeEvent("", Map.of("users/0/", "U0ANA")));

        await().until(() -> rig.wire.texts().size() == 2);
        assertThat(rig.wire.texts()).containsExactly("restarted", "then");
    }

    @Test
    void whatCannotBeToldLetsNobodyInAndSaysSo() {
        rig.plug("ops", with(groups("@none"), on("^restart", (message, match, reply) -> "restarted")));

        rig.hear(Said.text("restart").channel("D0ANA"));

        await().until(() -> rig.wire.texts().size() == 1);
        assertThat(rig.wire.texts())
                .containsExactly(
                        "`ops` cannot tell just now whether you may do that, and so has not done it. Please try"
                                + " again in a few minutes.");
        assertThat(rig.told.lines())
                .contains(denied(
                        "^restart",
                        "U0ANA in D0ANA",
                        "UNKNOWN: the workspace has no user group @none: check the handle, or write the group's id"));
    }

    @Test
    void aCommandIsRefusedAsideAndHelpLeavesItOut() {
        rig.plug(
                "ops",
                with(users("U0BEN"), command("/ops", "^stop$", "/ops stop", (deed, match, reply, modals) -> "stopped")),
                command("/ops", "^look$", "/ops look", (deed, match, reply, modals) -> "looked"),
                with(users("U0BEN"), command("/end", "^all$", "", (deed, match, reply, modals) -> "ended")));

        type("/ops", "stop", "1");
        await().until(() -> rig.aside.lines().size() == 1);
        type("/ops", "what?", "2");
        type("/end", "what?", "3");

        assertThat(rig.aside.lines())
                .containsExactly(
                        "respond " + URL + " " + NOT_YOU,
                        "respond " + URL + " I did not understand that. `/ops` understands:\n• /ops look",
                        "respond " + URL + " There is nothing that you may do with `/end` here.");
    }

    private void type(String command, String text, String key) {
        rig.did(
                "slash_commands",
                key,
                Map.of("command", command, "text", text, "user_id", "U0ANA", "channel_id", "C1", "response_url", URL));
    }

    @Test
    void aModalThatIsNotTakenSaysSoEachTime() {
        rig.plug("ops", with(users("U0BEN"), deed(Catalogue.Kind.VIEW, "form", (deed, match, reply, modals) -> null)));
        Map<String, String> form = Map.of(
                "/user/id", "U0ANA",
                "/view/id", "V1",
                "/view/callback_id", "form",
                "/view/blocks/0/block_id", "version",
                "/view/blocks/0/type", "input");

        for (String key : List.of("1", "2")) {
            assertThat(rig.did("view_submission", key, form))
                    .succeedsWithin(Duration.ofSeconds(60))
                    .isEqualTo(ViewAnswer.error("version", NOT_YOU).json());
        }
        assertThat(rig.wire.acts()).isEmpty();
    }

    @Test
    void beyondTheLimitThePersonIsToldOnceHowLongToWait() {
        rig.plug("ops", with(limit(2), on("^restart", (message, match, reply) -> "restarted")));

        for (int i = 0; i < 4; i++) {
            rig.hear("restart", i);
        }
        await().until(() -> rig.aside.lines().size() == 1);
        rig.hear(Said.text("restart").user("U0BEN").number(5));

        await().until(() -> rig.wire.texts().size() == 3);
        assertThat(rig.aside.lines())
                .containsExactly(
                        "ephemeral C0GENERAL U0ANA `ops` does that 2 times in 1 minute at the most. Please try again"
                                + " in 1 minute.");
        await().until(() -> rig.told.count(
                        denied("^restart", "U0ANA in C0GENERAL", "LIMIT: it is called 2 times in 1 minute at the most"))
                == 2);
        rig.timers.advance(Duration.ofMinutes(1));
        rig.hear("restart", 6);
        await().until(() -> rig.wire.texts().size() == 4);
    }

    @Test
    void whoeverMayNotDoesNotUseUpTheLimit() {
        Rights rights = new Rights(
                List.of(new Clause(List.of("U0BEN"), List.of(), List.of())),
                new Quota(1, Duration.ofMinutes(1), Limit.Per.WORKSPACE),
                null);
        rig.plug("ops", with(rights, on("^restart", (message, match, reply) -> "restarted")));

        rig.hear("restart", 1);
        rig.hear(Said.text("restart").user("U0BEN").number(2));

        await().until(() -> rig.wire.texts().equals(List.of("restarted")));
    }

    @Test
    void aNewVersionCountsAnew() {
        rig.plug("ops", with(limit(1), on("^restart", (message, match, reply) -> "first")));
        rig.hear("restart", 1);
        rig.hear("restart", 2);
        await().until(() -> rig.aside.lines().size() == 1);

        rig.plug("ops", with(limit(1), on("^restart", (message, match, reply) -> "second")));
        rig.hear("restart", 3);

        await().until(() -> rig.wire.texts().equals(List.of("first", "second")));
    }

    @Test
    void theCatalogueLeavesOutWhatTheAskerMayNotCall() {
        rig.plug("ops", with(users("U0BEN"), on("^restart")), on("^look"));
        rig.plug("secret", with(channels("C0OPS"), on("^whisper")));
        Catalogue catalogue = rig.bot.services(rig.open("help")).catalogue();

        assertThat(names(catalogue, "U0ANA")).containsExactly("Test#^look");
        assertThat(names(catalogue, "U0BEN")).containsExactly("Test#^restart", "Test#^look");
        assertThat(catalogue.plugins()).hasSize(2);
    }

    private static List<String> names(Catalogue catalogue, String user) {
        return catalogue
                .plugins(Said.WORKSPACE, new UserId(user), Said.GENERAL)
                .toCompletableFuture()
                .orTimeout(60, java.util.concurrent.TimeUnit.SECONDS)
                .join()
                .stream()
                .flatMap(plugin -> plugin.handlers().stream())
                .map(Catalogue.Handler::name)
                .toList();
    }
}
