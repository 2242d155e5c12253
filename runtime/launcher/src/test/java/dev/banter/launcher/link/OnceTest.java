package dev.banter.launcher.link;

import static dev.banter.launcher.settings.access.WayIn.HTTP;
import static dev.banter.launcher.settings.access.WayIn.RTM;
import static dev.banter.launcher.settings.access.WayIn.SOCKET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Identity;
import dev.banter.launcher.settings.access.WayIn;
import dev.banter.slack.wire.WireEvent;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes by several ways: each event goes to handlers once, and none that only looks like another is lost. */
final class OnceTest {

    private static final Identity SELF = new Identity(new WorkspaceId("T1"), new UserId("U1"), null, "bot");
    private static final Pattern TYPE = Pattern.compile("'type':'(\\w+)'");

    private final AtomicLong nanos = new AtomicLong(7);
    private final Heard heard = new Heard();
    private final Sightings sightings = new Sightings(nanos::get);

    /** Each as RTM tells it, where Slack's page shows no time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'channel_archive','channel':'C1','user':'U2'}",
                "{'type':'channel_created','channel':{'id':'C1','name':'new','created':17,'creator':'U2'}}",
                "{'type':'channel_deleted','channel':'C1'}",
                "{'type':'channel_history_changed','latest':'1.1','ts':'1.2'}",
                "{'type':'channel_left','channel':'C1'}",
                "{'type':'channel_rename','channel':{'id':'C1','name':'newer','created':17}}",
                "{'type':'dnd_updated_user','user':'U2','dnd_status':{'dnd_enabled':true,'next_dnd_start_ts':17}}",
                "{'type':'email_domain_changed','email_domain':'acme.example'}",
                "{'type':'emoji_changed','subtype':'remove','names':['wave']}",
                "{'type':'file_created','file_id':'F1','file':{'id':'F1'}}",
                "{'type':'file_shared','channel_id':'C1','file_id':'F1','user_id':'U2'}",
                "{'type':'group_open','user':'U2','channel':'G1'}",
                "{'type':'im_created','user':'U2','channel':{'id':'D1'}}",
                "{'type':'member_joined_channel','user':'U2','channel':'C1','team':'T1'}",
                "{'type':'message','channel':'C1','user':'U2','text':'hi','ts':'1.1'}",
                "{'type':'message','subtype':'message_changed','channel':'C1','ts':'1.2','message':{'ts':'1.1'}}",
                "{'type':'pin_added','user':'U2','channel_id':'C1','item':{'type':'message','message':{'ts':'1.1'}}}",
                "{'type':'reaction_added','user':'U2','reaction':'eyes','item':{'channel':'C1','ts':'1.1'}}",
                "{'type':'reaction_removed','user':'U2','reaction':'eyes','item':{'type':'file','file':'F1'}}",
                "{'type':'shared_channel_invite_received','invite':{'id':'I1'}}",
                "{'type':'subteam_members_changed','subteam_id':'S1','date_update':17,'added_users':['U2']}",
                "{'type':'subteam_updated','subteam':{'id':'S1','handle':'ops','date_update':17}}",
                "{'type':'team_domain_change','url':'https://acme.example','domain':'acme'}",
                "{'type':'team_join','user':{'id':'U2','name':'ben'}}",
                "{'type':'team_rename','name':'Acme'}",
                "{'type':'user_change','user':{'id':'U2','updated':17},'cache_ts':17}",
                "{'type':'from_the_future','something':'else'}"
            })
    void anEventIsOneWhicheverWayIsFirst(String rtm) {
        tell(RTM, rtm);
        tell(SOCKET, timed(rtm, "1.1"));
        tell(HTTP, timed(rtm, "1.1"));
        assertThat(heard.events).hasSize(1);

        tell(SOCKET, timed(rtm, "2.1"));
        tell(RTM, rtm);
        assertThat(heard.events).hasSize(2);

        tell(HTTP, timed(rtm, "3.1"));
        tell(RTM, timed(rtm, "3.1"));
        assertThat(heard.events).hasSize(3);
    }

    /** The second as the other way tells it: it is not the first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type':'channel_rename','channel':{'id':'C1','name':'a'}} | 'name':'a' | 'name':'b'",
                "{'type':'channel_created','channel':{'id':'C1','name':'a'}} | C1 | C2",
                "{'type':'im_created','user':'U2','channel':{'id':'D1'}} | D1 | D2",
                "{'type':'team_join','user':{'id':'U2'}} | U2 | U3",
                "{'type':'file_shared','file_id':'F1','channel_id':'C1'} | F1 | F2",
                "{'type':'file_shared','file_id':'F1','channel_id':'C1'} | C1 | C2",
                "{'type':'reaction_added','user':'U2','reaction':'eyes','item':{'file':'F1'}} | F1 | F2",
                "{'type':'reaction_added','user':'U2','reaction':'eyes','item':{'ts':'1.1'}} | 1.1 | 1.2",
                "{'type':'reaction_added','user':'U2','reaction':'eyes','item':{'ts':'1.1'}} | eyes | wave",
                "{'type':'reaction_added','user':'U2','reaction':'eyes','item':{'ts':'1.1'}} | U2 | U3",
                "{'type':'reaction_added','user':'U2','reaction':'eyes','item':{'ts':'1.1'}} | added | removed",
                "{'type':'team_rename','name':'Acme'} | Acme | Beta",
                "{'type':'emoji_changed','subtype':'add','name':'wave'} | add | remove",
                "{'type':'dnd_updated','user':'U2','dnd_status':{'dnd_enabled':true}} | true | false",
                "{'type':'subteam_updated','subteam':{'id':'S1','date_update':17}} | 17 | 18"
            })
    void whatIsAboutSomethingElseIsAnother(String rtm, String what, String other) {
        tell(RTM, rtm);
        tell(SOCKET, timed(rtm.replace(what, other), "1.1"));
        assertThat(heard.events).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'channel_rename','channel':{'id':'C1','name':'a'}}",
                "{'type':'reaction_added','user':'U2','reaction':'eyes','item':{'channel':'C1','ts':'1.1'}}"
            })
    void whatHappensAgainIsAnotherWhicheverWayIsAhead(String rtm) {
        tell(RTM, rtm);
        tell(RTM, rtm);
        tell(SOCKET, timed(rtm, "1.1"));
        tell(SOCKET, timed(rtm, "1.2"));
        assertThat(heard.events).hasSize(2);

        tell(SOCKET, timed(rtm, "1.3"));
        tell(SOCKET, timed(rtm, "1.4"));
        tell(RTM, rtm);
        tell(RTM, rtm);
        assertThat(heard.events).hasSize(4);
    }

    @Test
    void givenTakenBackAndGivenAgainAreThree() {
        String added = "{'type':'reaction_added','user':'U2','reaction':'eyes','item':{'ts':'1.1'}}";
        String removed = added.replace("added", "removed");
        tell(SOCKET, timed(added, "1.1"));
        tell(SOCKET, timed(removed, "1.2"));
        tell(RTM, timed(added, "1.1"));
        tell(SOCKET, timed(added, "1.3"));
        tell(RTM, timed(removed, "1.2"));
        tell(RTM, timed(added, "1.3"));
        assertThat(heard.events).containsExactly("T1 reaction_added", "T1 reaction_removed", "T1 reaction_added");
    }

    @Test
    void whatOneWayHasMissedIsNoReasonToMissTheNext() {
        String renamed = "{'type':'channel_rename','channel':{'id':'C1','name':'a'}}";
        tell(SOCKET, timed(renamed, "1.1"));
        tell(RTM, renamed);
        tell(SOCKET, timed(renamed, "1.2"));
        nanos.addAndGet(Sightings.WINDOW.toNanos() + 1);
        tell(RTM, renamed);
        assertThat(heard.events).hasSize(3);
    }

    @Test
    void aCopyByTheSameWayIsOneWhereItTellsTheSameTime() {
        String joined = "{'type':'member_joined_channel','user':'U2','channel':'C1','event_ts':'1.1'}";
        tell(RTM, joined);
        tell(RTM, joined);
        assertThat(heard.events).hasSize(1);
    }

    @Test
    void thatSomebodyTypesIsToldEachTime() {
        tell(RTM, "{'type':'user_typing','user':'U2'}");
        tell(RTM, "{'type':'user_typing','user':'U2'}");
        assertThat(heard.events).hasSize(2);
    }

    @Test
    void moreThanIsRememberedIsForgottenEldestFirst() {
        for (int number = 0; number < 70_000; number++) {
            tell(RTM, "{'type':'file_deleted','file_id':'F" + number + "'}");
        }
        tell(SOCKET, "{'type':'file_deleted','file_id':'F69999'}");
        assertThat(heard.events).hasSize(70_000);
        tell(SOCKET, "{'type':'file_deleted','file_id':'F0'}");
        assertThat(heard.events).hasSize(70_001);
    }

    @Test
    void whatIsCalledTwoThingsIsCalledOne() {
        Identity other = new Identity(new WorkspaceId("T-of-U1"), new UserId("U1"), null, "bot");
        new Once(heard, RTM, sightings, self -> SELF).happened(other, "", event("{'type':'hello'}"));
        assertThat(heard.events).containsExactly("T1 hello");
    }

    private void tell(WayIn way, String json) {
        new Once(heard, way, sightings, self -> self).happened(SELF, "", event(json));
    }

    /** As the Events API tells what RTM tells so. */
    private static String timed(String rtm, String time) {
        return rtm.replaceFirst("}$", ",'event_ts':'" + time + "','channel_type':'channel'}");
    }

    private static WireEvent event(String json) {
        Matcher type = TYPE.matcher(json);
        assertThat(type.find()).isTrue();
        return new WireEvent(type.group(1), json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
