package dev.banter.launcher.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.util.regex.Pattern;

/**
 * Takes out of each line what looks like a token, a password or a socket's ticket, whoever logged it: the last line of
 * defence.
 */
public final class MaskingEncoder extends EncoderBase<ILoggingEvent> {

    private static final Pattern TOKEN =
            Pattern.compile("\\b(xox[a-z]\\.?-|xapp-|xwfp-)[A-Za-z0-9._-]*([A-Za-z0-9]{4})\\b");
    /** In JSON each slash may stand behind a backslash. */
    private static final Pattern TICKET = Pattern.compile("(wss?:(?:\\\\?/){2}[^/\\\\\\s\"]+\\\\?/)[^\\s\"]+");

    /** A name and a password in an address, such as a proxy's. */
    private static final Pattern PASSWORD = Pattern.compile("(:(?:\\\\?/){2}[^/@:\\s\"]*:)[^/@\\s\"]+@");

    private final Encoder<ILoggingEvent> inner;

    MaskingEncoder(Encoder<ILoggingEvent> inner) {
        this.inner = inner;
    }

    @Override
    public void start() {
        inner.start();
        super.start();
    }

    @Override
    public void stop() {
        inner.stop();
        super.stop();
    }

    @Override
    public byte[] headerBytes() {
        return inner.headerBytes();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        byte[] line = inner.encode(event);
        return mask(new String(line, UTF_8)).getBytes(UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return inner.footerBytes();
    }

    /**
     * Masks one line.
     *
     * @param line any text
     * @return the text without what looks like a secret
     */
    public static String mask(String line) {
        return maskTokens(line.contains("@") ? PASSWORD.matcher(line).replaceAll("$1…@") : line);
    }

    private static String maskTokens(String line) {
        if (!line.contains("xox") && !line.contains("xapp-") && !line.contains("xwfp-") && !line.contains("ws")) {
            return line;
        }
        return TICKET.matcher(TOKEN.matcher(line).replaceAll("$1…$2")).replaceAll("$1…");
    }
}
