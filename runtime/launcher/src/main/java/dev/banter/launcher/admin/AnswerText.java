package dev.banter.launcher.admin;

import dev.banter.host.LoadReport;
import dev.banter.host.LoadReport.Live;
import dev.banter.host.LoadReport.Refused;
import dev.banter.host.Standing;
import dev.banter.host.admin.Answer;
import dev.banter.host.admin.Answer.Details;
import dev.banter.host.admin.Answer.Done;
import dev.banter.host.admin.Answer.Explained;
import dev.banter.host.admin.Answer.Failed;
import dev.banter.host.admin.Answer.Letters;
import dev.banter.host.admin.Answer.Listing;
import dev.banter.launcher.text.Columns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An answer as people read it. */
final class AnswerText {

    private AnswerText() {}

    /** Lines without an end. */
    static String of(Answer answer) {
        if (answer instanceof Listing listing) {
            return list(listing);
        }
        if (answer instanceof Details details) {
            return details(details);
        }
        if (answer instanceof Explained explained) {
            return ExplanationText.of(explained.explanation());
        }
        if (answer instanceof Letters dead) {
            return LettersText.of(dead);
        }
        return answer instanceof Done done
                ? withReports(done.what(), done.reports())
                : withReports(((Failed) answer).problem(), ((Failed) answer).reports());
    }

    private static String withReports(String what, List<LoadReport> reports) {
        List<String> lines = new ArrayList<>(List.of(what));
        reports.forEach(report -> {
            lines.add(report.headline());
            problems(report).forEach(lines::add);
        });
        return String.join("\n", lines);
    }

    private static String list(Listing listing) {
        List<String> lines = new ArrayList<>();
        lines.add(
                listing.jars().isEmpty() && listing.absent().isEmpty()
                        ? "there is no plugin: no jar lies in the plugin folder"
                        : table(listing));
        listing.held().forEach(held -> lines.add(held.toString()));
        return String.join("\n", lines);
    }

    private static String table(Listing listing) {
        Columns table = new Columns(Integer.MAX_VALUE);
        table.row("PLUGIN", "VERSION", "STATE", "HANDLERS", "NEXT RUN", "FILE");
        for (Standing jar : listing.jars()) {
            LoadReport report = jar.report();
            table.row(
                    report.id().isEmpty() ? "-" : report.id(),
                    report.version().isEmpty() ? "-" : report.version(),
                    state(jar),
                    report.outcome() instanceof Live live
                            ? String.valueOf(live.handlers().size())
                            : "-",
                    jar.upcoming().values().stream()
                            .min(Comparator.naturalOrder())
                            .map(LettersText::seconds)
                            .orElse("-"),
                    report.file());
        }
        listing.absent().forEach(id -> table.row(id, "-", "disabled", "-", "-", "(no jar lies there)"));
        return String.join("\n", table.lines());
    }

    private static List<String> problems(LoadReport report) {
        return report.outcome() instanceof Refused refused
                ? refused.problems().stream().map(problem -> "  - " + problem).toList()
                : List.of();
    }

    static String state(LoadReport report) {
        if (report.isLive()) {
            return "live";
        }
        return report.isRefused() ? "refused" : "disabled";
    }

    private static String state(Standing jar) {
        String state = state(jar.report());
        if (jar.parked().containsKey("")) {
            return "parked";
        }
        return jar.parked().isEmpty() ? state : state + ", " + jar.parked().size() + " parked";
    }

    private static String details(Details details) {
        List<String> lines = new ArrayList<>();
        if (details.jars().isEmpty()) {
            lines.add(details.id() + " is disabled; no jar of it lies in the plugin folder");
        }
        for (Standing jar : details.jars()) {
            lines.addAll(standing(jar, details));
        }
        details.before()
                .ifPresent(file -> lines.add("plugins rollback " + details.id() + " would put " + file + " back"));
        return String.join("\n", lines);
    }

    private static List<String> standing(Standing jar, Details details) {
        LoadReport report = jar.report();
        List<String> lines = new ArrayList<>();
        lines.add(report.file() + ": plugin " + (report.id() + " " + report.version()).strip() + " is " + state(jar));
        jar.sha256().ifPresent(hash -> lines.add("  its SHA-256 is " + hash + ", " + pin(hash, details)));
        if (report.outcome() instanceof Live live) {
            live.handlers().forEach(handler -> lines.add("  " + handler));
            jar.upcoming()
                    .forEach((handler, next) ->
                            lines.add("  next run: " + handler + " at " + LettersText.seconds(next)));
            jar.parked()
                    .forEach((handler, why) ->
                            lines.add("  parked: " + (handler.isEmpty() ? "all of it" : handler) + "; " + why));
        } else if (report.outcome() instanceof Refused refused) {
            lines.addAll(problems(report));
            refused.serving()
                    .ifPresent(version -> lines.add(
                            "  " + (version.isEmpty() ? "the version before" : "version " + version) + " goes on"));
        }
        return lines;
    }

    private static String pin(String hash, Details details) {
        return details.pinned()
                .map(pinned -> pinned.equals(hash)
                        ? "as pinned in plugins.lock"
                        : "and not " + pinned + " as pinned in plugins.lock")
                .orElse("not pinned in plugins.lock");
    }
}
