package dev.banter.slack.web;

import dev.banter.core.async.Stages;
import dev.banter.slack.RetryAfter;
import dev.banter.slack.Token;
import dev.banter.slack.wire.Outcome;
import dev.banter.slack.wire.OutcomeReader;
import dev.banter.slack.wire.PayloadReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a response, or the lack of one, means.
 *
 * @param method the method that was called
 * @param base where it was called
 * @param token what must not be told
 */
record Reception(String method, URI base, Token token) {

    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int PROXY_AUTHENTICATION = 407;

    private static final int NOT_FOUND = 404;

    /** How servers say that there is nothing at an address, or nothing that can be posted to. */
    private static final Set<Integer> ABSENT = Set.of(400, NOT_FOUND, 405, 410, 501);

    /** How what stands before a server says that it has no answer of it; the server may be at work yet. */
    private static final Set<Integer> BEHIND = Set.of(502, 504);

    /** The length of {@code ok}, with a line's end. */
    private static final int PLAIN_OK = 4;

    private static final int SHOWN = 200;

    private static final Set<String> ASKED_TO_SLOW_DOWN = Set.of("ratelimited", "rate_limited");

    /** Slack's own troubles, by its names for them: over after a while, whatever we do. */
    private static final Set<String> PASSING = Set.of(
            "fatal_error",
            "internal_error",
            "migration_in_progress",
            "org_login_required",
            "request_timeout",
            "service_unavailable",
            "team_added_to_org");

    /** What a proxy between says is not Slack's answer, and has no body. */
    void refuseProxy(HttpResponse<byte[]> response) {
        if (response.statusCode() == PROXY_AUTHENTICATION) {
            throw failure(
                    new Fault.Passing(false),
                    "the proxy wants a name and a password that it knows (HTTP 407): check the setting 'proxy'");
        }
    }

    <T> T content(HttpResponse<byte[]> response, OutcomeReader<T> reader) {
        int status = response.statusCode();
        if (status == TOO_MANY_REQUESTS) {
            throw slower(pause(response));
        }
        if (status >= SERVER_ERROR) {
            throw unreadable(response, "the server failed");
        }
        Outcome<T> outcome = reader.read(response.body());
        if (outcome instanceof Outcome.Good<T> good) {
            return good.content();
        }
        if (outcome instanceof Outcome.Refused<T> refused) {
            throw refused(refused, response);
        }
        throw unreadable(response, ((Outcome.Unreadable<T>) outcome).reason());
    }

    /** Slack's answer to a file's bytes is plain text, and 200. */
    Boolean uploaded(HttpResponse<byte[]> response) {
        if (response.statusCode() == OK) {
            return true;
        }
        throw response.statusCode() == TOO_MANY_REQUESTS ? slower(pause(response)) : unreadable(response, "not taken");
    }

    /** Slack's answer to an answer is the plain text {@code ok}, or JSON that says why not; 404 when it takes no more. */
    Boolean answered(HttpResponse<byte[]> response) {
        if (response.statusCode() == OK && response.body().length <= PLAIN_OK) {
            return true;
        }
        if (response.statusCode() == NOT_FOUND) {
            throw failure(new Fault.Refused("expired_url", null, null), "Slack takes no answers there any more");
        }
        return content(response, PayloadReader.WHOLE).flag("ok");
    }

    private WebException refused(Outcome.Refused<?> refused, HttpResponse<byte[]> response) {
        String code = token.hideIn(refused.code());
        if (ASKED_TO_SLOW_DOWN.contains(code)) {
            return slower(pause(response));
        }
        if (PASSING.contains(code)) {
            return failure(new Fault.Passing(true), "Slack is in trouble (" + code + ")");
        }
        String why = code.isEmpty() ? "without a code" : code;
        String scope = refused.needed() == null ? "" : ", needs the scope " + token.hideIn(refused.needed());
        String details = refused.details().isEmpty() ? "" : ": " + token.hideIn(refused.details());
        return failure(
                new Fault.Refused(code, refused.needed(), refused.provided()),
                "Slack refused it (" + why + scope + ")" + details);
    }

    private WebException slower(@Nullable Duration pause) {
        String told = pause == null ? "without saying for how long" : "for " + pause.toSeconds() + " s";
        return failure(new Fault.Slower(pause), "Slack asks to slow down, " + told);
    }

    private WebException unreadable(HttpResponse<byte[]> response, String why) {
        byte[] body = response.body();
        String start = new String(body, 0, Math.min(body.length, SHOWN), StandardCharsets.UTF_8);
        return failure(
                new Fault.Passing(true, ABSENT.contains(response.statusCode()), BEHIND.contains(response.statusCode())),
                "HTTP " + response.statusCode() + ", " + why + ": \"" + start.replaceAll("[\\p{Cntrl}\\s]+", " ")
                        + "\". If this stays, check SLACK_API_URL");
    }

    /** What failed before there was an answer. */
    WebException unanswered(Throwable failure, Duration timeout) {
        Throwable reason = Stages.cause(failure);
        if (reason instanceof WebException told) {
            return told;
        }
        if (reason instanceof CancellationException) {
            return failure(Fault.Passing.unanswered(true), "no answer within " + timeout.toMillis() + " ms");
        }
        if (isUnresolved(reason)) {
            return failure(
                    new Fault.Passing(false),
                    "the name of its host, or of a proxy before it, is not known to this machine's resolver (DNS)");
        }
        String words = reason.getMessage() == null ? "" : ": " + reason.getMessage();
        return failure(
                Fault.Passing.unanswered(!(reason instanceof ConnectException)),
                "no answer (" + reason.getClass().getSimpleName() + words + ")");
    }

    private static boolean isUnresolved(@Nullable Throwable reason) {
        return reason != null && (reason instanceof UnresolvedAddressException || isUnresolved(reason.getCause()));
    }

    WebException crowded() {
        return failure(new Fault.Crowded(), "too many calls are waiting for their turn already");
    }

    WebException closed() {
        return failure(new Fault.Closed(), "the bot is stopping");
    }

    private WebException failure(Fault fault, String why) {
        return new WebException(fault, token.hideIn(method + " at " + base + " failed: " + why));
    }

    private static @Nullable Duration pause(HttpResponse<?> response) {
        return RetryAfter.parse(response.headers().firstValue("Retry-After").orElse(null));
    }
}
