package dev.banter.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.banter.core.message.Incoming;
import dev.banter.slack.HostileFrames;
import dev.banter.slack.wire.Content.Done;
import dev.banter.slack.wire.Content.Happening;
import dev.banter.slack.wire.Content.HeldBack;
import dev.banter.slack.wire.Content.Lacking;
import dev.banter.slack.wire.Content.Unknown;
import dev.banter.slack.wire.SocketFrame.Disconnect;
import dev.banter.slack.wire.SocketFrame.Envelope;
import dev.banter.slack.wire.SocketFrame.Hello;
import dev.banter.slack.wire.SocketFrame.Junk;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocketFrameReaderTest {

    static Stream<Arguments> frames() {
        return Stream.of(
                arguments("{'type':'hello','num_connections':2,'debug_info':{'host':'h'}}", new Hello(2)),
                arguments("{'type':'hello'}", new Hello(0)),
                arguments("{'type':'disconnect','reason':'warning'}", new Disconnect("warning")),
                arguments("{'type':'disconnect'}", new Disconnect("")),
                arguments("{'type':'new','envelope_id':'e','payload':{}}", envelope(false, new Unknown("new"))),
                arguments("{'envelope_id':'e'}", envelope(false, new Unknown(""))),
                arguments(
                        "{'type':'events_api','envelope_id':'e','payload':{'type':'app_rate_limited','minute_rate_limited':60}}",
                        envelope(false, new HeldBack(60))),
                arguments(
                        "{'type':'events_api','envelope_id':'e','payload':{}}",
                        envelope(false, new Lacking("events_api", "event"))),
                arguments(
                        "{'type':'slash_commands','envelope_id':'e','accepts_response_payload':true,'payload':{}}",
                        envelope(true, new Lacking("slash_commands", "command"))),
                arguments(
                        "{'type':'message','text':'RTM?'}",
                        new Junk("neither hello nor disconnect nor an envelope with an id")),
                arguments("[]", new Junk("not one JSON object")));
    }

    private static SocketFrame envelope(boolean answerable, Content content) {
        return new Envelope("e", answerable, content);
    }

    @ParameterizedTest
    @MethodSource("frames")
    void readsWhatIsWanted(String json, SocketFrame frame) {
        assertThat(read(json)).isEqualTo(frame);
    }

    @Test
    void picksTheEventOutOfWhatIsAroundIt() {
        Happening happening = (Happening) content("{'type':'events_api','envelope_id':'e','payload':{'event_id':'Ev1',"
                + "'authorizations':[{'user_id':'U1','is_bot':true}],'event':{'type':'message','subtype':'channel_name',"
                + "'channel':'C1','name':'grüße','text':'ä{}[]','ts':'1.1'},'event_time':1}}");
        assertThat(happening.key()).isEqualTo("Ev1");
        assertThat(happening.bot()).isEqualTo("U1");
        assertThat(happening.event().type()).isEqualTo("message");
        assertThat(happening.event().text("name")).contains("grüße");
        assertThat(happening.event().text("/event/name")).isEmpty();
        assertThat(happening.change()).isEqualTo(new ChannelChange.Named("C1", "grüße"));
        assertThat(happening.message()).extracting(Incoming::ts).isEqualTo("1.1");
    }

    @Test
    void namesAnEventByItsEnvelopeWhereItHasNoNameOfItsOwn() {
        Happening happening =
                (Happening) content("{'type':'events_api','envelope_id':'e','payload':{'event':{'type':'x'}}}");
        assertThat(happening.key()).isEqualTo("e");
        assertThat(happening.message()).isNull();
    }

    @Test
    void keepsWhatSomebodyDidWhole() {
        Done done = (Done) content("{'payload':{'type':'shortcut','callback_id':'c','user':{'id':'U2'}},"
                + "'type':'interactive','envelope_id':'e'}");
        assertThat(done.deed().kind()).isEqualTo("shortcut");
        assertThat(done.deed().key()).isEqualTo("e");
        assertThat(done.deed().payload().text("/user/id")).contains("U2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'envelope_id':'e','payload':{",
                "{'payload':{'a':nonsense},'envelope_id' : 'e'}",
                "{'envelope_id':'e'}{}",
                "{'payload':'\\'envelope_id\\':\\'other\\' ','envelope_id':'e'"
            })
    void findsTheIdWhateverElseIsBroken(String json) {
        assertThat(read(json)).isInstanceOfSatisfying(Envelope.class, envelope -> {
            assertThat(envelope.id()).isEqualTo("e");
            assertThat(envelope.content()).isInstanceOf(Lacking.class);
        });
    }

    @Test
    void neverThrows() {
        HostileFrames frames = new HostileFrames(42);
        for (int i = 0; i < 20_000; i++) {
            assertThat(SocketFrameReader.read(frames.next())).isNotNull();
        }
        for (String charset : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"}) {
            byte[] text = "{\"envelope_id\":\"e\",\"type\":\"events_api\",\"payload\":{\"event\":{\"type\":\"x\"}}}"
                    .getBytes(Charset.forName(charset));
            assertThat(SocketFrameReader.read(text)).isNotNull();
        }
    }

    private static Content content(String json) {
        return ((Envelope) read(json)).content();
    }

    private static SocketFrame read(String json) {
        return SocketFrameReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
