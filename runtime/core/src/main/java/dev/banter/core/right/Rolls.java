package dev.banter.core.right;

import dev.banter.api.Payload;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Who is called what and belongs to what, by Slack, kept for a while. Safe from any thread; never waits. */
public final class Rolls {

    private final Slack slack;
    private final Kept<Person, Optional<String>> names;
    private final Kept<WorkspaceId, Map<String, String>> handles;
    private final Kept<Group, Set<UserId>> members;

    /**
     * @param slack is asked
     * @param nanos the clock
     * @param known how long an answer is kept
     * @param unknown how long a failure is kept
     */
    public Rolls(Slack slack, LongSupplier nanos, Duration known, Duration unknown) {
        this.slack = slack;
        this.names = new Kept<>(nanos, known, unknown);
        this.handles = new Kept<>(nanos, known, unknown);
        this.members = new Kept<>(nanos, known, unknown);
    }

    /** Calls Slack's Web API. */
    @FunctionalInterface
    public interface Slack {

        /**
         * Calls a method.
         *
         * @param workspace where
         * @param method its name
         * @param arguments its arguments
         * @return what Slack answers
         */
        CompletionStage<Payload> call(WorkspaceId workspace, String method, Map<String, ?> arguments);
    }

    private record Person(WorkspaceId workspace, UserId user) {}

    private record Group(WorkspaceId workspace, String id) {}

    /**
     * The user name of somebody. It is one person's in a workspace, which the name that is shown is not; and so is none of
     * those that are there from another workspace, by a channel that is shared, because theirs is given by that one.
     *
     * @param workspace where
     * @param user who
     * @return without {@code @}; empty when they are not of that workspace
     */
    public CompletionStage<Optional<String>> name(WorkspaceId workspace, UserId user) {
        return names.get(
                new Person(workspace, user),
                () -> slack.call(workspace, "users.info", Map.of("user", user.id()))
                        .thenApply(answer -> answer.text("/user/name").filter(name -> isOf(workspace, answer))));
    }

    /** One of a workspace of the same organisation may be named by another of its workspaces. */
    private static boolean isOf(WorkspaceId workspace, Payload answer) {
        return answer.text("/user/team_id").orElse(workspace.id()).equals(workspace.id())
                || answer.list("/user/enterprise_user/teams").stream()
                        .anyMatch(team ->
                                team.text("").filter(workspace.id()::equals).isPresent());
    }

    /**
     * The id of a user group.
     *
     * @param workspace where
     * @param handle its handle, without {@code @}
     * @return empty when there is no such group
     */
    public CompletionStage<Optional<String>> group(WorkspaceId workspace, String handle) {
        return handles.get(
                        workspace,
                        () -> slack.call(workspace, "usergroups.list", Map.of()).thenApply(Rolls::byHandle))
                .thenApply(known -> Optional.ofNullable(known.get(handle)));
    }

    private static Map<String, String> byHandle(Payload answer) {
        return answer.list("usergroups").stream()
                .filter(group -> group.text("id").isPresent())
                .collect(Collectors.toMap(
                        group -> group.text("handle").orElse(""),
                        group -> group.text("id").orElseThrow(),
                        (first, other) -> first));
    }

    /**
     * Who is in a user group.
     *
     * @param workspace where
     * @param group its id
     * @return its members
     */
    public CompletionStage<Set<UserId>> members(WorkspaceId workspace, String group) {
        return members.get(
                new Group(workspace, group),
                () -> slack.call(workspace, "usergroups.users.list", Map.of("usergroup", group))
                        .thenApply(Rolls::users));
    }

    private static Set<UserId> users(Payload answer) {
        return answer.list("users").stream()
                .flatMap(user -> user.text("").stream())
                .map(UserId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
