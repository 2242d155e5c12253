package dev.banter.workspace.rtm;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.team.User;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The frames with which a client asks who is there: once, or from now on. */
final class PresenceFrames {

    /** Slack's own. */
    private static final int MOST = 500;

    private final Workspace workspace;

    PresenceFrames(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The whole list every time. Those who are new on it are told of at once. */
    void subscribe(ClientFrame frame, RtmSession session) {
        tell(session, session.watch().replace(users(frame)));
    }

    void query(ClientFrame frame, RtmSession session) {
        tell(session, List.copyOf(users(frame)));
    }

    private void tell(RtmSession session, List<User> users) {
        session.watch().frames(users, workspace.attendance()::of).forEach(session::send);
    }

    /** Who is not known is left out in silence. */
    private Set<User> users(ClientFrame frame) {
        List<String> ids = frame.ids().orElseThrow(() -> new Refused("invalid_ids"));
        if (ids.size() > MOST) {
            throw new Refused("too_many_ids");
        }
        return ids.stream()
                .map(workspace.people()::byId)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
