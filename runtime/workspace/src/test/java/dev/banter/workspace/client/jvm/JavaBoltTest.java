package dev.banter.workspace.client.jvm;

import static dev.banter.workspace.client.jvm.JavaClients.ANA;
import static dev.banter.workspace.client.jvm.JavaClients.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an app made with Slack's Bolt for Java hears, and what it answers to commands. */
final class JavaBoltTest {

    @RegisterExtension
    private final JavaClients clients = new JavaClients();

    private JavaBolt bolt;
    private JavaPerson ana;
    private JavaPerson ben;

    @BeforeEach
    void start() throws Exception {
        bolt = JavaBolt.start(clients, JavaBoltTest::handle);
        ana = JavaPerson.come(clients, ANA);
        ben = JavaPerson.come(clients, BEN);
    }

    private static void handle(App app) {
        app.message("hello", (request, context) -> {
            context.say("hello <@" + request.getEvent().getUser() + ">");
            return context.ack();
        });
        app.event(AppMentionEvent.class, (request, context) -> {
            context.say(call -> call.channel(request.getEvent().getChannel())
                    .text("you called?")
                    .threadTs(request.getEvent().getTs()));
            return context.ack();
        });
        app.event(ReactionAddedEvent.class, (request, context) -> {
            context.client()
                    .reactionsAdd(
                            call -> call.channel(request.getEvent().getItem().getChannel())
                                    .timestamp(request.getEvent().getItem().getTs())
                                    .name("wave"));
            return context.ack();
        });
        app.command("/deploy", (request, context) -> {
            context.respond("deploying " + request.getPayload().getText());
            context.say(request.getPayload().getText() + " is on its way");
            return context.ack();
        });
        app.command("/time", (request, context) -> context.ack("late"));
        app.command(
                "/show",
                (request, context) ->
                        context.ack(answer -> answer.responseType("in_channel").text("for all to see")));
        app.command("/alone", (request, context) -> {
            context.client()
                    .chatPostEphemeral(call -> call.channel(context.getChannelId())
                            .user(request.getPayload().getUserId())
                            .text("only you see this"));
            return context.ack();
        });
    }

    @AfterEach
    void close() throws Exception {
        bolt.stop();
        ana.close();
        ben.close();
    }

    @Test
    void aMessageIsAnsweredWhereItWasSaid() throws Exception {
        clients.post(ANA, clients.ops(), "hello bot");
        JsonObject answer = ana.hears("hello <@" + clients.idOf(ANA) + ">");
        assertThat(answer.get("channel").getAsString()).isEqualTo(clients.ops());

        String bot = botId();
        String direct = clients.web(BEN)
                .conversationsOpen(call -> call.users(List.of(bot)))
                .getChannel()
                .getId();
        clients.post(BEN, direct, "hello in private");
        ben.hears(Map.of("type", "message", "channel", direct, "text", "hello <@" + clients.idOf(BEN) + ">"));
    }

    @Test
    void aMentionIsAnsweredInItsThread() throws Exception {
        String ts = clients.post(ANA, clients.ops(), "<@" + botId() + "> are you there?");
        ana.hears(Map.of("type", "message", "text", "you called?", "thread_ts", ts));
    }

    @Test
    void aReactionIsAnsweredWithAnother() throws Exception {
        String ts = clients.post(ANA, clients.ops(), "like it?");
        clients.web(ANA)
                .reactionsAdd(call -> call.channel(clients.ops()).timestamp(ts).name("tada"));
        ana.hears(Map.of("type", "reaction_added", "reaction", "wave"));
    }

    @Test
    void aCommandIsAnsweredToWhoGaveItAndToAll() throws Exception {
        ana.gives("/deploy", "api");
        assertThat(ana.hears("deploying api").get("is_ephemeral").getAsBoolean())
                .isTrue();
        ben.hears("api is on its way");
        assertThat(ben.hasHeard("deploying api")).isFalse();
    }

    @Test
    void anAcknowledgementIsAnAnswerToOneOrToAll() throws Exception {
        ana.gives("/time", "");
        assertThat(ana.hears("late").get("is_ephemeral").getAsBoolean()).isTrue();
        ana.gives("/show", "");
        assertThat(ben.hears("for all to see").has("is_ephemeral")).isFalse();
    }

    @Test
    void anEphemeralMessageIsSeenByOne() throws Exception {
        ana.gives("/alone", "");
        ana.hears("only you see this");
        ana.gives("/show", "");
        ben.hears("for all to see");
        assertThat(ben.hasHeard("only you see this")).isFalse();
    }

    @Test
    void aCommandThatItDoesNotKnowFailsForWhoGaveIt() throws Exception {
        CompletableFuture<JsonObject> given = CompletableFuture.supplyAsync(() -> other(ana));
        await().until(() -> {
            clients.waitInVain();
            return given.isDone();
        });
        JsonObject answer = given.join();
        assertThat(answer.get("error").getAsString()).isEqualTo("operation_timeout");
    }

    @Test
    void nothingIsLeftOfItOnceItIsStopped() throws Exception {
        bolt.stop();
        await().until(() -> clients.workspace().script().sockets().alive() == 0);
    }

    private JsonObject other(JavaPerson person) {
        try {
            return person.tries("command", Map.of("channel", clients.ops(), "command", "/other"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String botId() throws Exception {
        return clients.idOf(JavaClients.BOT);
    }
}
