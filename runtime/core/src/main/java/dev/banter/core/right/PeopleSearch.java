package dev.banter.core.right;

import dev.banter.api.Payload;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.outbox.Outbox;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Looks for people by their user names, page after page, until all are found or there are no more. Of one call at a time. */
final class PeopleSearch {

    private static final int PAGE = 500;

    private final Outbox slack;
    private final WorkspaceId workspace;
    private final Set<String> wanted;
    private final Map<String, UserId> found = new HashMap<>();

    PeopleSearch(Outbox slack, WorkspaceId workspace, Set<String> wanted) {
        this.slack = slack;
        this.workspace = workspace;
        this.wanted = wanted;
    }

    /** By name. */
    CompletionStage<Map<String, UserId>> begin() {
        return page("");
    }

    private CompletionStage<Map<String, UserId>> page(String cursor) {
        Map<String, Object> first = Map.of("limit", PAGE);
        return slack.call(workspace, "users.list", cursor.isEmpty() ? first : Map.of("limit", PAGE, "cursor", cursor))
                .thenCompose(answer -> {
                    answer.list("members").forEach(this::look);
                    String next = answer.text("/response_metadata/next_cursor").orElse("");
                    return found.size() == wanted.size() || next.isEmpty() || next.equals(cursor)
                            ? CompletableFuture.completedStage(Map.copyOf(found))
                            : page(next);
                });
    }

    /** Whoever has left keeps a name that somebody else may get. */
    private void look(Payload member) {
        String name = member.text("name").orElse("");
        if (wanted.contains(name) && !member.flag("deleted")) {
            member.text("id").map(UserId::new).ifPresent(id -> found.put(name, id));
        }
    }
}
