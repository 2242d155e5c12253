package dev.banter.workspace.server.api;

import dev.banter.workspace.basics.Refused;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** A form of many parts. Its fields are arguments; files in it are no argument of any method here. */
final class MultipartForm {

    private MultipartForm() {}

    static Map<String, String> read(FullHttpRequest request, Charset charset) {
        if (!HttpPostRequestDecoder.isMultipart(request)) {
            throw new Refused("invalid_form_data", "[ERROR] multipart/form-data needs a boundary in its Content-Type");
        }
        Map<String, String> values = new HashMap<>();
        // Kept in memory: a body has a limit, and nothing of it belongs on a disk.
        DefaultHttpDataFactory inMemory = new DefaultHttpDataFactory(false);
        HttpPostMultipartRequestDecoder decoder = decoder(inMemory, request, charset);
        try {
            decoder.offer(request);
            for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
                if (part instanceof Attribute field) {
                    values.putIfAbsent(field.getName(), field.getValue());
                }
            }
            if (values.isEmpty()) {
                throw new Refused("invalid_form_data");
            }
            return values;
        } catch (DecoderException | IOException broken) {
            throw new Refused("invalid_form_data");
        } finally {
            release(decoder);
        }
    }

    /** Given the head alone, so that there is a decoder to be released also when the body is broken. */
    private static HttpPostMultipartRequestDecoder decoder(
            DefaultHttpDataFactory inMemory, FullHttpRequest request, Charset charset) {
        HttpRequest head =
                new DefaultHttpRequest(request.protocolVersion(), request.method(), request.uri(), request.headers());
        try {
            return new HttpPostMultipartRequestDecoder(inMemory, head, charset);
        } catch (DecoderException broken) {
            throw new Refused("invalid_form_data");
        }
    }

    /** A decoder forgets the part that it was in the middle of. */
    private static void release(HttpPostMultipartRequestDecoder decoder) {
        InterfaceHttpData begun = decoder.currentPartialHttpData();
        if (begun != null && begun.refCnt() > 0) {
            begun.release();
        }
        decoder.destroy();
    }
}
