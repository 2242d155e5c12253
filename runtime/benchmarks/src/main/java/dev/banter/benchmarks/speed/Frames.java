package dev.banter.benchmarks.speed;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** WebSocket frames of a server, which are not masked. */
final class Frames {

    private static final int TEXT = 0x81;
    private static final int PONG = 0x8A;
    private static final int SHORT = 125;
    private static final int TWO_BYTES = 126;

    private Frames() {}

    static byte[] text(byte[] text) {
        ByteBuf frame = Unpooled.buffer(text.length + 4);
        begin(frame, TEXT, text.length);
        frame.writeBytes(text);
        byte[] bytes = new byte[frame.readableBytes()];
        frame.readBytes(bytes);
        return bytes;
    }

    static void pong(ByteBuf to, ByteBuf echo) {
        begin(to, PONG, echo.readableBytes());
        to.writeBytes(echo);
    }

    private static void begin(ByteBuf to, int opcode, int length) {
        to.writeByte(opcode);
        if (length <= SHORT) {
            to.writeByte(length);
        } else {
            to.writeByte(TWO_BYTES);
            to.writeShort(length);
        }
    }
}
