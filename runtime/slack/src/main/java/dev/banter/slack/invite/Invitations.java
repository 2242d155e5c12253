package dev.banter.slack.invite;

import dev.banter.api.WorkspaceId;
import dev.banter.core.message.Identity;
import dev.banter.slack.Loopback;
import dev.banter.slack.setback.Setback;
import dev.banter.slack.setback.Setback.Loss;
import dev.banter.slack.setback.SetbackException;
import dev.banter.slack.web.ProxySettings;
import dev.banter.slack.wire.Answer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Asks Slack for invitations. Names are resolved here, off the sockets' thread, which must not block. */
public final class Invitations {

    private static final int WSS_PORT = 443;
    private static final int WS_PORT = 80;

    private final Who who;
    private final Door door;
    private final @Nullable ProxySettings proxy;
    private final Executor resolving;

    private volatile @Nullable WorkspaceId workspace;

    /**
     * Nothing is asked yet.
     *
     * @param who is asked who the bot is
     * @param door where links are to be had
     * @param proxy what stands between this machine and Slack; {@code null} when nothing does
     * @param resolving where names are resolved
     */
    public Invitations(Who who, Door door, @Nullable ProxySettings proxy, Executor resolving) {
        this.who = who;
        this.door = door;
        this.proxy = proxy;
        this.resolving = resolving;
    }

    /**
     * Asks for one.
     *
     * @param turn picks among several addresses of one host, so that a dead one is not tried for ever
     * @return the invitation; fails with what {@link Setback#of} understands
     */
    public CompletableFuture<Invitation> next(int turn) {
        return who.ask()
                .thenCompose(auth -> door.ask()
                        .get()
                        .handle(Who.orRefusal(door.token(), door.method()))
                        .thenApplyAsync(connect -> invitation(auth, connect, turn), resolving));
    }

    private Invitation invitation(Answer.AuthTest auth, Answer.Connect connect, int turn) {
        URI url = url(connect.url());
        String host = url.getHost();
        int port = url.getPort() > 0 ? url.getPort() : "wss".equalsIgnoreCase(url.getScheme()) ? WSS_PORT : WS_PORT;
        Identity identity = identity(Identities.of(auth, connect));
        ProxySettings between = proxy;
        if (between == null || !between.standsBefore(host)) {
            return new Invitation(
                    url, new InetSocketAddress(resolved(host, "the link's address", turn), port), identity, null);
        }
        InetAddress way = resolved(between.host(), "the proxy", turn);
        Relay relay = new Relay(new InetSocketAddress(way, between.port()), between.user(), between.password());
        return new Invitation(url, InetSocketAddress.createUnresolved(host, port), identity, relay);
    }

    private static InetAddress resolved(String host, String whose, int turn) {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            return addresses[Math.floorMod(turn, addresses.length)];
        } catch (UnknownHostException unknown) {
            throw loss("the host " + host + " of " + whose + " is not known to this machine's resolver");
        }
    }

    /** A link is one workspace: what it was called first it is called for good, or keys would not be known again. */
    private Identity identity(Identity found) {
        WorkspaceId first = workspace;
        if (first == null) {
            workspace = found.workspace();
            return found;
        }
        return new Identity(first, found.self(), found.botId(), found.name());
    }

    /** The address itself is never told: whoever has it has the link. */
    private URI url(@Nullable String told) {
        if (told == null) {
            throw loss(door.method() + " told no address for the link");
        }
        try {
            URI url = new URI(told);
            if (!Loopback.orEncrypted(url, "wss", "ws")) {
                throw loss(door.method() + " told an address for the link that is not wss; ws is accepted on this"
                        + " machine's own addresses only");
            }
            return url;
        } catch (URISyntaxException malformed) {
            throw loss(door.method() + " told an address for the link that is none");
        }
    }

    private static SetbackException loss(String reason) {
        return new SetbackException(new Loss(reason));
    }
}
