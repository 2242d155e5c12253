package dev.banter.launcher.admin;

import dev.banter.core.inbox.DeadLetter;
import dev.banter.core.job.DeadReminder;
import dev.banter.core.outbox.DeadReply;
import dev.banter.host.admin.Answer.Letters;
import dev.banter.launcher.text.Columns;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Dead letters as people read them: a table of each kind. */
final class LettersText {

    private LettersText() {}

    /** Lines without an end. */
    static String of(Letters dead) {
        List<String> lines = new ArrayList<>();
        if (!dead.letters().isEmpty()) {
            lines.addAll(messages(dead.letters()));
        }
        if (!dead.reminders().isEmpty()) {
            lines.addAll(reminders(dead.reminders()));
        }
        if (!dead.replies().isEmpty()) {
            lines.addAll(replies(dead.replies()));
        }
        return lines.isEmpty()
                ? "there is no dead letter: nothing is kept for which a handler has failed too often, or that Slack did not take"
                : String.join("\n", lines);
    }

    private static List<String> messages(List<DeadLetter> letters) {
        Columns table = new Columns(Integer.MAX_VALUE);
        table.row("LETTER", "PLUGIN", "HANDLER", "SAID BY", "IN", "TRIED", "LAST FAILED", "BECAUSE");
        letters.forEach(letter -> table.row(
                letter.id(),
                letter.pluginId(),
                letter.handler(),
                letter.message().user().id(),
                letter.message().channel().id(),
                String.valueOf(letter.attempts()),
                seconds(letter.since()),
                letter.reason()));
        return table.lines();
    }

    private static List<String> reminders(List<DeadReminder> reminders) {
        Columns table = new Columns(Integer.MAX_VALUE);
        table.row("LETTER", "PLUGIN", "REMINDER", "DUE", "TRIED", "LAST FAILED", "BECAUSE");
        reminders.forEach(dead -> table.row(
                dead.id(),
                dead.note().pluginId(),
                dead.note().name() + "/" + dead.note().key(),
                seconds(dead.note().due()),
                String.valueOf(dead.note().attempts()),
                seconds(dead.since()),
                dead.reason()));
        return table.lines();
    }

    private static List<String> replies(List<DeadReply> replies) {
        Columns table = new Columns(Integer.MAX_VALUE);
        table.row("LETTER", "PLUGIN", "HANDLER", "SAID FOR", "TO", "LAST FAILED", "BECAUSE");
        replies.forEach(dead -> table.row(
                dead.id(),
                dead.key().pluginId(),
                dead.key().handler(),
                dead.key().origin(),
                dead.to().shown(),
                seconds(dead.since()),
                dead.reason()));
        return table.lines();
    }

    static String seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
