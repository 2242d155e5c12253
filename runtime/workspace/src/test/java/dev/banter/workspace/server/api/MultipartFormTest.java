package dev.banter.workspace.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.workspace.basics.Refused;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a form of many parts holds, no memory is held for it afterwards. */
final class MultipartFormTest {

    private static final String FIELD = "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n";

    private final UnpooledByteBufAllocator memory = new UnpooledByteBufAllocator(false);

    @Test
    void aWholeOneIsReadAndForgotten() {
        FullHttpRequest request = request(FIELD + "\r\nhello\r\n--b--\r\n");

        assertThat(MultipartForm.read(request, StandardCharsets.UTF_8)).isEqualTo(Map.of("text", "hello"));
        request.release();
        assertThat(memory.metric().usedHeapMemory()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FIELD + "\r\nwithout an end",
                FIELD + "\r\nhello\r\n" + FIELD + "\r\nbroken off\r\n--",
                FIELD + "Content-Type: text/plain; charset=none-such\r\n\r\nhello\r\n--b--\r\n",
                FIELD
                        + "\r\nhello\r\n--b\r\nContent-Disposition: form-data; name=\"x\"; filename=\"x\"\r\n\r\nbroken off",
                "--b\r\nContent-Disposition: form-data\r\n\r\nhello\r\n--b--\r\n",
                "no part at all",
            })
    void norIsAnythingHeldForABrokenOne(String body) {
        FullHttpRequest request = request(body);
        try {
            MultipartForm.read(request, StandardCharsets.UTF_8);
        } catch (Refused refused) {
            assertThat(refused.error()).isEqualTo("invalid_form_data");
        }
        request.release();

        assertThat(memory.metric().usedHeapMemory()).isZero();
    }

    @Test
    void aFormWithoutFieldsIsRefused() {
        FullHttpRequest request = request("--b--\r\n");

        assertThatThrownBy(() -> MultipartForm.read(request, StandardCharsets.UTF_8))
                .isInstanceOf(Refused.class);
    }

    private FullHttpRequest request(String body) {
        FullHttpRequest request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.POST, "/api/api.test", ByteBufUtil.writeUtf8(memory, body));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, "multipart/form-data; boundary=b");
        return request;
    }
}
