package dev.banter.launcher.admin;

import dev.banter.api.Methods;
import dev.banter.api.Payload;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may give orders in chat. Names and user groups are asked of Slack, and what it says counts for some minutes. For one
 * thread, which waits for Slack.
 */
public final class Admins {

    private static final Logger log = LoggerFactory.getLogger(Admins.class);

    private static final long COUNTS = Duration.ofMinutes(5).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Answers of Slack that are remembered; then all are forgotten. */
    private static final int MOST = 1_000;

    private final List<String> entries;
    private final Function<WorkspaceId, Methods> slack;
    private final LongSupplier nanos;
    private final Map<List<String>, Told> told = new HashMap<>();

    private record Told(Set<String> what, long until) {}

    /** Whether somebody is one. */
    public enum Verdict {
        YES,
        NO,
        /** Slack could not be asked; the log has why. */
        UNKNOWN
    }

    /**
     * @param entries people and user groups, by id or as {@code @name}
     * @param slack asks a workspace
     * @param nanos the clock
     */
    public Admins(List<String> entries, Function<WorkspaceId, Methods> slack, LongSupplier nanos) {
        this.entries = List.copyOf(entries);
        this.slack = slack;
        this.nanos = nanos;
    }

    /**
     * Whether there can be any.
     *
     * @return false when the settings name nobody
     */
    public boolean areNone() {
        return entries.isEmpty();
    }

    Verdict verdict(WorkspaceId workspace, UserId user) throws InterruptedException {
        if (entries.contains(user.id())) {
            return Verdict.YES;
        }
        boolean unknown = false;
        for (String entry : entries) {
            try {
                if (isMeant(entry, workspace, user)) {
                    return Verdict.YES;
                }
            } catch (ExecutionException | TimeoutException failed) {
                log.warn(
                        "whether {} is the administrator '{}' cannot be told: {}; the bot's token needs the scopes"
                                + " users:read and usergroups:read for that, or name people by id",
                        user.id(),
                        entry,
                        failed instanceof TimeoutException
                                ? "Slack does not answer"
                                : Objects.requireNonNullElse(failed.getCause(), failed)
                                        .getMessage());
                unknown = true;
            }
        }
        return unknown ? Verdict.UNKNOWN : Verdict.NO;
    }

    private boolean isMeant(String entry, WorkspaceId workspace, UserId user)
            throws ExecutionException, TimeoutException, InterruptedException {
        if (entry.startsWith("S")) {
            return members(workspace, entry).contains(user.id());
        }
        if (!entry.startsWith("@")) {
            return false;
        }
        String name = entry.substring(1);
        if (names(workspace, user).contains(name)) {
            return true;
        }
        for (String group : groups(workspace, name)) {
            if (members(workspace, group).contains(user.id())) {
                return true;
            }
        }
        return false;
    }

    /** Usernames are unique in a workspace; the name that is shown is not, and anybody may choose it. */
    private Set<String> names(WorkspaceId workspace, UserId user)
            throws ExecutionException, TimeoutException, InterruptedException {
        return ask(
                List.of("name", workspace.id(), user.id()),
                workspace,
                "users.info",
                Map.of("user", user.id()),
                answer -> answer.text("/user/name").map(Set::of).orElse(Set.of()));
    }

    private Set<String> groups(WorkspaceId workspace, String handle)
            throws ExecutionException, TimeoutException, InterruptedException {
        return ask(
                List.of("groups", workspace.id(), handle),
                workspace,
                "usergroups.list",
                Map.of(),
                answer -> answer.list("usergroups").stream()
                        .filter(group -> group.text("handle").orElse("").equals(handle))
                        .flatMap(group -> group.text("id").stream())
                        .collect(Collectors.toSet()));
    }

    private Set<String> members(WorkspaceId workspace, String group)
            throws ExecutionException, TimeoutException, InterruptedException {
        return ask(
                List.of("members", workspace.id(), group),
                workspace,
                "usergroups.users.list",
                Map.of("usergroup", group),
                answer -> answer.list("users").stream()
                        .flatMap(user -> user.text("").stream())
                        .collect(Collectors.toSet()));
    }

    private Set<String> ask(
            List<String> key,
            WorkspaceId workspace,
            String method,
            Map<String, String> arguments,
            Function<Payload, Set<String>> read)
            throws ExecutionException, TimeoutException, InterruptedException {
        Told known = told.get(key);
        if (known != null && nanos.getAsLong() - known.until() < 0) {
            return known.what();
        }
        Payload answer = slack.apply(workspace)
                .call(method, arguments)
                .toCompletableFuture()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (told.size() >= MOST) {
            told.clear();
        }
        Set<String> what = read.apply(answer);
        told.put(key, new Told(what, nanos.getAsLong() + COUNTS));
        return what;
    }
}
