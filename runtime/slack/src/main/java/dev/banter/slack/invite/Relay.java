package dev.banter.slack.invite;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * A proxy on the way to a link.
 *
 * @param address the proxy's, resolved
 * @param user who may use it; {@code null} when everybody may
 * @param password the user's; {@code null} without a user
 */
public record Relay(
        InetSocketAddress address,
        @Nullable String user,
        @Nullable String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return (user == null ? "" : user + ":…@") + address.getHostString() + ":" + address.getPort();
    }
}
