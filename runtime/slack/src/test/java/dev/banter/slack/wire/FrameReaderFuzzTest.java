package dev.banter.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.banter.core.message.Incoming;
import dev.banter.slack.wire.Frame.Ack;
import dev.banter.slack.wire.Frame.Chat;
import dev.banter.slack.wire.Frame.ErrorFrame;
import dev.banter.slack.wire.Frame.Junk;
import dev.banter.slack.wire.Frame.Pong;
import dev.banter.slack.wire.Frame.Typed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;

/** Whatever bytes a frame has, it is read as its tree would be, and handlers get all of it. */
@Tag("fuzz")
final class FrameReaderFuzzTest {

    @FuzzTest(maxExecutions = 5_000)
    void anyFrame(byte[] bytes) {
        Frame frame = FrameReader.read(bytes, 0, bytes.length);
        Tree.object(bytes).ifPresent(tree -> compare(frame, tree, bytes));
    }

    private static void compare(Frame frame, Tree tree, byte[] bytes) {
        String type = tree.text("type");
        if (type == null) {
            assertThat(frame).isEqualTo(answer(tree));
        } else if (frame instanceof Typed typed) {
            assertThat(typed.type()).isEqualTo(type);
            assertThat(Tree.object(new WireEvent(type, bytes).json())).contains(tree);
        } else {
            assertThat(frame).isEqualTo(new Pong(tree.number("reply_to")));
        }
        if (frame instanceof Chat chat) {
            assertThat(chat.message()).isEqualTo(message(tree));
        } else if (frame instanceof ErrorFrame) {
            assertThat(frame).isEqualTo(new ErrorFrame(Objects.requireNonNullElse(code(tree), 0L), words(tree)));
        }
    }

    private static Frame answer(Tree tree) {
        Long replyTo = tree.number("reply_to");
        if (replyTo == null || !tree.hasBoolean("ok")) {
            return new Junk("neither a type nor the answer to a message");
        }
        Long code = code(tree);
        return new Ack(
                replyTo,
                tree.flag("ok")
                        ? new AckOutcome.Said(tree.textOrEmpty("ts"))
                        : new AckOutcome.Failed(code == null ? "" : code.toString(), words(tree)));
    }

    private static @Nullable Long code(Tree tree) {
        Tree error = tree.inside("error");
        return error == null ? null : error.number("code");
    }

    private static String words(Tree tree) {
        Tree error = tree.inside("error");
        return error == null ? tree.textOrEmpty("error") : error.textOrEmpty("msg");
    }

    static Incoming message(Tree tree) {
        return new Incoming(
                tree.text("subtype"),
                tree.text("channel"),
                tree.text("channel_type"),
                tree.text("user"),
                tree.text("bot_id"),
                tree.text("text"),
                tree.text("ts"),
                tree.text("thread_ts"),
                tree.flag("hidden"),
                tree.has("reply_to"),
                tree.inside("message") != null);
    }
}
