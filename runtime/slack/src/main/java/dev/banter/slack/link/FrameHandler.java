package dev.banter.slack.link;

import dev.banter.slack.setback.Setback.Loss;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

/** The last handler: hands frames to the talk, and turns every way a connection can end into a loss. */
public final class FrameHandler extends SimpleChannelInboundHandler<WebSocketFrame> {

    private final Connection connection;
    private final Talk talk;

    /**
     * The end of one connection's pipeline.
     *
     * @param connection is told how it ends
     * @param talk gets what comes
     */
    public FrameHandler(Connection connection, Talk talk) {
        this.connection = connection;
        this.talk = talk;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame close) {
            closed(close);
        } else if (connection.isOver()) {
            // Given up already: a newer connection listens by now, or none is wanted.
            return;
        } else if (frame instanceof TextWebSocketFrame text) {
            talk.text(text.content());
        } else if (frame instanceof BinaryWebSocketFrame) {
            talk.binary();
        } else if (frame instanceof PongWebSocketFrame pong) {
            talk.ponged(pong.content());
        }
    }

    /** The reason is the server's own words, and could hold anything: the number is enough. */
    private void closed(CloseWebSocketFrame close) {
        connection.lost(new Loss("Slack closed the link (code " + close.statusCode() + ")"));
        connection.closedByPeer();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        Loss loss = new Loss("the connection failed: " + cause.getMessage() + " ("
                + cause.getClass().getSimpleName() + ")");
        connection.lost(
                loss,
                cause instanceof TooLongFrameException
                        ? WebSocketCloseStatus.MESSAGE_TOO_BIG
                        : WebSocketCloseStatus.NORMAL_CLOSURE);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        connection.lost(new Loss("the connection broke without a word"));
    }
}
