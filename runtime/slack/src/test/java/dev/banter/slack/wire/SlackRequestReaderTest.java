package dev.banter.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.message.Deed;
import dev.banter.slack.HostileFrames;
import dev.banter.slack.wire.SlackRequest.Brought;
import dev.banter.slack.wire.SlackRequest.Challenge;
import dev.banter.slack.wire.SlackRequest.Check;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is read of a request's body. */
class SlackRequestReaderTest {

    private static final String EVENT =
            "{'type':'event_callback','team_id':'T1','event_id':'Ev1','event':{'type':'pin_added'}}";

    @Test
    void anEventSaysWhichItIsAndWhereItHappened() {
        Brought brought = (Brought) json(EVENT);
        assertThat(brought.team()).isEqualTo("T1");
        assertThat(brought.content())
                .isInstanceOfSatisfying(
                        Content.Happening.class,
                        event -> assertThat(event.key()).isEqualTo("Ev1"));
    }

    @Test
    void anEventWithoutAnIdIsNamedByItsBody() {
        Brought brought = (Brought) json(EVENT.replace("'event_id':'Ev1',", ""));
        assertThat(brought.content())
                .isInstanceOfSatisfying(
                        Content.Happening.class,
                        event -> assertThat(event.key()).isEqualTo("name"));
    }

    @Test
    void anInteractionSaysWhereByItsTeam() {
        String payload = "%7B%22type%22%3A%22shortcut%22%2C%22team%22%3A%7B%22id%22%3A%22T2%22%7D%7D";
        Brought brought = (Brought) form("payload=" + payload);
        assertThat(brought.team()).isEqualTo("T2");
        Deed deed = ((Content.Done) brought.content()).deed();
        assertThat(deed.kind()).isEqualTo("shortcut");
        assertThat(deed.key()).isEqualTo("name");
    }

    @Test
    void anOrganisationsInteractionSaysNot() {
        String payload = "%7B%22type%22%3A%22shortcut%22%2C%22team%22%3Anull%7D";
        assertThat(((Brought) form("payload=" + payload)).team()).isNull();
    }

    @Test
    void ofTwoFieldsWithOneNameTheFirstCounts() {
        Brought brought = (Brought) form("command=%2Fone&command=%2Ftwo&text&trigger_id=1.1&x=%&%GG=y");
        Deed deed = ((Content.Done) brought.content()).deed();
        assertThat(deed.payload().text("command")).contains("/one");
        assertThat(deed.payload().text("text")).contains("");
        assertThat(deed.payload().text("x")).isEmpty();
    }

    @Test
    void aChallengeAndACheckAreTold() {
        assertThat(json("{'type':'url_verification','challenge':'c'}")).isEqualTo(new Challenge("c"));
        assertThat(form("ssl_check=1&token=x")).isEqualTo(new Check());
    }

    @Test
    void neverThrows() {
        HostileFrames frames = new HostileFrames(7);
        for (int i = 0; i < 5_000; i++) {
            byte[] frame = frames.next();
            assertThat(SlackRequestReader.read(false, frame, "name")).isNotNull();
            assertThat(SlackRequestReader.read(true, frame, "name")).isNotNull();
        }
        assertThat(form("&=".repeat(100_000))).isNotNull();
    }

    private static SlackRequest json(String json) {
        return SlackRequestReader.read(false, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "name");
    }

    private static SlackRequest form(String form) {
        return SlackRequestReader.read(true, form.getBytes(StandardCharsets.UTF_8), "name");
    }
}
