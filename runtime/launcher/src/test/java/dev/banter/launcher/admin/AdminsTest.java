package dev.banter.launcher.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Payload;
import dev.banter.api.SlackException;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.right.Rolls;
import dev.banter.launcher.admin.Admins.Verdict;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who may give orders in chat. */
final class AdminsTest {

    private static final WorkspaceId TEAM = new WorkspaceId("T1");

    private final List<String> asked = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private boolean scopeMissing;

    /** A Slack where U1 is ana, U4 is an ana of another workspace, and U2 is in the group S2, which is called oncall. */
    private CompletionStage<Payload> slack(WorkspaceId workspace, String method, Map<String, ?> arguments) {
        asked.add(method + arguments);
        if (scopeMissing) {
            return CompletableFuture.failedFuture(
                    new SlackException(SlackException.Kind.REFUSED, "missing_scope", "a scope is missing"));
        }
        return CompletableFuture.completedFuture(
                switch (method) {
                    case "users.info" -> user(String.valueOf(arguments.get("user")));
                    case "usergroups.list" -> list("usergroups", Map.of("id", "S2", "handle", "oncall"));
                    case "usergroups.users.list" -> list("users", Map.of("", "U2"));
                    default -> throw new AssertionError(method);
                });
    }

    private static Payload user(String id) {
        String team = id.equals("U4") ? "T4" : TEAM.id();
        String name = id.equals("U1") || id.equals("U4") ? "ana" : "somebody";
        return answering(Map.of("/user/name", name, "/user/team_id", team), List.of());
    }

    private static Payload list(String pointer, Map<String, String> item) {
        return answering(Map.of("list", pointer), List.of(answering(item, List.of())));
    }

    private static Payload answering(Map<String, String> texts, List<Payload> items) {
        return (Payload) Proxy.newProxyInstance(
                AdminsTest.class.getClassLoader(),
                new Class<?>[] {Payload.class},
                (payload, method, arguments) -> switch (method.getName()) {
                    case "text" -> Optional.ofNullable(texts.get(arguments[0]));
                    case "list" -> arguments[0].equals(texts.get("list")) ? items : List.of();
                    default -> throw new AssertionError(method);
                });
    }

    private Verdict verdict(Admins admins, String user) throws Exception {
        return admins.verdict(TEAM, new UserId(user));
    }

    private Admins admins(String... entries) {
        return new Admins(List.of(entries), new Rolls(this::slack, now::get, Duration.ofMinutes(5), Duration.ZERO));
    }

    @Test
    void whoIsNamedByIdIsOneAndSlackIsNotAsked() throws Exception {
        assertThat(verdict(admins("U1"), "U1")).isEqualTo(Verdict.YES);
        assertThat(verdict(admins("U1"), "U2")).isEqualTo(Verdict.NO);
        assertThat(asked).isEmpty();
        assertThat(admins().areNone()).isTrue();
    }

    @Test
    void peopleAndGroupsAreFoundByName() throws Exception {
        assertThat(verdict(admins("@ana"), "U1")).isEqualTo(Verdict.YES);
        assertThat(verdict(admins("@oncall"), "U2")).isEqualTo(Verdict.YES);
        assertThat(verdict(admins("S2"), "U2")).isEqualTo(Verdict.YES);
        assertThat(verdict(admins("@ana", "@oncall", "S2"), "U3")).isEqualTo(Verdict.NO);
    }

    @Test
    void whoeverBearsTheNameInAnotherWorkspaceIsNone() throws Exception {
        assertThat(verdict(admins("@ana"), "U4")).isEqualTo(Verdict.NO);
    }

    @Test
    void whatSlackSaysCountsForFiveMinutes() throws Exception {
        Admins admins = admins("S2");
        verdict(admins, "U2");
        now.set(Duration.ofMinutes(5).toNanos() - 1);
        verdict(admins, "U3");
        assertThat(asked).containsExactly("usergroups.users.list{usergroup=S2}");
        now.set(Duration.ofMinutes(5).toNanos());
        verdict(admins, "U2");
        assertThat(asked).hasSize(2);
    }

    @Test
    void whenSlackDoesNotSayNobodyIsTakenForOne() throws Exception {
        scopeMissing = true;
        Admins admins = admins("@ana", "U9");
        assertThat(verdict(admins, "U1")).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(admins, "U9")).isEqualTo(Verdict.YES);
        scopeMissing = false;
        assertThat(verdict(admins, "U1")).isEqualTo(Verdict.YES);
    }
}
