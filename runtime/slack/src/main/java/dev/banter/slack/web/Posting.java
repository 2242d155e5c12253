package dev.banter.slack.web;

import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.core.async.Stages;
import dev.banter.core.time.Timers;
import dev.banter.core.wire.Part;
import dev.banter.slack.wire.AnswerReader;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way by {@code chat.postMessage}: lost by no trouble that passes, and said twice by none. Where
 * nobody knows whether it was said, the channel's history is asked for its mark before it is sent again.
 */
final class Posting {

    private final WebApi api;
    private final LimitSettings settings;
    private final Timers timers;
    private final LatestTs latest;
    private final Part part;
    private final Map<String, String> form;
    private final Search search;
    private final CompletableFuture<String> result = new CompletableFuture<>();
    private int tries;

    /**
     * @param latest what Slack's clock said last
     * @param form of the message, with its mark
     * @param mark the mark
     */
    Posting(
            WebApi api,
            LimitSettings settings,
            Timers timers,
            LatestTs latest,
            Part part,
            Map<String, String> form,
            String mark) {
        this.api = api;
        this.settings = settings;
        this.timers = timers;
        this.latest = latest;
        this.part = part;
        this.form = form;
        this.search = new Search(api, new Patience(settings, timers), part, mark, latest.justBefore());
    }

    CompletableFuture<String> begin() {
        post();
        return result;
    }

    private void post() {
        tries++;
        api.call("chat.postMessage", form, AnswerReader.SAID).whenComplete((said, failure) -> {
            if (failure == null) {
                said(said.ts());
            } else if (Patience.fault(failure) instanceof Fault.Passing passing) {
                later(passing, failure);
            } else {
                fail(failure, Kind.TRANSIENT);
            }
        });
    }

    private void said(@Nullable String ts) {
        if (ts != null) {
            latest.heard(ts);
        }
        result.complete(ts == null ? "" : ts);
    }

    /** Whatever happened has a moment to be over; then it is looked for, if it may be there, or sent again. */
    private void later(Fault.Passing passing, Throwable failure) {
        if (tries >= settings.tries() && !passing.reached()) {
            fail(failure, Kind.TRANSIENT);
            return;
        }
        timers.after(pause(passing), () -> {
            if (passing.reached()) {
                look(failure);
            } else {
                post();
            }
        });
    }

    /** What nobody has answered may be done yet: after so long without hope of an answer it stands there, or never will. */
    private Duration pause(Fault.Passing passing) {
        Duration pause = settings.pauseAfter(tries);
        return passing.underWay() && settings.settle().compareTo(pause) > 0 ? settings.settle() : pause;
    }

    private void look(Throwable failure) {
        search.find().whenComplete((ts, unknown) -> {
            if (unknown != null && mayPass(unknown)) {
                timers.after(settings.longestPause(), () -> look(failure));
            } else if (unknown != null) {
                uncertain(failure, unknown);
            } else if (!ts.isEmpty()) {
                said(ts);
            } else if (tries >= settings.tries()) {
                fail(failure, Kind.TRANSIENT);
            } else {
                post();
            }
        });
    }

    /** However long that is: only who has seen the history may say it again, or leave it. */
    private static boolean mayPass(Throwable unknown) {
        Fault fault = Patience.fault(unknown);
        return fault instanceof Fault.Passing || fault instanceof Fault.Slower || fault instanceof Fault.Crowded;
    }

    private void fail(Throwable failure, Kind passing) {
        result.completeExceptionally(
                CallFailure.of("nothing was said in " + part.channel().id() + ".", failure, passing));
    }

    private void uncertain(Throwable failure, Throwable unknown) {
        if (Patience.fault(unknown) instanceof Fault.Closed) {
            fail(failure, Kind.UNCERTAIN);
            return;
        }
        result.completeExceptionally(new SlackException(
                Kind.UNCERTAIN,
                "",
                "said in " + part.channel().id() + ", or not: "
                        + Stages.cause(failure).getMessage()
                        + "; and the channel's history could not be asked ("
                        + Stages.cause(unknown).getMessage()
                        + "). Look there before you say it again; with the scopes channels:history, groups:history,"
                        + " im:history and mpim:history the bot does that itself"));
    }
}
