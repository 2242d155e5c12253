package dev.banter.slack.events;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The workspaces that a server takes requests for. Looked into on the loop's thread, changed on any. */
final class Mailboxes {

    private final List<Mailbox> all = new CopyOnWriteArrayList<>();

    void add(Mailbox mailbox) {
        all.add(mailbox);
    }

    void remove(Mailbox mailbox) {
        all.remove(mailbox);
    }

    /** Those whose app's secret a request is signed with: several, where one app is in several workspaces. */
    List<Mailbox> addressed(Cover cover, byte[] body) {
        return all.stream().filter(each -> each.isFor(cover, body)).toList();
    }

    /**
     * The one that is meant.
     *
     * @param addressed one at least
     * @param team the workspace's id; {@code null} when the request does not say
     */
    static Optional<Mailbox> of(List<Mailbox> addressed, @Nullable String team) {
        return addressed.size() == 1
                ? Optional.of(addressed.get(0))
                : addressed.stream()
                        .filter(each -> each.self() != null
                                && each.self().workspace().id().equals(team))
                        .findFirst();
    }
}
