package dev.banter.workspace.app.reply;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.basics.RandomIds;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.team.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The addresses by which the app may answer a command or an action later: each five times within half an hour. */
public final class ResponseUrls {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int USES = 5;

    /** Who answers nothing costs no more than this many; then the oldest goes. */
    private static final int MOST = 10_000;

    private final AppReplies replies;
    private final String team;
    private final Clock clock;
    private final RandomIds random;
    private final Map<String, ResponseUrl> bySecret = new LinkedHashMap<>();

    public ResponseUrls(Workspace workspace, Clock clock, RandomIds random) {
        this.replies = new AppReplies(workspace);
        this.team = workspace.team().id();
        this.clock = clock;
        this.random = random;
    }

    /**
     * Gives a new one out.
     *
     * @param original what stands there already, and may be replaced; none for a command
     * @return the secret in it
     */
    public String issue(Conversation conversation, User person, @Nullable Original original) {
        String secret = random.secret();
        Instant expiry = clock.instant().plus(LIFE);
        bySecret.put(secret, new ResponseUrl(conversation, person, original, expiry, USES));
        if (bySecret.size() > MOST) {
            bySecret.remove(bySecret.keySet().iterator().next());
        }
        return secret;
    }

    /**
     * The whole address.
     *
     * @param kind what it is for, as Slack's addresses have it: {@code commands}, {@code actions} or {@code app}
     */
    public String address(String authority, String kind, String secret) {
        return "http://" + authority + "/" + kind + "/" + team + "/" + secret;
    }

    /** Shows what an acknowledgement holds, which is no use of the address. */
    public void acknowledge(String secret, ObjectNode payload) {
        ResponseUrl url = bySecret.get(secret);
        if (url != null) {
            replies.show(url, payload);
        }
    }

    /**
     * Shows what was posted to an address.
     *
     * @throws Refused as {@code expired_url}, {@code used_url}, or with the name for what is wrong with the answer
     */
    public void use(String secret, ObjectNode payload) {
        ResponseUrl url = bySecret.get(secret);
        if (url == null || url.isExpired(clock.instant())) {
            throw new Refused("expired_url");
        }
        if (!url.use()) {
            throw new Refused("used_url");
        }
        replies.show(url, payload);
    }
}
