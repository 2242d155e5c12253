package dev.banter.slack.web;

import dev.banter.api.Payload;
import dev.banter.api.SlackException.Kind;
import dev.banter.core.time.Timers;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.PartLimits;
import dev.banter.core.wire.Wire;
import dev.banter.slack.wire.Answer;
import dev.banter.slack.wire.AnswerReader;
import dev.banter.slack.wire.OutcomeReader;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;

/** Sends everything by the Web API, which is always there. Safe from any thread, never blocks. */
public final class WebWire implements Wire {

    /** Slack's limit of an update, and its advice for the rest; a form has no bound on bytes that would be met first. */
    public static final PartLimits LIMITS = new PartLimits(4_000, 24_000);

    private static final Answer.Said NOTHING = new Answer.Said("");

    private final WebApi api;
    private final LimitSettings settings;
    private final Timers timers;
    private final RandomGenerator chance;
    private final Patience patience;
    private final LatestTs latest = new LatestTs();

    /**
     * A wire for one workspace.
     *
     * @param api Slack's
     * @param settings how patient it is
     * @param timers measure pauses
     * @param chance makes the marks of messages; nobody gains by guessing one
     */
    public WebWire(WebApi api, LimitSettings settings, Timers timers, RandomGenerator chance) {
        this.api = api;
        this.settings = settings;
        this.timers = timers;
        this.chance = chance;
        this.patience = new Patience(settings, timers);
    }

    @Override
    public PartLimits limits() {
        return LIMITS;
    }

    @Override
    public boolean live() {
        return true;
    }

    /** It is live from the beginning, and so never becomes it. */
    @Override
    public void onLive(Runnable listener) {}

    @Override
    public boolean frames(Act act) {
        return false;
    }

    @Override
    public CompletionStage<Payload> call(String method, Map<String, ?> arguments) {
        return new PluginCall(api, patience).make(method, arguments);
    }

    @Override
    public CompletionStage<String> send(Act act) {
        if (act instanceof Act.Message message) {
            return post(message);
        }
        if (act instanceof Act.Ephemeral whisper) {
            return once(
                    "chat.postEphemeral",
                    MessageForm.ephemeral(whisper.user().id(), whisper.part(), whisper.trimmings()),
                    AnswerReader.WHISPERED,
                    act);
        }
        if (act instanceof Act.Respond answer) {
            return told(new Responding(api, patience).answer(answer, this::send), "an answer", act, Kind.UNCERTAIN);
        }
        if (act instanceof Act.Update update) {
            return again(
                    "chat.update",
                    MessageForm.update(update.ts(), update.part(), update.trimmings()),
                    act,
                    update.ts());
        }
        if (act instanceof Act.Delete delete) {
            return again("chat.delete", Map.of("channel", delete.channel().id(), "ts", delete.ts()), act, "");
        }
        if (act instanceof Act.Reaction reaction) {
            return again(
                    reaction.added() ? "reactions.add" : "reactions.remove",
                    Map.of(
                            "channel", reaction.channel().id(),
                            "timestamp", reaction.ts(),
                            "name", reaction.emoji()),
                    act,
                    "");
        }
        if (act instanceof Act.Typing typing) {
            return status(typing);
        }
        return new Uploading(api, patience).share((Act.File) act);
    }

    private CompletableFuture<String> post(Act.Message message) {
        String mark = message.mark().isEmpty()
                ? Long.toHexString(chance.nextLong()) + Long.toHexString(chance.nextLong())
                : message.mark();
        Map<String, String> form = MessageForm.post(message.part(), message.trimmings(), mark);
        return new Posting(api, settings, timers, latest, message.part(), form, mark).begin();
    }

    /** An assistant's thread is one of a direct message; what is none refuses, and nothing is lost by that. */
    private CompletionStage<String> status(Act.Typing typing) {
        if (typing.thread() == null || !typing.channel().id().startsWith("D")) {
            return CompletableFuture.completedStage("");
        }
        Map<String, String> form = new TreeMap<>();
        form.put("channel_id", typing.channel().id());
        form.put("thread_ts", typing.thread());
        form.put("status", typing.status().isEmpty() ? "is typing…" : typing.status());
        return api.call("assistant.threads.setStatus", form, AnswerReader.SAID).handle((set, refused) -> "");
    }

    /** What comes to the same when it is done twice; that it was done already is no failure, whoever did it. */
    private CompletableFuture<String> again(String method, Map<String, String> form, Act act, String id) {
        CompletableFuture<Answer.Said> made = method.equals("chat.delete")
                ? new FirstTry(method).then(patience, () -> api.call(method, form, AnswerReader.SAID), NOTHING)
                : patience.with(() -> Done.orFailed(api.call(method, form, AnswerReader.SAID), method, NOTHING));
        return told(made.thenApply(said -> id), method, act, Kind.TRANSIENT);
    }

    /** What cannot be looked for afterwards, and so is never repeated. */
    private CompletableFuture<String> once(
            String method, Map<String, String> form, OutcomeReader<Answer.Said> reader, Act act) {
        CompletableFuture<String> made =
                api.call(method, form, reader).thenApply(said -> said.ts() == null ? "" : said.ts());
        return told(made, method, act, Kind.UNCERTAIN);
    }

    private static CompletableFuture<String> told(
            CompletableFuture<String> made, String method, Act act, Kind passing) {
        CompletableFuture<String> told = new CompletableFuture<>();
        made.whenComplete((id, failure) -> {
            if (failure == null) {
                told.complete(id);
            } else {
                Kind kind = Patience.fault(failure) instanceof Fault.Passing lost && !lost.reached()
                        ? Kind.TRANSIENT
                        : passing;
                told.completeExceptionally(CallFailure.of(
                        method + " in " + act.channel().id()
                                + (kind == Kind.UNCERTAIN ? " may have been done or not." : " was not done."),
                        failure,
                        kind));
            }
        });
        return told;
    }
}
