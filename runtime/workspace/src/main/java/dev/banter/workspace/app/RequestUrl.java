package dev.banter.workspace.app;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;

/**
 * Where an app listens for what Slack posts, on this machine.
 *
 * @param address an {@code http} address whose host is a loopback one
 * @param signingSecret what requests are signed with
 */
public record RequestUrl(URI address, String signingSecret) {

    /** Refuses what leads beyond this machine: what people say here is nobody else's business. */
    public RequestUrl {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(signingSecret, "signingSecret");
        if (!isHere(address)) {
            throw new IllegalArgumentException(address.getScheme() + "://" + address.getAuthority()
                    + ": a local workspace posts to this machine alone; give a request URL like"
                    + " http://127.0.0.1:3000/slack/events");
        }
        if (signingSecret.isEmpty()) {
            throw new IllegalArgumentException("a request URL needs a signing secret, which the app checks with");
        }
    }

    private static boolean isHere(URI address) {
        String host = address.getHost();
        if (!"http".equals(address.getScheme()) || host == null) {
            return false;
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "RequestUrl[" + address + "]";
    }
}
