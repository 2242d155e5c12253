package dev.banter.slack.invite;

import dev.banter.api.WorkspaceId;
import dev.banter.core.async.Stages;
import dev.banter.core.message.Identity;
import dev.banter.slack.Loopback;
import dev.banter.slack.Token;
import dev.banter.slack.setback.Setback;
import dev.banter.slack.setback.Setback.Loss;
import dev.banter.slack.setback.Setback.Refusal;
import dev.banter.slack.setback.SetbackException;
import dev.banter.slack.web.Credentials;
import dev.banter.slack.web.Fault;
import dev.banter.slack.web.WebApi;
import dev.banter.slack.web.WebException;
import dev.banter.slack.wire.Answer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Slack for invitations. Names are resolved here, off the sockets' thread, which must not block. */
public final class Invitations {

    private static final Logger log = LoggerFactory.getLogger(Invitations.class);

    private static final Answer.AuthTest NOTHING = new Answer.AuthTest(null, null, null, null);
    private static final int ASKED = 3;
    private static final int WSS_PORT = 443;
    private static final int WS_PORT = 80;

    private final WebApi api;
    private final Token token;
    private final Door door;
    private final Executor resolving;

    /** What {@code auth.test} once said: it stays so as long as the token does. */
    private volatile Answer.@Nullable AuthTest known;

    private volatile @Nullable WorkspaceId workspace;

    /** How often {@code auth.test} failed in a way that may pass. */
    private final AtomicInteger unanswered = new AtomicInteger();

    /**
     * Nothing is asked yet.
     *
     * @param api is asked who the bot is
     * @param token the bot's
     * @param door where links are to be had
     * @param resolving where names are resolved
     */
    public Invitations(WebApi api, Token token, Door door, Executor resolving) {
        this.api = api;
        this.token = token;
        this.door = door;
        this.resolving = resolving;
    }

    /**
     * Asks for one.
     *
     * @param turn picks among several addresses of one host, so that a dead one is not tried for ever
     * @return the invitation; fails with what {@link Setback#of} understands
     */
    public CompletableFuture<Invitation> next(int turn) {
        return who().thenCompose(auth -> door.ask()
                .get()
                .handle(orRefusal(door.token(), door.method()))
                .thenApplyAsync(connect -> invitation(auth, connect, turn), resolving));
    }

    /**
     * A server need not know {@code auth.test}. Where nobody else tells who the bot is, a failure that may pass is worth
     * another try or two.
     */
    private CompletableFuture<Answer.AuthTest> who() {
        Answer.AuthTest before = known;
        if (before != null) {
            return CompletableFuture.completedFuture(before);
        }
        return api.authTest().handle(orRefusal(token, "auth.test")).handle((answer, failure) -> {
            if (failure == null) {
                known = answer;
                return answer;
            }
            Setback setback = Setback.of(failure);
            if (setback instanceof Loss loss && goesWithout(Stages.cause(failure))) {
                log.info("who the bot is will be read from what {} brings: {}", door.method(), loss.reason());
                return NOTHING;
            }
            throw new SetbackException(setback);
        });
    }

    private boolean goesWithout(Throwable failure) {
        boolean passing = !(failure instanceof WebException web && web.fault() instanceof Fault.Refused);
        return door.tellsWhoWeAre() || !passing || unanswered.incrementAndGet() >= ASKED;
    }

    private static <T> BiFunction<T, Throwable, T> orRefusal(Token token, String called) {
        return (answer, failure) -> {
            if (failure == null) {
                return answer;
            }
            Throwable reason = Stages.cause(failure);
            if (reason instanceof WebException web) {
                Credentials.refusedForGood(token, called, web).ifPresent(line -> {
                    throw new SetbackException(new Refusal(line));
                });
            }
            throw new CompletionException(reason);
        };
    }

    private Invitation invitation(Answer.AuthTest auth, Answer.Connect connect, int turn) {
        URI url = url(connect.url());
        int port = url.getPort() > 0 ? url.getPort() : "wss".equalsIgnoreCase(url.getScheme()) ? WSS_PORT : WS_PORT;
        try {
            InetAddress[] addresses = InetAddress.getAllByName(url.getHost());
            InetAddress address = addresses[Math.floorMod(turn, addresses.length)];
            return new Invitation(url, new InetSocketAddress(address, port), identity(Identities.of(auth, connect)));
        } catch (UnknownHostException unknown) {
            throw loss("the host " + url.getHost() + " of the link's address is not known to this machine's resolver");
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
