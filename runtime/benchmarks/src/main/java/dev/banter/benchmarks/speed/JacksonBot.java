package dev.banter.benchmarks.speed;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The yardstick: what stays of a bot that has nothing but Netty's WebSocket, Jackson's stream and one pattern. */
final class JacksonBot extends SimpleChannelInboundHandler<TextWebSocketFrame> {

    private static final int USUAL = 128;
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern PING = Pattern.compile("ping (\\d+)");

    private long id;

    private JacksonBot() {}

    /**
     * Answers until the link ends.
     *
     * @param arguments where methods are called
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Dial.from(arguments[0], new JacksonBot());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, TextWebSocketFrame frame) throws IOException {
        InputStream bytes = new ByteBufInputStream(frame.content());
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            read(ctx, json);
        }
    }

    private void read(ChannelHandlerContext ctx, JsonParser json) throws IOException {
        String type = null;
        String channel = null;
        String text = null;
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "type" -> type = json.getString();
                case "channel" -> channel = value == JsonToken.VALUE_STRING ? json.getString() : null;
                case "text" -> text = json.getString();
                default -> json.skipChildren();
            }
        }
        if ("message".equals(type)) {
            heard(ctx, channel, text);
        }
    }

    private void heard(ChannelHandlerContext ctx, @Nullable String channel, @Nullable String text) throws IOException {
        if (channel == null || text == null) {
            return;
        }
        Matcher matcher = PING.matcher(text);
        if (matcher.find()) {
            ctx.write(new TextWebSocketFrame(answer(ctx, channel, "pong " + matcher.group(1))));
        }
    }

    private ByteBuf answer(ChannelHandlerContext ctx, String channel, String text) throws IOException {
        ByteBuf out = ctx.alloc().buffer(USUAL);
        OutputStream bytes = new ByteBufOutputStream(out);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeNumberProperty("id", ++id);
            json.writeStringProperty("type", "message");
            json.writeStringProperty("channel", channel);
            json.writeStringProperty("text", text);
            json.writeEndObject();
        }
        return out;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        ctx.flush();
    }
}
