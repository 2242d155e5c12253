package dev.banter.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.message.Deed;
import dev.banter.slack.HostileFrames;
import dev.banter.slack.wire.SlackRequest.Brought;
import dev.banter.slack.wire.SlackRequest.Challenge;
import dev.banter.slack.wire.SlackRequest.Check;
import dev.banter.slack.wire.SlackRequest.Origin;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is read of a request's body. */
class SlackRequestReaderTest {

    private static final String EVENT =
            "{'type':'event_callback','team_id':'T1','event_id':'Ev1','event':{'type':'pin_added'}}";

    @Test
    void anEventSaysWhichItIsAndWhereItHappened() {
        Brought brought = (Brought) json(EVENT);
        assertThat(brought.origin().team()).isEqualTo("T1");
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
        assertThat(brought.origin().team()).isEqualTo("T2");
        Deed deed = ((Content.Done) brought.content()).deed();
        assertThat(deed.kind()).isEqualTo("shortcut");
        assertThat(deed.key()).isEqualTo("name");
    }

    @Test
    void anOrganisationsInteractionSaysNot() {
        String payload = "%7B%22type%22%3A%22shortcut%22%2C%22team%22%3Anull%7D";
        assertThat(origin(form("payload=" + payload))).isEqualTo(Origin.UNKNOWN);
    }

    @Test
    void inASharedChannelTheAuthorizationSaysWhoseBotIsMeant() {
        String shared = EVENT.replace("'event_id'", "'authorizations':[%s],'event_id'");
        assertThat(origin(json(shared.formatted("{'team_id':'T2'},{'team_id':'T3'}"))))
                .isEqualTo(new Origin("T2", false));
        assertThat(origin(json(shared.formatted("{'team_id':null,'is_enterprise_install':true}"))))
                .isEqualTo(new Origin("T1", true));
        assertThat(origin(json(shared.formatted("")))).isEqualTo(new Origin("T1", false));
    }

    @Test
    void aSharedFormSaysWhereTheAppIsInstalled() {
        String payload = "{'type':'view_submission','team':{'id':'T1'},'view':{'app_installed_team_id':'T2'}}";
        assertThat(origin(interaction(payload))).isEqualTo(new Origin("T2", false));
        assertThat(origin(interaction(payload.replace("'T2'", "null")))).isEqualTo(new Origin("T1", false));
    }

    @Test
    void whatIsOfAWholeOrganisationSaysSo() {
        assertThat(origin(form("command=%2Fdeploy&team_id=T1&is_enterprise_install=true")))
                .isEqualTo(new Origin("T1", true));
        assertThat(origin(form("command=%2Fdeploy&team_id=T1&is_enterprise_install=false")))
                .isEqualTo(new Origin("T1", false));
        assertThat(origin(interaction("{'type':'shortcut','team':null,'is_enterprise_install':true}")))
                .isEqualTo(new Origin(null, true));
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

    private static Origin origin(SlackRequest request) {
        return ((Brought) request).origin();
    }

    private static SlackRequest interaction(String payload) {
        return form("payload=" + URLEncoder.encode(payload.replace('\'', '"'), StandardCharsets.UTF_8));
    }

    private static SlackRequest json(String json) {
        return SlackRequestReader.read(false, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "name");
    }

    private static SlackRequest form(String form) {
        return SlackRequestReader.read(true, form.getBytes(StandardCharsets.UTF_8), "name");
    }
}
