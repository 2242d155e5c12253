package dev.banter.core;

import dev.banter.api.Modal;
import dev.banter.api.Modals;
import dev.banter.api.Payload;
import dev.banter.api.SlackException;
import dev.banter.api.WorkspaceId;
import dev.banter.core.async.Stages;
import dev.banter.core.outbox.Outbox;
import dev.banter.core.reply.Voice;
import dev.banter.core.time.Timers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Shows modals for one thing that a person did. Safe from any thread. */
final class PluginModals implements Modals {

    private static final Duration TRIGGER_LASTS = Duration.ofSeconds(3);

    /** What Slack says of a trigger whose time is over, or that was used. */
    private static final Set<String> OVER = Set.of(
            "expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id", "trigger_expired", "trigger_exchanged");

    private final WorkspaceId workspace;
    private final Optional<String> trigger;
    private final Outbox outbox;
    private final Voice voice;
    private final Timers timers;
    private final long since;

    PluginModals(WorkspaceId workspace, Optional<String> trigger, Outbox outbox, Voice voice, Timers timers) {
        this.workspace = workspace;
        this.trigger = trigger;
        this.outbox = outbox;
        this.voice = voice;
        this.timers = timers;
        this.since = timers.nanos();
    }

    @Override
    public CompletionStage<String> open(Modal modal) {
        return show("views.open", modal);
    }

    @Override
    public CompletionStage<String> push(Modal modal) {
        return show("views.push", modal);
    }

    @Override
    public CompletionStage<String> update(String viewId, Modal modal) {
        return call("views.update", Map.of("view_id", viewId, "view", modal.json()));
    }

    private CompletionStage<String> show(String method, Modal modal) {
        if (trigger.isEmpty()) {
            return voice.refuse(tooLate("", "Slack gave nothing to open one with"));
        }
        Duration passed = Duration.ofNanos(timers.nanos() - since);
        if (passed.compareTo(TRIGGER_LASTS) > 0) {
            return voice.refuse(tooLate(
                    "expired_trigger_id",
                    passed.toMillis() + " ms have passed, and Slack lets it be" + " opened for "
                            + TRIGGER_LASTS.toSeconds() + " s; open it first, and update it when the rest is done"));
        }
        return call(method, Map.of("trigger_id", trigger.get(), "view", modal.json()));
    }

    private CompletionStage<String> call(String method, Map<String, String> arguments) {
        CompletableFuture<Payload> shown = outbox.call(workspace, method, arguments)
                .exceptionallyCompose(failure -> {
                    Throwable cause = Stages.cause(failure);
                    return CompletableFuture.failedFuture(
                            cause instanceof SlackException typed && OVER.contains(typed.code()) ? over(typed) : cause);
                });
        return voice.bring(shown.thenApply(answer -> answer.text("/view/id").orElse("")));
    }

    private static SlackException over(SlackException failure) {
        return tooLate(
                failure.code(),
                "Slack says " + failure.code()
                        + "; open one modal for each thing that a person does, and open it first");
    }

    private static SlackException tooLate(String code, String why) {
        return new SlackException(SlackException.Kind.TOO_LATE, code, "the modal was not shown: " + why);
    }
}
