package dev.banter.launcher.admin;

import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.right.Rolls;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may give orders in chat. Names and user groups are asked of Slack. For one thread, which waits for Slack. */
public final class Admins {

    private static final Logger log = LoggerFactory.getLogger(Admins.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<String> entries;
    private final Rolls rolls;

    /** Whether somebody is one. */
    public enum Verdict {
        YES,
        NO,
        /** Slack could not be asked; the log has why. */
        UNKNOWN
    }

    /**
     * @param entries people and user groups, by id or as {@code @name}
     * @param rolls who is called what and belongs to what
     */
    public Admins(List<String> entries, Rolls rolls) {
        this.entries = List.copyOf(entries);
        this.rolls = rolls;
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
            return told(rolls.members(workspace, entry)).contains(user);
        }
        if (!entry.startsWith("@")) {
            return false;
        }
        String name = entry.substring(1);
        if (told(rolls.name(workspace, user)).filter(name::equals).isPresent()) {
            return true;
        }
        Optional<String> group = told(rolls.group(workspace, name));
        return group.isPresent() && told(rolls.members(workspace, group.get())).contains(user);
    }

    private static <T> T told(CompletionStage<T> answer)
            throws ExecutionException, TimeoutException, InterruptedException {
        return answer.toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
