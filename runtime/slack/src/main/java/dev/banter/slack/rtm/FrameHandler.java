package dev.banter.slack.rtm;

import dev.banter.slack.setback.Setback.Loss;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

/** The last handler: hands text to the intake, and turns every way a connection can end into a loss. */
final class FrameHandler extends SimpleChannelInboundHandler<WebSocketFrame> {

    private final Line line;
    private final Intake intake;

    FrameHandler(Line line, Intake intake) {
        this.line = line;
        this.intake = intake;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame close) {
            closed(close);
        } else if (line.isOver()) {
            // Given up already: a newer connection listens by now, or none is wanted.
            return;
        } else if (frame instanceof TextWebSocketFrame text) {
            intake.text(line, text.content());
        } else if (frame instanceof BinaryWebSocketFrame) {
            intake.binary();
        }
    }

    /** The reason is the server's own words, and could hold anything: the number is enough. */
    private void closed(CloseWebSocketFrame close) {
        line.lost(new Loss("Slack closed the link (code " + close.statusCode() + ")"));
        line.closedByPeer();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        Loss loss = new Loss("the connection failed: " + cause.getMessage() + " ("
                + cause.getClass().getSimpleName() + ")");
        line.lost(
                loss,
                cause instanceof TooLongFrameException
                        ? WebSocketCloseStatus.MESSAGE_TOO_BIG
                        : WebSocketCloseStatus.NORMAL_CLOSURE);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        line.lost(new Loss("the connection broke without a word"));
    }
}
