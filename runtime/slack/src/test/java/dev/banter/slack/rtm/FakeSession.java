package dev.banter.slack.rtm;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's side of one RTM connection. */
final class FakeSession {

    private static final Pattern ID = Pattern.compile("^\\{\"id\":(\\d+),\"type\":\"(\\w+)\"");

    private final Channel channel;
    private final BiConsumer<FakeSession, String> onText;

    /** How the client asked for the upgrade. */
    final HttpHeaders upgrade;

    /** Texts that came. */
    final List<String> received = new CopyOnWriteArrayList<>();

    /** Codes of Close frames that came. */
    final List<Integer> closes = new CopyOnWriteArrayList<>();

    FakeSession(Channel channel, HttpHeaders upgrade, BiConsumer<FakeSession, String> onText) {
        this.channel = channel;
        this.upgrade = upgrade.copy();
        this.onText = onText;
    }

    ChannelHandler handler() {
        return new SimpleChannelInboundHandler<WebSocketFrame>() {
            @Override
            protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
                if (frame instanceof TextWebSocketFrame text) {
                    received.add(text.text());
                    onText.accept(FakeSession.this, text.text());
                } else if (frame instanceof CloseWebSocketFrame close) {
                    closes.add(close.statusCode());
                    ctx.close();
                }
            }

            @Override
            public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
                ctx.close();
            }
        };
    }

    void hello() {
        say("{'type':'hello'}");
    }

    /** Pongs and acks, as Slack does. */
    void answer(String text) {
        Matcher frame = ID.matcher(text);
        if (frame.find()) {
            String id = frame.group(1);
            say(
                    frame.group(2).equals("ping")
                            ? "{'type':'pong','reply_to':" + id + "}"
                            : "{'ok':true,'reply_to':" + id + ",'ts':'1700000000.00000" + id + "','text':''}");
        }
    }

    /** Readable JSON: single quotes for double ones. */
    void say(String json) {
        send(new TextWebSocketFrame(json.replace('\'', '"')));
    }

    void say(byte[] text) {
        send(new TextWebSocketFrame(Unpooled.wrappedBuffer(text)));
    }

    void send(WebSocketFrame frame) {
        channel.writeAndFlush(frame);
    }

    /** Bytes that need not be a frame. */
    void raw(ByteBuf bytes) {
        channel.eventLoop().execute(() -> {
            ChannelHandlerContext first = channel.pipeline().firstContext();
            if (first == null) {
                bytes.release();
            } else {
                first.writeAndFlush(bytes);
            }
        });
    }

    void raw(String bytes) {
        raw(Unpooled.copiedBuffer(bytes, StandardCharsets.ISO_8859_1));
    }

    /** Half open: nothing is read, nothing is said, nothing is closed. */
    void fallSilent() {
        channel.config().setAutoRead(false);
    }

    void end() {
        channel.close();
    }

    void reset() {
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        channel.close();
    }

    boolean isOpen() {
        return channel.isOpen();
    }
}
