package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What a client knows when it begins. */
final class ConnectingTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    private SlackClient ana;
    private SlackClient bot;
    private String ops;

    @BeforeEach
    void find() {
        ana = workspace.as("ana");
        bot = workspace.asBot();
        ops = ana.channel("ops");
    }

    @Test
    void whatHappenedSinceTheAddressWasGivenOutComesAfterHello() {
        URI url = bot.rtmUrl();
        String ts = ana.post(ops, "are you there?");
        ana.create("lab");
        try (RtmClient atBot = RtmClient.connect(url)) {
            ana.post(ops, "now?");
            List<JsonNode> heard = atBot.all();

            assertThat(heard)
                    .extracting(frame -> frame.path("type").stringValue())
                    .containsExactly("hello", "message", "channel_created", "message");
            assertThat(heard.get(1).path("ts").stringValue()).isEqualTo(ts);
        }
    }

    @Test
    void forWhomMoreHasHappenedThanCanBeHandedInTheAddressIsGoodNoMore() {
        URI url = bot.rtmUrl();
        for (int i = 0; i <= 1_000; i++) {
            ana.post(ops, "m" + i);
        }

        try (RtmClient atBot = RtmClient.connect(url)) {
            assertThat(atBot.next().at("/error/code").intValue()).isEqualTo(1);
        }
    }

    @Test
    void whoAsksForMoreAddressesThanThereAreTakesNobodyElses() {
        URI bens = workspace.as("ben").rtmUrl();
        URI first = ana.rtmUrl();
        for (int i = 0; i < 1_000; i++) {
            ana.rtmUrl();
        }

        try (RtmClient late = RtmClient.connect(first);
                RtmClient ben = RtmClient.connect(bens)) {
            assertThat(late.next().at("/error/code").intValue()).isEqualTo(1);
            assertThat(ben.next().path("type").stringValue()).isEqualTo("hello");
        }
    }

    @Test
    void oldClientsGetTheWholeTeam() {
        ana.direct(bot.id());
        String several = ana.direct(bot.id() + "," + workspace.as("ben").id());
        String lab = ana.create("lab");
        ana.post(ops, "unread");
        JsonNode start = bot.ok("rtm.start");

        assertThat(names(start, "users")).containsExactly("banter", "ana", "ben", "chloe", "slackbot");
        assertThat(names(start, "bots")).containsExactly("banter");
        assertThat(names(start, "channels")).containsExactly("general", "ops", "welcome-test", "lab");
        assertThat(names(start, "groups")).containsExactly("secret", "mpdm-ana--banter--ben-1");
        assertThat(start.at("/ims/0/user").stringValue()).isEqualTo(ana.id());
        assertThat(start.at("/channels/1/members").size()).isEqualTo(4);
        assertThat(start.at("/channels/1/unread_count").intValue()).isEqualTo(1);
        assertThat(start.at("/channels/1/latest/text").stringValue()).isEqualTo("unread");
        assertThat(start.at("/channels/3/id").stringValue()).isEqualTo(lab);
        assertThat(start.at("/channels/3/is_member").booleanValue()).isFalse();
        assertThat(start.path("channels").get(3).has("members")).isFalse();
        assertThat(start.at("/self/manual_presence").stringValue()).isEqualTo("active");
        assertThat(start.at("/team/email_domain").stringValue()).isEqualTo("banter.invalid");
        assertThat(start.has("mpims")).isFalse();
        JsonNode aware = bot.ok("rtm.start", "mpim_aware", "true");
        assertThat(names(aware, "groups")).containsExactly("secret");
        assertThat(aware.at("/mpims/0/id").stringValue()).isEqualTo(several);
    }

    private static List<String> names(JsonNode start, String list) {
        return SlackClient.elements(start.path(list))
                .map(item -> item.path("name").stringValue())
                .toList();
    }
}
