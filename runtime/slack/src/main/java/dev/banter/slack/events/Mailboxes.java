package dev.banter.slack.events;

import dev.banter.slack.wire.SlackRequest.Origin;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * The workspaces that a server takes requests for; those that are given up stay, for whatever is sent to them is nobody
 * else's. Looked into on the loop's thread, added to on any.
 */
final class Mailboxes {

    private final List<Mailbox> all = new CopyOnWriteArrayList<>();

    void add(Mailbox mailbox) {
        all.add(mailbox);
    }

    /** Whether there is no workspace yet. */
    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Those whose app's secret a request is signed with: several, where one app is in several workspaces. */
    List<Mailbox> addressed(Cover cover, byte[] body) {
        return all.stream().filter(each -> each.isFor(cover, body)).toList();
    }

    /**
     * Those that may be meant: the ones that it names, or else all that it might name; of these the first that is open, if
     * there is one. Of what names nobody, and of what any workspace of an organisation may take, nobody has more.
     *
     * @return several when it names one that may be among those of which the name is not known yet, or none is open
     */
    static List<Mailbox> meant(List<Mailbox> addressed, Origin origin) {
        List<Mailbox> named = those(addressed, each -> each.isNamedBy(origin));
        List<Mailbox> meant = named.isEmpty() ? those(addressed, each -> each.mayBeMeantBy(origin)) : named;
        if (origin.team() != null && named.isEmpty() && meant.stream().anyMatch(Mailbox::isNameless)) {
            return meant;
        }
        return those(meant, each -> each.absence().isEmpty()).stream()
                .findFirst()
                .map(List::of)
                .orElse(meant);
    }

    private static List<Mailbox> those(List<Mailbox> mailboxes, Predicate<Mailbox> which) {
        return mailboxes.stream().filter(which).toList();
    }
}
