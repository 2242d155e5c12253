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
    private static final Set<String> BOT = Set.of("xoxb-local-bot", "xapp-local-bot");

    private final Workspace workspace;

    Tokens(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The name of the user whose it would be; empty when it is nobody's. Nobody joins by it. */
    String nameOf(@Nullable String token) {
        if (token == null) {
            return "";
        }
        if (BOT.contains(token)) {
            return workspace.bot().name();
        }
        return token.startsWith(PERSON) ? token.substring(PERSON.length()).toLowerCase(Locale.ROOT) : "";
    }

    User holder(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            throw new Refused("not_authed");
        }
        if (BOT.contains(token)) {
            return workspace.bot();
        }
        if (token.startsWith(PERSON)) {
            return workspace.arrival().person(token.substring(PERSON.length()));
        }
        throw new Refused("invalid_auth");
    }
}
