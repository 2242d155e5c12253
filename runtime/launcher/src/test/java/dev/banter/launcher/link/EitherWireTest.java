package dev.banter.launcher.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.ChannelId;
import dev.banter.api.Payload;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.Part;
import dev.banter.core.wire.PartLimits;
import dev.banter.core.wire.Trimmings;
import dev.banter.core.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

final class EitherWireTest {

    private static final Act TEXT =
            new Act.Message(new Part(new ChannelId("C1"), null, false, "hello"), Trimmings.NONE);
    private static final Act REACTION = new Act.Reaction(new ChannelId("C1"), "1.1", "eyes", true);

    private final FakeWire framing = new FakeWire(new PartLimits(4_000, 16_000), true);
    private final FakeWire web = new FakeWire(new PartLimits(3_000, 24_000), false);
    private final Wire either = new EitherWire(framing, web);

    @Test
    void whatAFrameCarriesGoesAsOneAndAllElseByTheWebApi() {
        either.send(TEXT);
        either.send(REACTION);
        either.call("pins.add", Map.of());

        assertThat(framing.sent).containsExactly("Message");
        assertThat(web.sent).containsExactly("Reaction", "pins.add");
        assertThat(either.frames(TEXT)).isTrue();
        assertThat(either.frames(REACTION)).isFalse();
    }

    @Test
    void whileThereIsNoConnectionTheWebApiCarriesText() {
        framing.live = false;

        assertThat(either.live()).isTrue();
        assertThat(either.frames(TEXT)).isFalse();
        either.send(TEXT);

        assertThat(framing.sent).isEmpty();
        assertThat(web.sent).containsExactly("Message");
    }

    @Test
    void aMessageHasRoomOnBoth() {
        assertThat(either.limits()).isEqualTo(new PartLimits(3_000, 16_000));
    }

    @Test
    void whatIsPressedComesBackByEither() {
        assertThat(either.interactive()).isTrue();
        assertThat(new EitherWire(framing, framing).interactive()).isFalse();
    }

    private static final class FakeWire implements Wire {

        private final PartLimits limits;
        private final boolean framing;
        final List<String> sent = new ArrayList<>();
        boolean live = true;

        FakeWire(PartLimits limits, boolean framing) {
            this.limits = limits;
            this.framing = framing;
        }

        @Override
        public PartLimits limits() {
            return limits;
        }

        @Override
        public boolean live() {
            return live;
        }

        @Override
        public void onLive(Runnable listener) {}

        @Override
        public boolean interactive() {
            return !framing;
        }

        @Override
        public boolean frames(Act act) {
            return framing && act instanceof Act.Message;
        }

        @Override
        public CompletionStage<String> send(Act act) {
            sent.add(act.getClass().getSimpleName());
            return CompletableFuture.completedStage("");
        }

        @Override
        public CompletionStage<Payload> call(String method, Map<String, ?> arguments) {
            sent.add(method);
            return new CompletableFuture<>();
        }
    }
}
