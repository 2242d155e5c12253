package dev.banter.launcher.admin;

import dev.banter.api.ChannelId;
import dev.banter.api.UserId;
import dev.banter.api.WorkspaceId;
import dev.banter.core.inbox.DeadLetter;
import dev.banter.core.job.DeadReminder;
import dev.banter.core.job.Note;
import dev.banter.core.message.Heard;
import dev.banter.core.outbox.DeadReply;
import dev.banter.core.outbox.Destination;
import dev.banter.core.outbox.VerbKey;
import dev.banter.core.route.Audience;
import dev.banter.core.route.Explanation;
import dev.banter.core.route.Explanation.Candidate;
import dev.banter.core.route.Explanation.Finding;
import dev.banter.host.LoadReport;
import dev.banter.host.LoadReport.Disabled;
import dev.banter.host.LoadReport.Live;
import dev.banter.host.LoadReport.Refused;
import dev.banter.host.Standing;
import dev.banter.host.admin.Answer;
import dev.banter.host.release.HeldPlugin;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One answer of each kind. */
final class Answers {

    static final String HASH = "0123456789abcdef".repeat(4);

    private static final LoadReport LIVE = new LoadReport(
            "deploys-1.2.jar",
            "deploys",
            "1.2",
            new Live(
                    List.of("Deploys#deploy on \"^deploy\"", "Deploys#report at 0 9 * * * in Europe/Berlin"),
                    Duration.ofMillis(12),
                    Optional.of("1.1")));
    private static final LoadReport REFUSED = new LoadReport(
            "echo-2.jar", "echo", "2", new Refused(List.of("one thing", "two\n    lines"), Optional.of("1")));
    private static final LoadReport DISABLED = new LoadReport("help.jar", "help", "", new Disabled());
    private static final LoadReport NAMELESS =
            new LoadReport("Bad Name.jar", "", "", new Refused(List.of("its name"), Optional.empty()));

    private Answers() {}

    private static Standing live() {
        return new Standing(
                LIVE,
                Optional.of(HASH),
                Map.of("Deploys#deploy", "the last failure: no"),
                Map.of("Deploys#report", Instant.parse("2026-12-01T08:00:00Z")));
    }

    static Answer.Listing listing() {
        return new Answer.Listing(
                List.of(new Standing(NAMELESS), live(), new Standing(REFUSED), new Standing(DISABLED)),
                List.of("shop"),
                List.of(new HeldPlugin("deploys 1.1 #1", Duration.ofSeconds(61), List.of("thread \"poll\""))));
    }

    static Answer.Letters letters() {
        Heard message = new Heard(
                new WorkspaceId("T0ACME"),
                new ChannelId("C0OPS"),
                new UserId("U0ANA"),
                "1764504000.000100",
                null,
                false,
                true,
                false,
                "deploy shop",
                "deploy shop");
        DeadLetter letter = new DeadLetter(
                "0a1b2c3d",
                message,
                "deploys",
                "Deploys#deploy",
                3,
                "java.io.IOException: no database",
                Instant.parse("2026-11-30T12:00:00.123Z"));
        Note note = new Note("4e5f6071-8293", "deploys", "retry", "shop", "", Instant.parse("2026-11-30T11:00:00Z"), 3);
        DeadReminder reminder =
                new DeadReminder(note, "java.io.IOException: no route", Instant.parse("2026-11-30T11:02:00.123Z"));
        DeadReply reply = new DeadReply(
                "8899aabb",
                new VerbKey(message.key().toString(), "deploys", "Deploys#deploy", 0),
                message.workspace(),
                new Destination.Named("old-ops"),
                "nothing was said: Slack refused it (is_archived)",
                Instant.parse("2026-11-30T12:01:00.123Z"));
        return new Answer.Letters(List.of(letter), List.of(reminder), List.of(reply));
    }

    static Answer.Details details() {
        return new Answer.Details(
                "deploys",
                List.of(live(), new Standing(REFUSED)),
                false,
                Optional.of(HASH),
                Optional.of("deploys-1.1.jar"));
    }

    static Answer.Failed failed() {
        return new Answer.Failed(
                Answer.Cause.REFUSED, "echo-2.jar is not installed, and the folder is as it was", List.of(REFUSED));
    }

    static Answer.Explained explained() {
        return new Answer.Explained(new Explanation(
                "deploy \"x\"",
                true,
                List.of(
                        new Explanation.Asked("guard", "Guard#mayTalk", false),
                        new Explanation.Asked("guard", "Guard#old", true)),
                List.of(
                        candidate("^deploy (?<app>\\S+)(x)?", true, List.of(), 1),
                        candidate("^status$", false, List.of("only hears what is said to the bot"), 0),
                        candidate("", true, List.of("is a fallback, and another handler matches"), 0))));
    }

    private static Candidate candidate(String pattern, boolean matches, List<String> obstacles, int order) {
        return new Candidate(
                "deploys",
                "Deploys#" + (order + obstacles.size()),
                Pattern.compile(pattern),
                Audience.ANYBODY,
                pattern.isEmpty(),
                new Finding(
                        matches ? Optional.of("deploy \"x\"") : Optional.empty(),
                        order > 0 ? Arrays.asList("\"x\"", null) : List.of(),
                        false,
                        12,
                        Duration.ofNanos(3_456)),
                obstacles,
                order);
    }
}
