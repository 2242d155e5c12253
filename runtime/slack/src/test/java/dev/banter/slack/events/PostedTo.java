package dev.banter.slack.events;

import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Identity;
import dev.banter.slack.SigningSecret;
import dev.banter.slack.Token;
import dev.banter.slack.fixture.Ears;
import dev.banter.slack.intake.Contents;
import dev.banter.slack.link.Hearing;
import dev.banter.slack.socket.HandTimers;
import dev.banter.slack.socket.LoopTimers;
import dev.banter.slack.web.DirectorySettings;
import dev.banter.slack.web.Outlet;
import dev.banter.slack.web.WebSettings;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;

/** One connection to a server for events, without a socket, and the ears of the bot behind it. */
final class PostedTo implements AutoCloseable {

    final Ears ears = new Ears();
    private final EmbeddedChannel channel = new EmbeddedChannel();

    PostedTo(SigningSecret secret, InstantSource clock) {
        LoopTimers timers = new LoopTimers(new HandTimers(), channel.eventLoop());
        ServerSettings settings = ServerSettings.USUAL;
        Mailboxes mailboxes = new Mailboxes();
        mailboxes.add(mailbox(secret, timers));
        Desk desk = new Desk(settings, clock, new Refusals(timers), mailboxes);
        Crowd crowd = new Crowd(settings.connections(), settings.unfinished());
        RequestReader reader = new RequestReader(desk, crowd, settings, timers);
        channel.pipeline().addLast(EventsServer.codec(), reader);
        channel.pipeline().fireChannelActive();
    }

    private Mailbox mailbox(SigningSecret secret, LoopTimers timers) {
        Token token = Token.of("xoxb-1-abcdefghwxyz");
        Outlet outlet = new Outlet(
                WebSettings.at(URI.create("http://127.0.0.1:1/api/")),
                DirectorySettings.USUAL,
                token,
                timers.timers(),
                new Random(1),
                () -> {});
        Hearing hearing = new Hearing(ears, outlet.directory(), ears);
        Contents contents = new Contents("events", hearing, ears, timers, token, () -> {});
        Mailbox mailbox = new Mailbox(secret, Duration.ofSeconds(3), hearing, contents, ears, timers);
        mailbox.open(new Identity(new WorkspaceId("T1"), new UserId("U0BOT"), "B1", "banter"), "T1");
        return mailbox;
    }

    /** Of what comes after the server has closed it, nobody hears. */
    void send(byte[] bytes, int from, int to) {
        if (channel.isOpen()) {
            channel.writeInbound(Unpooled.copiedBuffer(bytes, from, to - from));
            channel.runPendingTasks();
        }
    }

    /** All that was answered. */
    String answered() {
        StringBuilder answers = new StringBuilder();
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            answers.append(part.toString(StandardCharsets.UTF_8));
            part.release();
        }
        return answers.toString();
    }

    @Override
    public void close() {
        channel.finishAndReleaseAll();
    }
}
