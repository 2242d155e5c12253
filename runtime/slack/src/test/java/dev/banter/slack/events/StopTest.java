package dev.banter.slack.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A link that takes nothing more: what is new is sent back for Slack to send again, and what was taken is answered. */
final class StopTest extends LinkedTest {

    @Test
    void whatIsNewIsSentBackAndWhatWasTakenIsAnswered() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        ears.onDeed = deed -> answer;
        goLive();
        CompletableFuture<HttpResponse<String>> form = CompletableFuture.supplyAsync(() -> posts.interaction(
                "{'type':'view_submission','team':{'id':'T1'},'trigger_id':'1.2','view':{'callback_id':'form'}}"));
        await().until(() -> ears.deeds.size() == 1);

        link.refuseNew().toCompletableFuture().join();
        HttpResponse<String> refused = posts.json(message("Ev1", "1.1"));
        answer.complete("{\"response_action\":\"clear\"}");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("stopping");
        assertThat(form.join().body()).isEqualTo("{\"response_action\":\"clear\"}");
        assertThat(ears.messages).isEmpty();
    }
}
