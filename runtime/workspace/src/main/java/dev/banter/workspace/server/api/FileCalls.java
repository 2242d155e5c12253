package dev.banter.workspace.server.api;

import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.file.Files;
import dev.banter.workspace.file.StoredFile;
import dev.banter.workspace.server.http.Responses;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files on their way up, as bytes or in a form, and down again. */
public final class FileCalls {

    private static final Pattern UP = Pattern.compile("/upload/v1/(\\p{XDigit}{32})");
    private static final Pattern DOWN = Pattern.compile("/files-pri/T[A-Z0-9]+-(F[A-Z0-9]+)/download");

    private final Files files;

    public FileCalls(Files files) {
        this.files = files;
    }

    /** Whether a path is one of theirs. */
    public static boolean isAt(String path) {
        return UP.matcher(path).matches() || DOWN.matcher(path).matches();
    }

    public void answer(ChannelHandlerContext context, FullHttpRequest request) {
        String path = new QueryStringDecoder(request.uri()).rawPath();
        Matcher up = UP.matcher(path);
        Matcher down = DOWN.matcher(path);
        if (up.matches() && request.method().equals(HttpMethod.POST)) {
            receive(context, request, up.group(1));
        } else if (down.matches() && request.method().equals(HttpMethod.GET)) {
            send(context, request, down.group(1));
        } else {
            Responses.status(context, request, HttpResponseStatus.METHOD_NOT_ALLOWED);
        }
    }

    private void receive(ChannelHandlerContext context, FullHttpRequest request, String secret) {
        try {
            StoredFile file = files.receive(secret, bytes(request));
            Responses.text(context, request, "OK - " + file.length());
        } catch (Refused refused) {
            Responses.status(
                    context,
                    request,
                    refused.error().equals("upload_not_found")
                            ? HttpResponseStatus.NOT_FOUND
                            : HttpResponseStatus.BAD_REQUEST);
        }
    }

    private static byte[] bytes(FullHttpRequest request) {
        if (!HttpPostRequestDecoder.isMultipart(request)) {
            return ByteBufUtil.getBytes(request.content());
        }
        HttpPostRequestDecoder form = new HttpPostRequestDecoder(request);
        try {
            Optional<FileUpload> upload = form.getBodyHttpDatas().stream()
                    .filter(FileUpload.class::isInstance)
                    .map(FileUpload.class::cast)
                    .findFirst();
            return upload.orElseThrow(() -> new Refused("file_size_mismatch")).get();
        } catch (IOException unreadable) {
            throw new Refused("file_size_mismatch");
        } finally {
            form.destroy();
        }
    }

    /** Whatever it is, no browser is to show it: it stands on the page's own origin. */
    private void send(ChannelHandlerContext context, FullHttpRequest request, String id) {
        files.content(id)
                .ifPresentOrElse(
                        bytes -> Responses.download(context, request, bytes),
                        () -> Responses.status(context, request, HttpResponseStatus.NOT_FOUND));
    }
}
