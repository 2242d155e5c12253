package dev.banter.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.banter.slack.wire.Content.Done;
import dev.banter.slack.wire.Content.Happening;
import dev.banter.slack.wire.Content.Unknown;
import dev.banter.slack.wire.SocketFrame.Disconnect;
import dev.banter.slack.wire.SocketFrame.Envelope;
import dev.banter.slack.wire.SocketFrame.Hello;
import dev.banter.slack.wire.SocketFrame.Junk;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/** Whatever bytes a frame has, it is read as its tree would be, and an envelope can be acknowledged if it has an id. */
@Tag("fuzz")
final class SocketFrameReaderFuzzTest {

    private static final Set<String> KNOWN = Set.of("events_api", "slash_commands", "interactive");

    @FuzzTest(maxExecutions = 5_000)
    void anyFrame(byte[] bytes) {
        SocketFrame frame = SocketFrameReader.read(bytes);
        if (isUtf8(bytes)) {
            Tree.object(bytes).ifPresent(tree -> compare(frame, tree, bytes));
        }
    }

    /** Of another encoding Jackson reads a tree, and we the envelope's id alone. */
    private static boolean isUtf8(byte[] bytes) {
        return bytes.length > 4 && bytes[0] > 0 && bytes[1] > 0 && bytes[2] != 0 && bytes[3] != 0;
    }

    private static void compare(SocketFrame frame, Tree tree, byte[] bytes) {
        String id = tree.text("envelope_id");
        String type = tree.textOrEmpty("type");
        if (id == null) {
            assertThat(frame).isEqualTo(bare(type, tree));
            return;
        }
        assertThat(frame).isInstanceOf(Envelope.class);
        Envelope envelope = (Envelope) frame;
        assertThat(envelope.id()).isEqualTo(id);
        assertThat(envelope.answerable()).isEqualTo(tree.flag("accepts_response_payload"));
        if (!KNOWN.contains(type)) {
            assertThat(envelope.content()).isEqualTo(new Unknown(type));
        }
        Tree payload = tree.inside("payload");
        if (payload != null) {
            compare(type, envelope, payload);
        }
        if (isNamedPlainly(bytes, id)) {
            byte[] broken = Arrays.copyOf(bytes, bytes.length + 1);
            assertThat(SocketFrameReader.read(broken)).isInstanceOf(Envelope.class);
        }
    }

    private static boolean isNamedPlainly(byte[] bytes, String id) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return id.matches("[\\w.:-]{1,200}") && text.contains("\"envelope_id\":\"" + id + "\"");
    }

    private static SocketFrame bare(String type, Tree tree) {
        return switch (type) {
            case "hello" -> new Hello(Objects.requireNonNullElse(tree.number("num_connections"), 0L));
            case "disconnect" -> new Disconnect(tree.textOrEmpty("reason"));
            default -> new Junk("neither hello nor disconnect nor an envelope with an id");
        };
    }

    private static void compare(String type, Envelope envelope, Tree payload) {
        Tree event = payload.inside("event");
        if (envelope.content() instanceof Happening happening) {
            assertThat(Tree.object(happening.event().json())).contains(Objects.requireNonNull(event));
            assertThat(happening.event().type()).isEqualTo(event.text("type"));
            assertThat(happening.key()).isEqualTo(Objects.requireNonNullElse(payload.text("event_id"), envelope.id()));
            if (happening.message() != null) {
                assertThat(happening.message()).isEqualTo(FrameReaderFuzzTest.message(event));
            }
        } else if (envelope.content() instanceof Done done) {
            assertThat(Tree.object(done.deed().payload().json())).contains(payload);
            assertThat(done.deed().key())
                    .isEqualTo(Objects.requireNonNullElse(payload.text("trigger_id"), envelope.id()));
        } else if (type.equals("events_api") && !"app_rate_limited".equals(payload.text("type"))) {
            assertThat(event == null || event.text("type") == null).isTrue();
        }
    }
}
