package dev.banter.slack.invite;

import dev.banter.core.async.Stages;
import dev.banter.slack.Token;
import dev.banter.slack.setback.Setback;
import dev.banter.slack.setback.Setback.Loss;
import dev.banter.slack.setback.Setback.Refusal;
import dev.banter.slack.setback.SetbackException;
import dev.banter.slack.web.Credentials;
import dev.banter.slack.web.Fault;
import dev.banter.slack.web.WebApi;
import dev.banter.slack.web.WebException;
import dev.banter.slack.wire.Answer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Asks Slack who the bot is, until it has said so. Safe from any thread. */
public final class Who {

    private static final Logger log = LoggerFactory.getLogger(Who.class);

    private static final Answer.AuthTest NOTHING = new Answer.AuthTest(null, null, null, null);

    private final WebApi api;
    private final Token token;
    private final String otherwise;
    private final boolean othersTell;

    /** Whether the log says already that it is gone without. */
    private final AtomicBoolean told = new AtomicBoolean();

    /** What {@code auth.test} said last: it stays so as long as the token does. */
    private volatile Answer.@Nullable AuthTest known;

    /**
     * Nothing is asked yet.
     *
     * @param api is asked
     * @param token the bot's
     * @param otherwise what else may bring it, for logs
     * @param othersTell whether that is sure to bring it
     */
    public Who(WebApi api, Token token, String otherwise, boolean othersTell) {
        this.api = api;
        this.token = token;
        this.otherwise = otherwise;
        this.othersTell = othersTell;
    }

    /**
     * Asks before a link is sought by a door.
     *
     * @param api is asked
     * @param token the bot's
     * @param door its answer may tell as well
     * @return nothing is asked yet
     */
    public static Who before(WebApi api, Token token, Door door) {
        return new Who(api, token, door.method(), door.tellsWhoWeAre());
    }

    /**
     * Asks, unless it is known. A server that is not Slack's need not know {@code auth.test}: it is gone without where one
     * says so; and whenever it is not answered, where others are sure to tell who the bot is.
     *
     * @return what {@code auth.test} says, nothing at all where it is gone without; fails with what {@link Setback#of}
     *     understands
     */
    public CompletableFuture<Answer.AuthTest> ask() {
        Answer.AuthTest before = known;
        if (before != null) {
            return CompletableFuture.completedFuture(before);
        }
        return askAgain();
    }

    /**
     * Asks, whatever is known. What is known stays until there is another answer, or the token is refused.
     *
     * @return as {@link #ask}
     */
    public CompletableFuture<Answer.AuthTest> askAgain() {
        return api.authTest().handle(orRefusal(token, "auth.test")).handle((answer, failure) -> {
            if (failure == null) {
                known = answer;
                return answer;
            }
            Setback setback = Setback.of(failure);
            if (setback instanceof Loss loss && known == null && goesWithout(Stages.cause(failure))) {
                log.atLevel(told.getAndSet(true) ? Level.DEBUG : Level.INFO)
                        .log("who the bot is will be read from what {} brings: {}", otherwise, loss.reason());
                return NOTHING;
            }
            if (setback instanceof Refusal) {
                known = null;
            }
            throw new SetbackException(setback);
        });
    }

    private boolean goesWithout(Throwable failure) {
        return othersTell || (failure instanceof WebException web && mayNotKnow(api.callsSlack(), web.fault()));
    }

    /**
     * Whether a server that has not said who the bot is need not know the question. Slack is asked until it has told,
     * whatever answers in its place.
     *
     * @param slack whether it is Slack that was asked
     * @param fault why it has not said so; the token was not refused for good
     * @return whether it is gone without
     */
    public static boolean mayNotKnow(boolean slack, Fault fault) {
        return !slack && fault.mayMeanUnknown();
    }

    /** Tells a refusal for good from other failures of a call. */
    static <T> BiFunction<T, Throwable, T> orRefusal(Token token, String called) {
        return (answer, failure) -> {
            if (failure == null) {
                return answer;
            }
            Throwable reason = Stages.cause(failure);
            if (reason instanceof WebException web) {
                Credentials.refusedForGood(token, called, web).ifPresent(line -> {
                    throw new SetbackException(new Refusal(line));
                });
            }
            throw new CompletionException(reason);
        };
    }
}
