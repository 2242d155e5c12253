package dev.banter.launcher.doctor;

import dev.banter.api.Payload;
import dev.banter.launcher.manifest.Needs;
import dev.banter.slack.Token;
import dev.banter.slack.invite.Who;
import dev.banter.slack.web.ConnectMethod;
import dev.banter.slack.web.Credentials;
import dev.banter.slack.web.Doorbell;
import dev.banter.slack.web.Probed;
import dev.banter.slack.web.WebException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at for one workspace.
 *
 * @param access its way in
 * @param calls makes the calls
 * @param needs what the installed plugins need
 * @param clock this machine's
 */
record SlackChecks(Access access, Calls calls, Callable<Needs> needs, Clock clock) {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        add(checks, "bot token", () -> TokenForms.bot(access.bot()));
        if (access.socket()) {
            add(checks, "app token", () -> TokenForms.app(access.app()));
        }
        access.secret()
                .ifPresent(secret -> add(
                        checks,
                        "signing secret",
                        () -> TokenForms.secret(secret, access.web().callsSlack())));
        add(checks, "web api", () -> reach(access.web().base(), "the Web API"));
        if (access.bot().isPresent()) {
            Token bot = access.bot().get();
            add(checks, "identity", () -> identity(bot));
            add(checks, "scopes", () -> byHead(bot, probed -> Scopes.compare(needs.call(), probed)));
            add(checks, "clock", () -> byHead(bot, probed -> Clocks.compare(probed, clock.instant())));
            access.rtm().ifPresent(method -> addRtm(checks, method, bot));
        }
        if (access.socket() && access.app().isPresent()) {
            Token app = access.app().get();
            add(checks, "socket mode", () -> connect(calls.socket(app).join(), Calls.OPEN_CONNECTION, app));
        }
        add(checks, "events", () -> Subscriptions.compare(needs.call(), access));
        return checks;
    }

    /** What the head of an answer tells; that there was none is another check's to say. */
    private Finding byHead(Token bot, Reading reading) throws Exception {
        CompletableFuture<Probed> auth = calls.auth(bot);
        return auth.handle((probed, failure) -> failure == null).join()
                ? reading.of(auth.join())
                : Finding.open("cannot be told: auth.test was not answered");
    }

    /** Reads an answer's head. */
    @FunctionalInterface
    private interface Reading {
        Finding of(Probed probed) throws Exception;
    }

    private void addRtm(List<Check> checks, ConnectMethod method, Token bot) {
        add(checks, "rtm", () -> connect(calls.rtm(method, bot).join(), method.method(), bot));
    }

    private void add(List<Check> checks, String name, Callable<Finding> look) {
        checks.add(Check.of(access.check(name), look));
    }

    private Finding reach(URI server, String what) throws InterruptedException {
        Optional<String> obstacle = new Doorbell(access.web().proxy(), PATIENCE).ring(server);
        String way = access.web().proxy() == null
                ? ""
                : " through the proxy " + access.web().proxy();
        return obstacle.map(reason -> Finding.bad(what + " cannot be reached: " + reason))
                .orElse(Finding.good(what + " at " + server.getHost() + " answers" + way));
    }

    private Finding identity(Token bot) {
        Probed probed = calls.auth(bot).join();
        Payload answer = probed.answer();
        if (answer != null) {
            return Finding.good("the bot is " + answer.text("user").orElse("nameless") + " ("
                    + answer.text("user_id").orElse("no id") + ") in "
                    + answer.text("team").orElse("a workspace without a name") + " ("
                    + answer.text("team_id").orElse("no id") + ")");
        }
        return isGoneWithout(probed.failure(), bot)
                ? Finding.open("this server does not know auth.test; who the bot is comes with the connection")
                : refused(probed, Calls.AUTH_TEST, bot);
    }

    /** A connection is asked for, and its host rung at; it is not used, so that no event goes astray. */
    private Finding connect(Probed probed, String method, Token token) throws InterruptedException {
        Payload answer = probed.answer();
        if (answer == null) {
            return refused(probed, method, token);
        }
        String url = answer.text("url").orElse("");
        if (!url.matches("wss?://[^/\\s]+.*")) {
            return Finding.bad(method + " told no address of a WebSocket");
        }
        String server = url.replaceFirst("^ws(s?://[^/?#]+).*", "http$1/");
        return reach(URI.create(server), method + " is allowed, and the WebSocket's server");
    }

    private static Finding refused(Probed probed, String method, Token token) {
        WebException failure = probed.failure();
        if (failure == null) {
            return Finding.bad(method + " brought nothing");
        }
        return Finding.bad(
                Credentials.refusedForGood(token, method, failure).orElse(String.valueOf(failure.getMessage())));
    }

    /** As a start by Socket Mode or HTTP goes without it. */
    private boolean isGoneWithout(@Nullable WebException failure, Token bot) {
        return failure != null
                && Who.mayNotKnow(access.web().callsSlack(), failure.fault())
                && Credentials.refusedForGood(bot, Calls.AUTH_TEST, failure).isEmpty();
    }
}
