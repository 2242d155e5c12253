package dev.banter.slack.events;

import dev.banter.slack.wire.SlackRequest;
import dev.banter.slack.wire.SlackRequest.Brought;
import dev.banter.slack.wire.SlackRequest.Challenge;
import dev.banter.slack.wire.SlackRequestReader;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what Slack has sent from what it has not, and passes the former on: to the workspace whose secret it is signed
 * with and, where several have one app, whose id it carries. On the loop's thread only.
 */
final class Desk {

    private static final Logger log = LoggerFactory.getLogger(Desk.class);

    /** Ten minutes, the longest that a date lets a request in, of three hundred requests a second. */
    private static final int REMEMBERED = 200_000;

    private final ServerSettings settings;
    private final InstantSource clock;
    private final Refusals refusals;
    private final Mailboxes mailboxes;
    private final Replays replays = new Replays(REMEMBERED);

    Desk(ServerSettings settings, InstantSource clock, Refusals refusals, Mailboxes mailboxes) {
        this.settings = settings;
        this.clock = clock;
        this.refusals = refusals;
        this.mailboxes = mailboxes;
    }

    /** Why a request is not taken, as far as its headers tell; empty when its body is to be read. */
    Optional<Answer> refusal(HttpRequest request, Cover cover) {
        return Optional.ofNullable(unfit(request, cover)).map(refusals::told);
    }

    private @Nullable Answer unfit(HttpRequest request, Cover cover) {
        if (!request.uri().split("\\?", 2)[0].equals(settings.path())) {
            return Answer.ELSEWHERE;
        }
        if (!request.method().equals(HttpMethod.POST)) {
            return Answer.NO_POST;
        }
        if (HttpUtil.getContentLength(request, 0L) > settings.longestBody()) {
            return Answer.TOO_LONG;
        }
        if (cover.seconds().isEmpty() || cover.signature().isEmpty()) {
            return Answer.UNSIGNED;
        }
        return isStale(cover) ? Answer.STALE : null;
    }

    /**
     * Takes a request that has come whole.
     *
     * @param request gets the one answer, now or later
     */
    void take(Cover cover, byte[] body, Consumer<Answer> request) {
        List<Mailbox> addressed = mailboxes.addressed(cover, body);
        Answer refusal = unfit(cover, addressed.isEmpty());
        if (refusal != null) {
            request.accept(refusals.told(refusal));
            return;
        }
        if (!cover.retry().isEmpty()) {
            log.info("events over HTTP: Slack sends a request again ({})", cover.retry());
        }
        SlackRequest read = SlackRequestReader.read(cover.form(), body, name(cover, body));
        if (read instanceof Challenge asked) {
            log.info("events over HTTP: Slack has asked whether the request URL is the app's, and been told so");
            request.accept(Answer.text(asked.challenge()));
        } else if (read instanceof Brought brought) {
            bring(brought, addressed, answer -> request.accept(orForgotten(cover, answer)));
        } else {
            request.accept(Answer.EMPTY);
        }
    }

    private @Nullable Answer unfit(Cover cover, boolean forged) {
        if (forged) {
            return mailboxes.isEmpty() ? Answer.BUSY : Answer.FORGED;
        }
        if (isStale(cover)) {
            return Answer.STALE;
        }
        long eldest = now() - window();
        return replays.isNew(cover.signature(), cover.seconds().orElseThrow(), eldest) ? null : Answer.REPLAYED;
    }

    private static void bring(Brought brought, List<Mailbox> addressed, Consumer<Answer> request) {
        List<Mailbox> meant = Mailboxes.meant(addressed, brought.origin());
        if (meant.isEmpty()) {
            addressed.get(0).astray(brought);
            request.accept(Answer.EMPTY);
        } else if (meant.size() == 1) {
            meant.get(0).take(brought, request);
        } else {
            request.accept(meant.stream()
                    .flatMap(each -> each.absence().stream())
                    .findFirst()
                    .orElse(Answer.BUSY));
        }
    }

    /** What is not taken after all may come again just as it was. */
    private Answer orForgotten(Cover cover, Answer answer) {
        if (answer.taken()) {
            return answer;
        }
        replays.forget(cover.signature());
        return refusals.told(answer);
    }

    private boolean isStale(Cover cover) {
        return Math.abs(now() - cover.seconds().orElseThrow()) > window();
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private long window() {
        return settings.times().window().toSeconds();
    }

    /** The same when Slack sends an event again. Forms it sends once: alike are what somebody does twice. */
    private static String name(Cover cover, byte[] body) {
        if (cover.form()) {
            return cover.signature();
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java knows SHA-256", impossible);
        }
    }
}
