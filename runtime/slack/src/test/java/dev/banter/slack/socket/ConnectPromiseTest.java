package dev.banter.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.banter.slack.setback.Setback.Loss;
import dev.banter.slack.setback.SetbackException;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectPromiseTest {

    private final ConnectPromise promise = new ConnectPromise();
    private final EmbeddedChannel channel = new EmbeddedChannel(promise);

    @Test
    void completesWithTheHandshakeAndGetsOutOfTheWay() {
        channel.pipeline().fireUserEventTriggered(ClientHandshakeStateEvent.HANDSHAKE_ISSUED);
        assertThat(promise.outcome()).isNotDone();
        channel.pipeline().fireUserEventTriggered(ClientHandshakeStateEvent.HANDSHAKE_COMPLETE);
        assertThat(promise.outcome()).isCompleted();
        assertThat(channel.pipeline().get(ConnectPromise.class)).isNull();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(
                        happening(
                                c -> c.pipeline().fireUserEventTriggered(ClientHandshakeStateEvent.HANDSHAKE_TIMEOUT)),
                        new Loss("the WebSocket handshake was not answered in time")),
                arguments(
                        happening(EmbeddedChannel::close),
                        new Loss("the server closed the connection during the WebSocket handshake")),
                arguments(
                        happening(c -> c.pipeline()
                                .fireExceptionCaught(new DecoderException(new SSLHandshakeException("no trust")))),
                        new Loss("no connection: SSLHandshakeException: no trust")),
                arguments(
                        happening(c -> c.pipeline().fireExceptionCaught(refusal(403, null))),
                        new Loss("the WebSocket handshake was answered with HTTP 403")),
                arguments(
                        happening(c -> c.pipeline().fireExceptionCaught(refusal(429, "7"))),
                        new Loss("the WebSocket handshake was answered with HTTP 429", true, Duration.ofSeconds(7))),
                arguments(
                        happening(c -> c.pipeline().fireExceptionCaught(refusal(429, null))),
                        new Loss("the WebSocket handshake was answered with HTTP 429", true, null)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failsFromEveryOtherEnd(Consumer<EmbeddedChannel> happening, Loss loss) {
        happening.accept(channel);
        SetbackException failure = (SetbackException) Objects.requireNonNull(
                catchThrowable(() -> promise.outcome().join()).getCause());
        assertThat(failure.setback()).isEqualTo(loss);
        channel.pipeline().fireUserEventTriggered(ClientHandshakeStateEvent.HANDSHAKE_COMPLETE);
        assertThat(promise.outcome()).isCompletedExceptionally();
    }

    private static Consumer<EmbeddedChannel> happening(Consumer<EmbeddedChannel> happening) {
        return happening;
    }

    private static WebSocketClientHandshakeException refusal(int status, @Nullable String after) {
        HttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status));
        if (after != null) {
            response.headers().set("Retry-After", after);
        }
        return new WebSocketClientHandshakeException("refused", response);
    }
}
