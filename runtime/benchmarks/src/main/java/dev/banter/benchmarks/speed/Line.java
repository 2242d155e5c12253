package dev.banter.benchmarks.speed;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One WebSocket of a bot: reads of its frames what has to be known, and gathers what is sent until it has been read out. */
final class Line extends ByteToMessageDecoder {

    private static final byte[] ID = "\"id\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ANSWER = "\"text\":\"pong ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PING = "\"type\":\"ping\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HELLO = Frames.text("{\"type\":\"hello\"}".getBytes(StandardCharsets.US_ASCII));

    private static final int LONG = 126;
    private static final int MASK = 4;
    private static final int OPCODE = 0x0F;
    private static final int LENGTH = 0x7F;

    private final Script script;
    private final Traffic traffic;
    private final Channel channel;
    private ByteBuf out;

    Line(Channel channel, Script script, Traffic traffic) {
        this.channel = channel;
        this.script = script;
        this.traffic = traffic;
        this.out = buffer();
    }

    private ByteBuf buffer() {
        return channel.alloc().directBuffer(1 << 16);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        out.writeBytes(HELLO);
        traffic.opened(this);
        flush();
    }

    void ping(int number) {
        script.ping(out, number);
    }

    void noise() {
        script.noise(out);
    }

    /** Has something done as soon as what has come is read: what is merely executed would be done before. */
    void next(Runnable what) {
        channel.eventLoop().schedule(what, 1, TimeUnit.NANOSECONDS);
    }

    boolean isOpen() {
        return channel.isActive();
    }

    /** Sends what was gathered. */
    void flush() {
        if (out.isReadable()) {
            channel.writeAndFlush(out);
            out = buffer();
        }
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> none) {
        while (in.readableBytes() >= 2) {
            int at = in.readerIndex();
            int opcode = in.getByte(at) & OPCODE;
            int length = in.getByte(at + 1) & LENGTH;
            int head = 2;
            if (length == LONG) {
                if (in.readableBytes() < 4) {
                    return;
                }
                length = in.getUnsignedShort(at + 2);
                head = 4;
            }
            if (in.readableBytes() < head + MASK + length) {
                return;
            }
            unmask(in, at + head, length);
            in.skipBytes(head + MASK);
            frame(opcode, in.readSlice(length));
        }
    }

    private static void unmask(ByteBuf in, int mask, int length) {
        int start = mask + MASK;
        int key = in.getInt(mask);
        if (key == 0) {
            return;
        }
        int i = 0;
        for (; i + MASK <= length; i += MASK) {
            in.setInt(start + i, in.getInt(start + i) ^ key);
        }
        for (; i < length; i++) {
            in.setByte(start + i, in.getByte(start + i) ^ (key >>> (24 - 8 * (i % MASK))));
        }
    }

    private void frame(int opcode, ByteBuf text) {
        switch (opcode) {
            case 1 -> said(text);
            case 8 -> channel.close();
            case 9 -> Frames.pong(out, text);
            default -> {
                // Nothing else is expected, and nothing else matters.
            }
        }
    }

    /** Whatever is said is acknowledged, be it that the bot is busy. */
    private void said(ByteBuf text) {
        long id = id(text);
        if (after(text, PING) >= 0) {
            write("{\"type\":\"pong\",\"reply_to\":" + id + "}");
            return;
        }
        write("{\"ok\":true,\"reply_to\":" + id + ",\"ts\":\"" + script.ts() + "\"}");
        int answer = after(text, ANSWER);
        if (answer >= 0) {
            traffic.answered(this, Script.number(text, answer));
        }
    }

    private void write(String text) {
        out.writeBytes(Frames.text(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static long id(ByteBuf text) {
        int at = after(text, ID);
        long id = 0;
        while (at >= 0 && at < text.writerIndex() && Character.isDigit(text.getByte(at))) {
            id = id * 10 + text.getByte(at++) - '0';
        }
        return id;
    }

    private static int after(ByteBuf text, byte[] sign) {
        int end = text.writerIndex() - sign.length;
        for (int at = text.readerIndex(); at <= end; at++) {
            int same = 0;
            while (same < sign.length && text.getByte(at + same) == sign[same]) {
                same++;
            }
            if (same == sign.length) {
                return at + same;
            }
        }
        return -1;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) throws Exception {
        super.channelReadComplete(ctx);
        flush();
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext ctx) {
        out.release();
    }
}
