package dev.banter.slack.invite;

import dev.banter.core.message.Identity;
import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a link is to be had, once, within 30 seconds.
 *
 * @param url the WebSocket's address: a secret
 * @param address the same, resolved; unresolved with a relay, which may know names that this machine does not
 * @param identity who the bot will be there
 * @param relay the proxy that leads there; {@code null} when none does
 */
public record Invitation(
        URI url,
        InetSocketAddress address,
        Identity identity,
        @Nullable Relay relay) {

    /**
     * Whether the address asks for encryption.
     *
     * @return true for {@code wss}
     */
    public boolean encrypted() {
        return "wss".equalsIgnoreCase(url.getScheme());
    }

    /** Without the address's secret part. */
    @Override
    public String toString() {
        return "invitation to " + url.getHost();
    }
}
