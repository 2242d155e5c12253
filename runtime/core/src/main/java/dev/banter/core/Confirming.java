package dev.banter.core;

import dev.banter.api.Block;
import dev.banter.api.Element;
import dev.banter.api.Post;
import dev.banter.api.Posted;
import dev.banter.api.Reply;
import dev.banter.core.deed.Acted;
import dev.banter.core.outbox.Content;
import dev.banter.core.outbox.Destination;
import dev.banter.core.outbox.Receipt;
import dev.banter.core.outbox.Target;
import dev.banter.core.outbox.Whisper;
import dev.banter.core.reply.Place;
import dev.banter.core.reply.Revision;
import dev.banter.core.reply.Voice;
import dev.banter.core.right.Caution;
import dev.banter.core.right.Refusal;
import dev.banter.core.time.Timers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Asks people whether what they want is to be done, and hears what they answer. Safe from any thread. */
final class Confirming {

    /** Beginnings of {@code action_id}s that are the bot's own: no plugin hears of what is pressed there. */
    static final String OURS = "banter.";

    private static final String YES = OURS + "confirm.yes";
    private static final String NO = OURS + "confirm.no";

    private final Voices voices;
    private final BotListener listener;
    private final Supplier<String> ids;
    private final OpenQuestions open;

    /**
     * @param ids makes ids that nobody can guess
     */
    Confirming(Voices voices, Timers timers, BotListener listener, Supplier<String> ids) {
        this.voices = voices;
        this.listener = listener;
        this.ids = ids;
        this.open = new OpenQuestions(timers, this::over);
    }

    /** Asks. The handler is called when the answer is yes. */
    void ask(String pluginId, String handler, Caution caution, Caller caller, Caller.Wanted wanted) {
        String id = ids.get();
        String text = caution.about(wanted.match());
        boolean buttons = voices.outbox().interactive(caller.place().workspace());
        Reply reply = voices.hosts(caller.place(), pluginId, handler + " asks", caller.origin());
        CompletableFuture<Optional<Posted>> posted = new CompletableFuture<>();
        // Before it is asked: an answer may be faster than what comes of asking.
        open.add(new Question(id, pluginId, handler, caller, wanted.wish(), text, buttons, posted), caution.within());
        asked(reply, caller, id, text, buttons).whenComplete((where, failure) -> {
            if (failure == null) {
                posted.complete(where);
            } else {
                posted.completeExceptionally(failure);
            }
        });
    }

    private static CompletionStage<Optional<Posted>> asked(
            Reply reply, Caller caller, String id, String text, boolean buttons) {
        return buttons
                ? shown(reply, caller, post(id, text))
                : reply.say(caller.place().user().mention() + " " + text + " Please answer `yes` or `no`.")
                        .thenApply(said -> Optional.empty());
    }

    private static Post post(String id, String text) {
        return Post.of(text)
                .blocks(
                        Block.section(text),
                        Block.actions(
                                Element.button(YES, "Yes").value(id).primary(),
                                Element.button(NO, "No").value(id)));
    }

    /** To the person alone, where that goes; what others may see too can be changed later. */
    private static CompletionStage<Optional<Posted>> shown(Reply reply, Caller caller, Post question) {
        if (caller.isAmongOthers()) {
            return reply.ephemeral(question)
                    .thenApply(said -> Optional.<Posted>empty())
                    .exceptionallyCompose(failed -> reply.inThread(question).thenApply(Optional::of));
        }
        CompletionStage<Posted> said = reply.say(question);
        return caller.place() instanceof Place.Aside
                ? said.thenApply(answer -> Optional.<Posted>empty())
                        .exceptionallyCompose(
                                failed -> reply.privately(question).thenApply(Optional::of))
                : said.thenApply(Optional::of);
    }

    /** Whether an element is the bot's own. */
    static boolean isOurs(Acted acted) {
        return acted.id().startsWith(OURS);
    }

    /** Somebody has pressed one of the buttons; the question, if it was theirs and they said yes. */
    Optional<Question> pressed(Acted acted) {
        Optional<Question> found = open.find(acted.value());
        if (found.isEmpty()) {
            answer(acted, "That question is answered already, or its time is over.");
            return Optional.empty();
        }
        if (!found.get().isFor(acted.workspace(), acted.user())) {
            aside(
                    acted,
                    "That question is for "
                            + found.get().caller().place().user().mention() + " alone.");
            return Optional.empty();
        }
        return open.take(acted.value()).flatMap(question -> answered(question, acted));
    }

    private Optional<Question> answered(Question question, Acted acted) {
        boolean yes = acted.id().equals(YES);
        answer(acted, question.text() + "\n" + (yes ? "*Yes.*" : "*No:* it is left undone."));
        if (!yes) {
            undone(question, "they said no");
        }
        return yes ? Optional.of(question) : Optional.empty();
    }

    /** What somebody says may answer what they were asked there; empty when it answers nothing. */
    Optional<Answer> said(Place place, String text) {
        return open.take(Question.Spot.of(place)).map(question -> {
            Answer answer = Answer.of(question, text);
            if (answer.meaning() != Answer.Meaning.YES) {
                undone(question, "they said something else than yes");
                tell(question, "It is left undone.");
            }
            return answer;
        });
    }

    /** A question whose time is over. */
    private void over(Question question) {
        undone(question, "they did not say yes in time");
        tell(question, "*Time is over:* it is left undone.");
    }

    private void undone(Question question, String why) {
        listener.denied(new Denied(
                question.pluginId(), question.handler(), question.caller().asker(), Refusal.UNCONFIRMED, why));
    }

    /** What has become of a question, in its place where it can be changed. */
    void tell(Question question, String outcome) {
        Caller caller = question.caller();
        String text = question.text() + "\n" + outcome;
        Voice voice = voice(question.pluginId(), question.handler(), caller.origin());
        question.posted()
                .exceptionally(failed -> Optional.empty())
                .thenAccept(posted -> posted.ifPresentOrElse(
                        where -> new Revision(caller.place().workspace(), voice).update(where, Post.of(text)),
                        () -> caller.tell(voices.reply(caller.place(), voice), text)));
    }

    private Voice voice(String pluginId, String handler, String origin) {
        return voices.hosts(pluginId + " " + handler + " answered", origin);
    }

    private void aside(Acted acted, String text) {
        voices.hosts(
                        acted.place(),
                        "banter",
                        "confirm",
                        acted.value() + "/" + acted.user().id())
                .ephemeral(text);
    }

    /** In the place of the question that was pressed. */
    private void answer(Acted acted, String text) {
        Voice voice = voices.hosts("confirm", acted.value() + "/" + acted.user().id());
        Post post = Post.of(text);
        if (acted.place() instanceof Place.Aside aside) {
            Target here = new Target(new Destination.Channel(aside.channel()), aside.thread(), false);
            Whisper whisper = new Whisper(aside.user(), aside.way(), false, true);
            voice.act(acted.workspace(), here, new Content.Aside(whisper, post), Receipt::posted);
        } else if (acted.place() instanceof Place.AtMessage at) {
            Posted question = new Posted(at.channel(), at.ts(), Optional.ofNullable(at.thread()), List.of(at.ts()));
            new Revision(acted.workspace(), voice).update(question, post);
        }
    }
}
