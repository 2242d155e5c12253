package dev.banter.slack.rtm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.slack.HostileFrames;
import dev.banter.slack.fixture.FakeSession;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ten thousand frames of an enemy: the link, or a fresh one, still works, and memory is as it was. */
class HostileLinkTest extends LinkedTest {

    private static final int FRAMES = 10_000;
    private static final int BATCH = 500;
    private static final long ROOM = 24L * 1024 * 1024;

    private final HostileFrames frames = new HostileFrames(42);
    private final Random random = new Random(42);

    @Test
    void tenThousandFramesLeaveAWorkingLinkAndFlatMemory() {
        goLive();
        batch();
        workingLink();
        long before = memory();
        for (int sent = BATCH; sent < FRAMES; sent += BATCH) {
            batch();
            workingLink();
        }
        assertThat(ears.unknownFrames.get()).isGreaterThan(1_000);
        assertThat(memory() - before).isLessThan(ROOM);
    }

    /** Most frames are wrong only inside; the last of a batch breaks the protocol itself. */
    private void batch() {
        FakeSession session = slack.session();
        for (int i = 1; i < BATCH; i++) {
            if (random.nextInt(20) == 0) {
                session.send(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(frames.next())));
            } else {
                session.say(frames.next());
            }
        }
        byte[] noise = new byte[1 + random.nextInt(40)];
        random.nextBytes(noise);
        session.raw(Unpooled.wrappedBuffer(noise));
        session.say(new byte[] {'"', (byte) 0xFF, '"'});
    }

    /** Noise may also look like the beginning of a long frame: then silence ends the link. */
    private void workingLink() {
        ears.events.clear();
        ears.messages.clear();
        await().until(() -> {
            slack.session().say("{'type':'message','channel':'C1','text':'are you well?'}");
            return ears.messages.stream().anyMatch(message -> "are you well?".equals(message.text()));
        });
    }

    private static long memory() {
        System.gc();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() + direct;
    }
}
