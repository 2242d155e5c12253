package dev.banter.workspace.webapi;

import dev.banter.workspace.action.Workspace;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.team.User;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose token is whose. They are no secrets: whoever can reach a local workspace may play anybody in it. */
final class Tokens {

    private static final String PERSON = "xoxp-local-";
    private static final String BOT = "xoxb-local-bot";
    private static final String APP = "xapp-local-bot";

    /** What only the app itself may do. */
    private static final Set<String> OF_THE_APP = Set.of("apps.connections.open");

    private final Workspace workspace;

    Tokens(Workspace workspace) {
        this.workspace = workspace;
    }

    boolean isOfTheApp(@Nullable String token) {
        return APP.equals(token);
    }

    /** The name of the user whose it would be; empty when it is nobody's. Nobody joins by it. */
    String nameOf(@Nullable String token) {
        if (token == null) {
            return "";
        }
        if (token.equals(BOT) || token.equals(APP)) {
            return workspace.bot().name();
        }
        return token.startsWith(PERSON) ? token.substring(PERSON.length()).toLowerCase(Locale.ROOT) : "";
    }

    /**
     * Who calls a method.
     *
     * @throws Refused as {@code not_authed}, {@code invalid_auth} or {@code not_allowed_token_type}
     */
    User holder(@Nullable String token, String method) {
        if (token == null || token.isEmpty()) {
            throw new Refused("not_authed");
        }
        User holder = holder(token);
        if (token.equals(APP) != OF_THE_APP.contains(method)) {
            throw new Refused("not_allowed_token_type");
        }
        return holder;
    }

    private User holder(String token) {
        if (token.equals(BOT) || token.equals(APP)) {
            return workspace.bot();
        }
        if (token.startsWith(PERSON)) {
            return workspace.arrival().person(token.substring(PERSON.length()));
        }
        throw new Refused("invalid_auth");
    }
}
