package dev.banter.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.banter.core.message.Incoming;
import dev.banter.slack.HostileFrames;
import dev.banter.slack.wire.Frame.Ack;
import dev.banter.slack.wire.Frame.Chat;
import dev.banter.slack.wire.Frame.ErrorFrame;
import dev.banter.slack.wire.Frame.Goodbye;
import dev.banter.slack.wire.Frame.Hello;
import dev.banter.slack.wire.Frame.Junk;
import dev.banter.slack.wire.Frame.Other;
import dev.banter.slack.wire.Frame.Pong;
import dev.banter.slack.wire.Frame.TeamMigration;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {

    static Stream<Arguments> frames() {
        return Stream.of(
                arguments("{'type':'hello'}", new Hello()),
                arguments("{'start':true,'type':'hello','host_id':'x'}", new Hello()),
                arguments("{'type':'pong','reply_to':41,'time':1}", new Pong(41L)),
                arguments("{'type':'pong','reply_to':'41'}", new Pong(null)),
                arguments("{'type':'error','error':{'code':1,'msg':'late'}}", new ErrorFrame(1, "late")),
                arguments("{'type':'error','error':{'code':'1','msg':2}}", new ErrorFrame(0, "")),
                arguments("{'type':'error','error':'late'}", new ErrorFrame(0, "late")),
                arguments("{'type':'goodbye'}", new Goodbye()),
                arguments("{'type':'team_migration_started'}", new TeamMigration()),
                arguments("{'type':'never_seen','x':[{'type':'hello'}]}", new Other("never_seen", null)),
                arguments("{'type':'','x':1}", new Other("", null)),
                arguments("{'type':'hello','type':'goodbye'}", new Goodbye()),
                arguments("{'ok':true,'reply_to':7,'ts':'1.2'}", new Ack(7, new AckOutcome.Said("1.2"))),
                arguments("{'ok':true,'reply_to':7,'ts':null}", new Ack(7, new AckOutcome.Said(""))),
                arguments(
                        "{'ok':false,'reply_to':8,'error':{'code':2,'msg':'missing'}}",
                        new Ack(8, new AckOutcome.Failed("2", "missing"))),
                arguments("{'ok':false,'reply_to':8}", new Ack(8, new AckOutcome.Failed("", ""))),
                arguments(
                        "{'type':'channel_rename','channel':{'id':'C1','name':'n','created':1}}",
                        new Other("channel_rename", new ChannelChange.Named("C1", "n"))),
                arguments("{'type':'channel_rename','channel':'C1'}", new Other("channel_rename", null)),
                arguments(
                        "{'type':'group_joined','channel':{'id':'G1','name':'n'}}",
                        new Other("group_joined", new ChannelChange.Named("G1", "n"))),
                arguments(
                        "{'type':'channel_archive','channel':'C1'}",
                        new Other("channel_archive", new ChannelChange.Gone("C1"))),
                arguments(
                        "{'type':'group_unarchive','channel':'G1'}",
                        new Other("group_unarchive", new ChannelChange.Stirred())));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void readsEachKind(String json, Frame frame) {
        assertThat(read(json)).isEqualTo(frame);
    }

    @Test
    void readsAMessage() {
        assertThat(read("{'type':'message','subtype':'me_message','channel':'C1','channel_type':'channel','user':'U2',"
                        + "'bot_id':'B2','text':'grüße','ts':'1.1','thread_ts':'1.0','blocks':[{'type':'rich_text'}]}"))
                .isEqualTo(new Chat(
                        new Incoming(
                                "me_message", "C1", "channel", "U2", "B2", "grüße", "1.1", "1.0", false, false, false),
                        null));
    }

    @Test
    void marksWhatSpeaksAboutAnotherMessageOrRepeatsOne() {
        assertThat(read("{'type':'message','hidden':true,'reply_to':7,'message':{'type':'hello','text':'x'}}"))
                .isEqualTo(
                        new Chat(new Incoming(null, null, null, null, null, null, null, null, true, true, true), null));
    }

    @Test
    void takesAValueOfTheWrongTypeForMissing() {
        assertThat(read("{'type':'message','channel':{'id':'C1'},'text':5,'ts':1.1,'hidden':'true','message':'x',"
                        + "'user':null,'subtype':[]}"))
                .isEqualTo(new Chat(
                        new Incoming(null, null, null, null, null, null, null, null, false, false, false), null));
    }

    /** Or it would be dropped before it is read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "channel_rename",
                "group_rename",
                "channel_created",
                "channel_joined",
                "group_joined",
                "channel_deleted",
                "group_deleted",
                "channel_archive",
                "group_archive",
                "group_left",
                "channel_unarchive",
                "group_unarchive",
                "channel_id_changed",
            })
    void mindsWhatChangesANameThoughNobodyListens(String type) {
        String channel = type.endsWith("rename") || type.endsWith("created") || type.endsWith("joined")
                ? "{'id':'C1','name':'n'}"
                : "'C1'";
        assertThat(read("{'type':'" + type + "','channel':" + channel + "}"))
                .isInstanceOfSatisfying(
                        Other.class, other -> assertThat(other.change()).isNotNull());
        assertThat(FrameReader.minds(type)).isTrue();
    }

    @Test
    void doesNotMindWhatIsForPluginsAlone() {
        assertThat(FrameReader.minds("reaction_added")).isFalse();
        assertThat(FrameReader.minds("user_typing")).isFalse();
    }

    @Test
    void readsARenameThatComesAsAMessage() {
        assertThat(read("{'type':'message','subtype':'channel_name','channel':'C1','name':'new','old_name':'old'}"))
                .isInstanceOfSatisfying(
                        Chat.class, chat -> assertThat(chat.change()).isEqualTo(new ChannelChange.Named("C1", "new")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "17",
                "'hello'",
                "[]",
                "[{'type':'hello'}]",
                "{",
                "{}",
                "{'type'}",
                "{'type':",
                "{'type':'hello'",
                "{'type':'hello'}}",
                "{'type':'hello'} {'type':'hello'}",
                "{type:'hello'}",
                "{'type':null}",
                "{'type':1}",
                "{'reply_to':7}",
                "{'ok':true}",
                "{'ok':'true','reply_to':7}",
                "{'ok':true,'reply_to':'7'}",
                "{'ok':true,'reply_to':1e3}",
                "{'a':1,}",
                "{'type':'hello',}"
            })
    void saysWhatMakesNoSense(String json) {
        assertThat(read(json)).isInstanceOf(Junk.class);
    }

    @Test
    void readsNothingThatIsTooDeepTooLongOrTooBig() {
        assertThat(read("{'type':'x','a':" + "[".repeat(5_000) + "]".repeat(5_000) + "}"))
                .isInstanceOf(Junk.class);
        assertThat(read("{'type':'" + "a".repeat(2 * 1024 * 1024) + "'}")).isInstanceOf(Junk.class);
        assertThat(read("{'type':'x','" + "n".repeat(5_000) + "':1}")).isInstanceOf(Junk.class);
        assertThat(read("{'ok':true,'reply_to':" + "9".repeat(5_000) + "}")).isInstanceOf(Junk.class);
        assertThat(read("{'type':'hello','a':'" + "b".repeat(5 * 1024 * 1024) + "'}"))
                .isInstanceOf(Junk.class);
    }

    @Test
    void tellsNothingOfWhatItCouldNotRead() {
        assertThat(read("{'type':'message','text':'private words").toString()).doesNotContain("private");
    }

    @Test
    void neverThrows() {
        HostileFrames frames = new HostileFrames(1);
        int junk = 0;
        for (int i = 0; i < 10_000; i++) {
            junk += read(frames.next()) instanceof Junk ? 1 : 0;
        }
        assertThat(junk).isBetween(1_000, 9_000);
    }

    private static Frame read(String json) {
        return read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static Frame read(byte[] bytes) {
        return FrameReader.read(bytes, 0, bytes.length);
    }
}
