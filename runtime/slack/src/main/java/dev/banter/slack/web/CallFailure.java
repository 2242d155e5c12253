package dev.banter.slack.web;

import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.core.async.Stages;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tells an author, or whoever runs the bot, why a call of the Web API failed and what to do now. */
final class CallFailure {

    private static final Set<String> SCOPE = Set.of("missing_scope", "no_permission");

    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry("not_in_channel", "Invite the bot to the channel"),
            Map.entry("is_archived", "The channel is archived: use another, or have it opened again"),
            Map.entry("user_not_in_channel", "Only who is in the channel can see it there"),
            Map.entry("msg_too_long", "Say it in shorter parts"),
            Map.entry("invalid_blocks", "Lay the blocks beside Slack's Block Kit Builder"),
            Map.entry("invalid_arguments", "Lay the arguments beside the method's page at docs.slack.dev"),
            Map.entry("unknown_method", "Check the method's name at docs.slack.dev"),
            Map.entry("cant_update_message", "A bot can change only what it said itself"),
            Map.entry("cant_delete_message", "A bot can delete only what it said itself"),
            Map.entry("edit_window_closed", "Slack lets nobody change it any more: say it anew"),
            Map.entry("invalid_name", "The workspace has no emoji of this name"));

    private CallFailure() {}

    /**
     * A failure as an author sees it.
     *
     * @param said what was not done, and why
     * @param passing what it is when it may be over the next time
     */
    static SlackException of(String said, Throwable failure, Kind passing) {
        Throwable reason = Stages.cause(failure);
        if (reason instanceof SlackException typed) {
            return typed;
        }
        return reason instanceof WebException told
                ? of(said + " " + told.getMessage(), told.fault(), passing)
                : new SlackException(
                        Kind.REFUSED, "", said + " " + reason + ". This is a fault of Banter, please report it");
    }

    static SlackException of(String said, Fault fault, Kind passing) {
        if (fault instanceof Fault.Refused refused) {
            return refused(said, refused);
        }
        if (fault instanceof Fault.Slower) {
            return new SlackException(Kind.RATE_LIMITED, "ratelimited", said + ". Try again later, and less often");
        }
        if (fault instanceof Fault.Closed) {
            return new SlackException(Kind.CLOSED, "", said);
        }
        if (fault instanceof Fault.Crowded) {
            return new SlackException(Kind.OVERLOADED, "", said + ". Wait for what the verbs return");
        }
        return new SlackException(
                passing,
                "",
                said
                        + (passing == Kind.UNCERTAIN
                                ? ". It may have been done: look before you do it again"
                                : ". Try again later"));
    }

    private static SlackException refused(String said, Fault.Refused refused) {
        String code = refused.code();
        if (refused.needed() != null || SCOPE.contains(code)) {
            String needed = Objects.requireNonNullElse(refused.needed(), "");
            String provided = Objects.requireNonNullElse(refused.provided(), "");
            return SlackException.scope(
                    code,
                    needed,
                    provided,
                    said + ". Add the scope " + (needed.isEmpty() ? "that the method's page names" : needed)
                            + " to the app (OAuth & Permissions) and install it again"
                            + (provided.isEmpty() ? "" : "; it has " + provided));
        }
        if (Credentials.isWorthless(code) || code.equals("not_allowed_token_type")) {
            return new SlackException(
                    Kind.AUTH,
                    code,
                    said + ". Whoever runs the bot has to look at its token: it is revoked, or of the wrong kind");
        }
        return new SlackException(
                code.endsWith("_not_found") || code.equals("user_not_visible") ? Kind.NOT_FOUND : Kind.REFUSED,
                code,
                said + ". " + advice(code));
    }

    private static String advice(String code) {
        String known = ADVICE.get(code);
        if (known != null) {
            return known;
        }
        return code.endsWith("_not_found") || code.equals("user_not_visible")
                ? "Use the id (C…, G…, D…, U…) if you know it, check that it is there, and that the bot may see it"
                : "Trying it again will not help; the method's page at docs.slack.dev tells what the error means";
    }
}
