package dev.banter.core.right;

import dev.banter.api.ChannelId;
import dev.banter.api.Payload;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.outbox.Outbox;
import dev.banter.core.time.Timers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** Who is called what and belongs to what, by Slack, kept for a while. Safe from any thread; never waits. */
final class Rolls {

    private final Outbox slack;
    private final Kept<Crowd, Map<String, UserId>> people;
    private final Kept<WorkspaceId, Map<String, String>> handles;
    private final Kept<Group, Set<UserId>> members;

    Rolls(Outbox slack, Timers timers, RightSettings settings) {
        this.slack = slack;
        this.people = new Kept<>(timers, settings.known(), settings.unknown());
        this.handles = new Kept<>(timers, settings.known(), settings.unknown());
        this.members = new Kept<>(timers, settings.known(), settings.unknown());
    }

    private record Crowd(WorkspaceId workspace, List<String> names) {}

    private record Group(WorkspaceId workspace, String id) {}

    /** The channel of a name without {@code #}. */
    CompletionStage<ChannelId> channel(WorkspaceId workspace, String name) {
        return slack.channel(workspace, name);
    }

    /** The people of some user names, without {@code @}; those that nobody has are left out. */
    CompletionStage<Map<String, UserId>> people(WorkspaceId workspace, List<String> names) {
        return people.get(
                new Crowd(workspace, names), () -> new PeopleSearch(slack, workspace, Set.copyOf(names)).begin());
    }

    /** The id of a user group's handle, without {@code @}; empty when there is no such group. */
    CompletionStage<Optional<String>> group(WorkspaceId workspace, String handle) {
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

    /** Who is in a user group. */
    CompletionStage<Set<UserId>> members(WorkspaceId workspace, String group) {
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
