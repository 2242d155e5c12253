package dev.banter.launcher.doctor;

import dev.banter.slack.web.Probed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lays this machine's clock beside Slack's. */
final class Clocks {

    /** Slack's own bound on signed requests is five minutes; long before that something is wrong. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private Clocks() {}

    static Finding compare(Probed answered, Instant now) {
        Optional<Instant> theirs = answered.date();
        if (theirs.isEmpty()) {
            return Finding.open("this server does not tell its time");
        }
        Duration ahead = Duration.between(theirs.get(), now);
        String skew = ahead.abs().toSeconds() + " s " + (ahead.isNegative() ? "behind" : "ahead of") + " Slack's";
        return ahead.abs().compareTo(BOUND) <= 0
                ? Finding.good(ahead.abs().toSeconds() <= 2 ? "agrees with Slack's" : skew)
                : Finding.bad("this machine's is " + skew + ": have it set by NTP");
    }
}
