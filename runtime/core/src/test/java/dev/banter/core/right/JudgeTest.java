package dev.banter.core.right;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.ChannelId;
import dev.banter.api.Payload;
import dev.banter.api.SlackException;
import dev.banter.api.UserId;
import dev.banter.core.fixture.FakeDirectory;
import dev.banter.core.fixture.FakeEvent;
import dev.banter.core.fixture.FakeWire;
import dev.banter.core.fixture.Said;
import dev.banter.core.outbox.LineOutbox;
import dev.banter.core.pace.Pacing;
import dev.banter.core.time.ManualTimers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may call a handler, by id, by name and by group, and what is asked of Slack to tell. */
final class JudgeTest {

    private static final Asker ANA = at("C0OPS", "U0ANA");
    private static final Asker BEN = at("C0OPS", "U0BEN");

    private final ManualTimers timers = new ManualTimers();
    private final FakeWire wire = FakeWire.answering();
    private final FakeDirectory directory = new FakeDirectory().knows("ops", "C0OPS");
    private final Judge judge;

    JudgeTest() {
        LineOutbox outbox = new LineOutbox(Pacing.OFF, timers, 10, 10);
        outbox.connect(Said.WORKSPACE, wire, directory);
        judge = new Judge(outbox, timers, RightSettings.DEFAULT);
        wire.answers(
                "usergroups.list",
                told(Map.of("usergroups/0/id", "S0ON", "usergroups/0/handle", "oncall", "usergroups/1/id", "S0OFF")));
        wire.answers("usergroups.users.list", told(Map.of("users/0/", "U0ANA", "users/1/", "U0DAN")));
    }

    private static Asker at(@Nullable String channel, String user) {
        return new Asker(Said.WORKSPACE, new UserId(user), channel == null ? null : new ChannelId(channel));
    }

    private static CompletableFuture<Payload> told(Map<String, String> fields) {
        return CompletableFuture.completedFuture(new FakeEvent("", fields));
    }

    private static Rights who(List<String> users, List<String> groups) {
        return allow(users, groups, List.of());
    }

    private static Rights where(String... channels) {
        return allow(List.of(), List.of(), List.of(channels));
    }

    private static Rights allow(List<String> users, List<String> groups, List<String> channels) {
        return new Rights(List.of(new Clause(users, groups, channels)), null, null);
    }

    private Verdict verdict(Rights rights, Asker asker) {
        CompletableFuture<Verdict> verdict = judge.judge(rights, asker).toCompletableFuture();
        assertThat(verdict).isCompleted();
        return verdict.join();
    }

    private List<String> methods() {
        return wire.calls().stream().map(FakeWire.Called::method).toList();
    }

    @Test
    void whereNothingIsAskedEverybodyMay() {
        assertThat(verdict(Rights.NONE, ANA)).isEqualTo(Verdict.GRANTED);
    }

    @Test
    void anIdIsKnownWithoutAskingSlack() {
        Rights rights = who(List.of("U0ANA", "@chloe"), List.of("S0ON"));

        assertThat(verdict(rights, ANA)).isEqualTo(Verdict.GRANTED);
        assertThat(verdict(where("C1", "C0OPS", "#ops"), BEN)).isEqualTo(Verdict.GRANTED);
        assertThat(wire.calls()).isEmpty();
    }

    @Test
    void userAndGroupAreEitherAndChannelIsBesides() {
        Rights rights = allow(List.of("U0BEN"), List.of("S0ON"), List.of("C0OPS"));

        assertThat(verdict(rights, ANA)).isEqualTo(Verdict.GRANTED);
        assertThat(verdict(rights, BEN)).isEqualTo(Verdict.GRANTED);
        assertThat(verdict(rights, at("C0OPS", "U0EVE"))).isEqualTo(Verdict.NOT_THEY);
        assertThat(verdict(rights, at("C1", "U0BEN"))).isEqualTo(Verdict.NOT_HERE);
        assertThat(verdict(rights, at(null, "U0BEN"))).isEqualTo(Verdict.NOT_HERE);
    }

    @Test
    void ofSeveralClausesAllHaveToHold() {
        Clause ops = new Clause(List.of(), List.of(), List.of("C0OPS"));
        Clause ana = new Clause(List.of("U0ANA"), List.of(), List.of());
        Rights rights = new Rights(List.of(ops, ana), null, null);

        assertThat(verdict(rights, ANA)).isEqualTo(Verdict.GRANTED);
        assertThat(verdict(rights, BEN)).isEqualTo(Verdict.NOT_THEY);
        assertThat(verdict(rights, at("C1", "U0ANA"))).isEqualTo(Verdict.NOT_HERE);
    }

    @Test
    void aHandleIsLookedUpAndItsMembersAreKeptForFiveMinutes() {
        Rights rights = who(List.of(), List.of("@oncall"));

        assertThat(verdict(rights, ANA)).isEqualTo(Verdict.GRANTED);
        assertThat(verdict(rights, BEN)).isEqualTo(Verdict.NOT_THEY);
        assertThat(methods()).containsExactly("usergroups.list", "usergroups.users.list");
        assertThat(wire.calls().get(1).arguments()).isEqualTo(Map.of("usergroup", "S0ON"));

        wire.answers("usergroups.users.list", told(Map.of("users/0/", "U0BEN")));
        timers.advance(Duration.ofMinutes(5).minusNanos(1));
        assertThat(verdict(rights, ANA)).isEqualTo(Verdict.GRANTED);
        timers.advance(Duration.ofNanos(1));
        assertThat(verdict(rights, ANA)).isEqualTo(Verdict.NOT_THEY);
        assertThat(verdict(rights, BEN)).isEqualTo(Verdict.GRANTED);
    }

    @Test
    void aUserNameIsAskedForOncePerPerson() {
        wire.answers("users.info", told(Map.of("/user/name", "ana", "/user/team_id", Said.WORKSPACE.id())));
        Rights rights = who(List.of("@dan", "@ana"), List.of());

        assertThat(verdict(rights, ANA)).isEqualTo(Verdict.GRANTED);
        assertThat(verdict(rights, at("C1", "U0ANA"))).isEqualTo(Verdict.GRANTED);
        assertThat(methods()).containsExactly("users.info");
        assertThat(wire.calls().get(0).arguments()).isEqualTo(Map.of("user", "U0ANA"));
        wire.answers("users.info", told(Map.of("/user/name", "ben")));
        assertThat(verdict(rights, BEN)).isEqualTo(Verdict.NOT_THEY);
    }

    @Test
    void whoeverIsThereFromAnotherWorkspaceHasNoNameInThisOne() {
        wire.answers("users.info", told(Map.of("/user/name", "ana", "/user/team_id", "T0OTHER")));
        assertThat(verdict(who(List.of("@ana"), List.of()), ANA)).isEqualTo(Verdict.NOT_THEY);

        wire.answers(
                "users.info",
                told(Map.of(
                        "/user/name", "ben",
                        "/user/team_id", "T0OTHER",
                        "/user/enterprise_user/teams/0/", Said.WORKSPACE.id())));
        assertThat(verdict(who(List.of("@ben"), List.of()), BEN)).isEqualTo(Verdict.GRANTED);
    }

    @Test
    void aNameThatSlackDoesNotKnowLetsNobodyInButThoseWhoAreKnown() {
        wire.answers("users.info", told(Map.of("/user/name", "ana")));

        Rights rights = allow(List.of("@ana"), List.of("@nobody"), List.of("#ops"));
        assertThat(verdict(rights, ANA)).isEqualTo(Verdict.GRANTED);
        wire.answers("users.info", told(Map.of("/user/name", "ben")));
        assertThat(verdict(rights, BEN))
                .isEqualTo(Verdict.unknown(
                        "the workspace has no user group @nobody: check the handle, or write the group's id"));
        directory
                .answer("opps")
                .completeExceptionally(new SlackException(SlackException.Kind.NOT_FOUND, "channel_not_found", "no"));
        assertThat(verdict(where("#opps"), BEN))
                .isEqualTo(
                        Verdict.unknown("Slack lists no channel #opps that the bot can see: check the name, invite the"
                                + " bot if the channel is private, or write the channel's id"));
    }

    @Test
    void whatSlackRefusesIsToldAndAskedForAgainAfterHalfAMinute() {
        Rights rights = who(List.of(), List.of("S0ON"));
        wire.answers(
                "usergroups.users.list",
                CompletableFuture.failedFuture(
                        SlackException.scope("missing_scope", "usergroups:read", "", "Add the scope usergroups:read")));
        assertThat(verdict(rights, ANA)).isEqualTo(Verdict.unknown("Add the scope usergroups:read"));

        wire.answers("usergroups.users.list", told(Map.of("users/0/", "U0ANA")));
        timers.advance(Duration.ofSeconds(29));
        assertThat(verdict(rights, ANA).refusal()).isEqualTo(Refusal.UNKNOWN);
        timers.advance(Duration.ofSeconds(1));
        assertThat(verdict(rights, ANA)).isEqualTo(Verdict.GRANTED);
    }

    @Test
    void whoeverAsksWaitsNoLongerThanPatienceAndTheNextHasTheAnswer() {
        CompletableFuture<Payload> slow = new CompletableFuture<>();
        wire.answers("usergroups.users.list", slow);
        Rights rights = who(List.of(), List.of("S0ON"));

        CompletableFuture<Verdict> first = judge.judge(rights, ANA).toCompletableFuture();
        CompletableFuture<Verdict> second = judge.judge(rights, BEN).toCompletableFuture();
        timers.advance(Duration.ofSeconds(5));
        assertThat(first).isCompletedWithValueMatching(verdict -> verdict.refusal() == Refusal.UNKNOWN);
        assertThat(second).isCompleted();
        slow.complete(new FakeEvent("", Map.of("users/0/", "U0ANA")));

        assertThat(verdict(rights, ANA)).isEqualTo(Verdict.GRANTED);
        assertThat(methods()).containsExactly("usergroups.users.list");
        assertThat(timers.pending()).isZero();
    }

    @Test
    void ofSeveralThingsThoseAreLeftThatSomebodyMayDo() {
        Rights ben = who(List.of("U0BEN"), List.of());

        assertThat(judge.granted(List.of(1, 2, 3), number -> number == 2 ? ben : Rights.NONE, ANA))
                .isCompletedWithValue(List.of(1, 3));
    }
}
