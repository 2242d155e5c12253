package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Both ways at once, while an app moves from one to the other: that they bring copies is seen, not only assumed. */
final class MigrationTest {

    @Test
    void everyMessageComesTwiceAndIsAnsweredOnce() throws Exception {
        try (Talker talker = Talker.start("rtm,socket")) {
            Person ana = talker.person("ana");
            String general = ana.channel("general");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> metrics(talker).contains("banter_link_up{way=\"rtm\",workspace=\"slack\"} 1.0")
                            && metrics(talker).contains("banter_link_up{way=\"socket\",workspace=\"slack\"} 1.0"));
            for (int number = 1; number <= 20; number++) {
                ana.say(general, Integer.toString(number));
            }
            talker.settle(ana, general);

            assertThat(ana.history(general))
                    .filteredOn(message -> message.path("text").asString().startsWith("number "))
                    .hasSize(21);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> metrics(talker).contains("banter_messages_repeated_total 21.0"));
            assertThat(metrics(talker)).contains("banter_messages_heard_total 21.0");
        }
    }

    private static String metrics(Talker talker) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(talker.bot().address("http").resolve("metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
