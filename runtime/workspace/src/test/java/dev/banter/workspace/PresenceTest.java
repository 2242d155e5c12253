package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who is there, and who asked to hear of it. */
final class PresenceTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    private SlackClient ana;
    private SlackClient ben;
    private String benId;
    private String chloeId;

    @BeforeEach
    void find() {
        ana = workspace.as("ana");
        ben = workspace.as("ben");
        benId = ben.id();
        chloeId = workspace.as("chloe").id();
    }

    @Test
    void somebodyIsActiveWhileConnected() {
        assertThat(presence(ana, benId)).isEqualTo("away");
        RtmClient desk = ben.connect();
        RtmClient phone = ben.connect();
        JsonNode own = ben.ok("users.getPresence");

        assertThat(presence(ana, benId)).isEqualTo("active");
        assertThat(own.path("connection_count").intValue()).isEqualTo(2);
        assertThat(own.path("online").booleanValue()).isTrue();
        assertThat(own.path("manual_away").booleanValue()).isFalse();
        assertThat(ana.ok("users.getPresence", "user", benId).has("online")).isFalse();
        desk.close();
        Awaitility.await()
                .until(() ->
                        ben.ok("users.getPresence").path("connection_count").intValue() == 1);
        assertThat(presence(ana, benId)).isEqualTo("active");
        phone.close();
        Awaitility.await().until(() -> presence(ana, benId).equals("away"));
    }

    @Test
    void onlyWhoAskedHearsOfIt() {
        try (RtmClient asked = ana.connect();
                RtmClient other = ana.connect()) {
            subscribe(asked, benId, chloeId);
            assertThat(asked.all()).containsExactly(change(benId, "away"), change(chloeId, "away"));

            RtmClient atBen = ben.connect();
            assertThat(asked.all()).containsExactly(change(benId, "active"));
            atBen.close();
            assertThat(asked.next()).isEqualTo(change(benId, "away"));
            assertThat(other.all()).isEmpty();
        }
    }

    @Test
    void aNewListTakesTheOldOnesPlace() {
        try (RtmClient asked = ana.connect()) {
            subscribe(asked, benId);
            subscribe(asked, benId, chloeId);
            assertThat(asked.all()).containsExactly(change(benId, "away"), change(chloeId, "away"));
            subscribe(asked);

            try (RtmClient atBen = ben.connect()) {
                assertThat(atBen.all()).isEmpty();
                assertThat(asked.all()).isEmpty();
            }
        }
    }

    @Test
    void aQuestionIsAnsweredOnceAndStrangersAreLeftOut() {
        try (RtmClient asked = ana.connect();
                RtmClient atBen = ben.connect()) {
            asked.send("{\"type\":\"presence_query\",\"ids\":[\"%s\",\"U000\"]}".formatted(benId));
            assertThat(asked.all()).containsExactly(change(benId, "active"));

            ben.ok("users.setPresence", "presence", "away");
            assertThat(asked.all()).isEmpty();
            assertThat(atBen.all()).hasSize(1);
        }
    }

    @Test
    void whoAskedForBatchesGetsLists() {
        String url =
                ana.ok("rtm.connect", "batch_presence_aware", "1").path("url").stringValue();
        try (RtmClient asked = RtmClient.connect(URI.create(url));
                RtmClient byAddress =
                        RtmClient.connect(URI.create(ana.rtmUrl() + "?batch_presence_aware=1&presence_sub=true"))) {
            for (RtmClient client : List.of(asked, byAddress)) {
                assertThat(client.next().path("type").stringValue()).isEqualTo("hello");
                subscribe(client, benId, chloeId);

                assertThat(client.all())
                        .containsExactly(SlackClient.JSON.readTree(
                                "{\"type\":\"presence_change\",\"presence\":\"away\",\"users\":[\"%s\",\"%s\"]}"
                                        .formatted(benId, chloeId)));
            }
        }
    }

    @Test
    void onesOwnChoiceIsToldToOnesOwnConnections() {
        try (RtmClient atBen = ben.connect();
                RtmClient atAna = ana.connect()) {
            subscribe(atAna, benId);
            ben.ok("users.setPresence", "presence", "away");
            ben.ok("users.setPresence", "presence", "away");
            assertThat(ben.ok("users.getPresence").path("manual_away").booleanValue())
                    .isTrue();
            ben.ok("users.setPresence", "presence", "auto");

            assertThat(atBen.all())
                    .extracting(frame -> frame.path("type").stringValue()
                            + " "
                            + frame.path("presence").stringValue())
                    .containsExactly("manual_presence_change away", "manual_presence_change active");
            assertThat(atAna.all())
                    .containsExactly(change(benId, "active"), change(benId, "away"), change(benId, "active"));
            assertThat(ben.error("users.setPresence", "presence", "active")).isEqualTo("invalid_presence");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ids\":\"U1\"", "\"ids\":[1]", "\"x\":1"})
    void aListOfIdsIsWanted(String field) {
        try (RtmClient client = ana.connect()) {
            client.send("{\"id\":1,\"type\":\"presence_sub\",%s}".formatted(field));

            assertThat(client.next().at("/error/msg").stringValue()).isEqualTo("invalid_ids");
        }
    }

    @Test
    void theListHasALength() {
        try (RtmClient client = ana.connect()) {
            subscribe(client, Stream.generate(() -> "U1").limit(501).toArray(String[]::new));

            assertThat(client.next().at("/error/msg").stringValue()).isEqualTo("too_many_ids");
        }
    }

    private static void subscribe(RtmClient client, String... ids) {
        String list = Stream.of(ids).map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        client.send("{\"type\":\"presence_sub\",\"ids\":[" + list + "]}");
    }

    private static JsonNode change(String user, String presence) {
        return SlackClient.JSON.readTree(
                "{\"type\":\"presence_change\",\"user\":\"%s\",\"presence\":\"%s\"}".formatted(user, presence));
    }

    private static String presence(SlackClient asker, String user) {
        return asker.ok("users.getPresence", "user", user).path("presence").stringValue();
    }
}
