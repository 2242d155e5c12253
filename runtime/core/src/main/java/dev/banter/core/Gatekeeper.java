package dev.banter.core;

import dev.banter.core.right.Asker;
import dev.banter.core.right.Caution;
import dev.banter.core.right.Judge;
import dev.banter.core.right.Quiet;
import dev.banter.core.right.Quota;
import dev.banter.core.right.Refusal;
import dev.banter.core.right.RightSettings;
import dev.banter.core.right.Rights;
import dev.banter.core.right.Span;
import dev.banter.core.right.Verdict;
import dev.banter.core.route.LivePlugin;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Lets those through to a handler who may call it, and tells the others. Safe from any thread. */
final class Gatekeeper {

    private final Judge judge;
    private final RightSettings settings;
    private final Voices voices;
    private final Timers timers;
    private final BotListener listener;
    private final Confirming confirming;
    private final Quiet quiet;

    Gatekeeper(
            Judge judge,
            RightSettings settings,
            Voices voices,
            Timers timers,
            BotListener listener,
            Confirming confirming) {
        this.judge = judge;
        this.settings = settings;
        this.voices = voices;
        this.timers = timers;
        this.listener = listener;
        this.confirming = confirming;
        this.quiet = new Quiet(timers);
    }

    Judge judge() {
        return judge;
    }

    /** Leave to call a handler once. */
    Leave leave(LivePlugin plugin, String handler, Rights rights, Caller caller) {
        return rights.isNone() ? Leave.FREE : () -> mayCall(plugin, handler, rights, caller);
    }

    private boolean mayCall(LivePlugin plugin, String handler, Rights rights, Caller caller)
            throws InterruptedException {
        String pluginId = plugin.id();
        Verdict verdict =
                verdict(rights, caller.asker(), plugin.lane().deadline().dividedBy(2));
        Refusal refusal = verdict.refusal();
        if (refusal != null) {
            deny(pluginId, handler, caller, refusal, verdict.why());
            if (caller.waits()) {
                tell(pluginId, handler, caller, refusal, settings.quiet(), words(pluginId, refusal));
            }
            return false;
        }
        if (caller.confirmed()) {
            return true;
        }
        return isWithin(rights.quota(), pluginId, handler, caller)
                && !isAsked(rights.caution(), pluginId, handler, caller);
    }

    private boolean isWithin(@Nullable Quota quota, String pluginId, String handler, Caller caller) {
        Duration wait = quota == null ? Duration.ZERO : quota.take(caller.asker(), timers.nanos());
        if (!wait.isZero()) {
            deny(pluginId, handler, caller, Refusal.LIMIT, "it is called " + quota + " at the most");
            String text = "`" + pluginId + "` does that " + quota + " at the most. Please try again in "
                    + Span.words(wait) + ".";
            tell(pluginId, handler, caller, Refusal.LIMIT, wait, text);
        }
        return wait.isZero();
    }

    /** Whether the call has to wait for an answer. */
    private boolean isAsked(@Nullable Caution caution, String pluginId, String handler, Caller caller) {
        Caller.Wanted wanted = caller.wanted();
        if (caution == null || wanted == null) {
            return false;
        }
        confirming.ask(pluginId, handler, caution, caller, wanted);
        return true;
    }

    private void deny(String pluginId, String handler, Caller caller, Refusal refusal, String why) {
        listener.denied(new Denied(pluginId, handler, caller.asker(), refusal, why));
    }

    /** The judge tells in time, and does not fail. */
    private Verdict verdict(Rights rights, Asker asker, Duration most) throws InterruptedException {
        try {
            return judge.judge(rights, asker, most).toCompletableFuture().get();
        } catch (ExecutionException failure) {
            return Verdict.unknown(String.valueOf(failure.getCause()));
        }
    }

    private static String words(String pluginId, Refusal refusal) {
        return "`" + pluginId + "`"
                + switch (refusal) {
                    case WHO -> " does that for certain people only, and you are not one of them.";
                    case WHERE -> " does that in certain channels only, and not here.";
                    case UNKNOWN ->
                        " cannot tell just now whether you may do that, and so has not done it. Please try again in a"
                                + " few minutes.";
                    case LIMIT, UNCONFIRMED -> " has not done that.";
                };
    }

    /** A modal that was not taken must not look as if it had been: that is told each time. */
    private void tell(String pluginId, String handler, Caller caller, Refusal refusal, Duration pause, String text) {
        if (caller.form() != null) {
            caller.form().accept(text);
        } else if (quiet.isOver(caller.asker(), pluginId + " " + handler + " " + refusal, pause)) {
            caller.tell(voices.hosts(caller.place(), pluginId, handler + " refused", caller.origin()), text);
        }
    }
}
