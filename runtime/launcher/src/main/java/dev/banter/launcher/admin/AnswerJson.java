package dev.banter.launcher.admin;

import dev.banter.core.inbox.DeadLetter;
import dev.banter.core.job.DeadReminder;
import dev.banter.core.outbox.DeadReply;
import dev.banter.core.route.Explanation;
import dev.banter.core.route.Explanation.Asked;
import dev.banter.core.route.Explanation.Candidate;
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
import dev.banter.host.release.HeldPlugin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer as programs read it. */
final class AnswerJson {

    private AnswerJson() {}

    /** To be written as JSON. */
    static Map<String, @Nullable Object> of(Answer answer) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("ok", answer.good());
        if (answer instanceof Listing listing) {
            json.put(
                    "plugins", listing.jars().stream().map(AnswerJson::standing).toList());
            json.put("disabled_without_jar", listing.absent());
            json.put("held", listing.held().stream().map(AnswerJson::held).toList());
        } else if (answer instanceof Details details) {
            json.put("id", details.id());
            json.put("disabled", details.disabled());
            json.put("jars", details.jars().stream().map(AnswerJson::standing).toList());
            json.put("pinned", details.pinned().orElse(null));
            json.put("before", details.before().orElse(null));
        } else if (answer instanceof Explained explained) {
            explanation(explained.explanation(), json);
        } else if (answer instanceof Letters dead) {
            json.put("letters", dead.letters().stream().map(AnswerJson::letter).toList());
            json.put(
                    "reminders",
                    dead.reminders().stream().map(AnswerJson::reminder).toList());
            json.put("replies", dead.replies().stream().map(AnswerJson::reply).toList());
        } else if (answer instanceof Done done) {
            json.put("done", done.what());
            json.put("jars", reports(done.reports()));
        } else if (answer instanceof Failed failed) {
            json.put("error", failed.cause().name().toLowerCase(Locale.ROOT));
            json.put("problem", failed.problem());
            json.put("jars", reports(failed.reports()));
        }
        return json;
    }

    private static Map<String, @Nullable Object> letter(DeadLetter letter) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("letter", letter.id());
        json.put("plugin", letter.pluginId());
        json.put("handler", letter.handler());
        json.put("message", letter.message().key().toString());
        json.put("user", letter.message().user().id());
        json.put("attempts", letter.attempts());
        json.put("since", letter.since().toString());
        json.put("reason", letter.reason());
        return json;
    }

    private static Map<String, @Nullable Object> reminder(DeadReminder dead) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("letter", dead.id());
        json.put("plugin", dead.note().pluginId());
        json.put("name", dead.note().name());
        json.put("key", dead.note().key());
        json.put("due", dead.note().due().toString());
        json.put("attempts", dead.note().attempts());
        json.put("since", dead.since().toString());
        json.put("reason", dead.reason());
        return json;
    }

    private static Map<String, @Nullable Object> reply(DeadReply dead) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("letter", dead.id());
        json.put("plugin", dead.key().pluginId());
        json.put("handler", dead.key().handler());
        json.put("said_for", dead.key().origin());
        json.put("workspace", dead.workspace().id());
        json.put("to", dead.to().shown());
        json.put("since", dead.since().toString());
        json.put("reason", dead.reason());
        return json;
    }

    private static Map<String, @Nullable Object> held(HeldPlugin held) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("plugin", held.plugin());
        json.put("seconds", held.after().toSeconds());
        json.put("holders", held.holders());
        return json;
    }

    private static List<Map<String, @Nullable Object>> reports(List<LoadReport> reports) {
        return reports.stream().map(report -> standing(new Standing(report))).toList();
    }

    private static Map<String, @Nullable Object> standing(Standing standing) {
        LoadReport report = standing.report();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", report.id());
        json.put("version", report.version());
        json.put("file", report.file());
        json.put("state", AnswerText.state(report));
        standing.sha256().ifPresent(hash -> json.put("sha256", hash));
        if (report.outcome() instanceof Live live) {
            json.put("handlers", live.handlers());
            json.put("parked", standing.parked());
            json.put("next_runs", nextRuns(standing));
        } else if (report.outcome() instanceof Refused refused) {
            json.put("problems", refused.problems());
            json.put("serving", refused.serving().orElse(null));
        }
        return json;
    }

    private static Map<String, String> nextRuns(Standing standing) {
        Map<String, String> runs = new LinkedHashMap<>();
        standing.upcoming().forEach((handler, next) -> runs.put(handler, next.toString()));
        return runs;
    }

    private static void explanation(Explanation explanation, Map<String, @Nullable Object> json) {
        json.put("text", explanation.text());
        json.put("addressed", explanation.addressed());
        json.put(
                "interceptors",
                explanation.interceptors().stream().map(AnswerJson::asked).toList());
        json.put(
                "handlers",
                explanation.candidates().stream().map(AnswerJson::candidate).toList());
    }

    private static Map<String, @Nullable Object> asked(Asked one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("plugin", one.plugin());
        json.put("interceptor", one.interceptor());
        json.put("parked", one.parked());
        return json;
    }

    private static Map<String, @Nullable Object> candidate(Candidate one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("plugin", one.plugin());
        json.put("handler", one.handler());
        json.put("pattern", one.pattern().pattern());
        json.put("audience", one.audience().name().toLowerCase(Locale.ROOT));
        json.put("fallback", one.fallback());
        json.put("runs", one.runs());
        json.put("order", one.order());
        json.put("matched", one.search().matched().orElse(null));
        json.put("groups", ExplanationText.named(one));
        json.put("why_not", one.runs() ? List.of() : ExplanationText.reasons(one));
        json.put("steps", one.search().steps());
        json.put("nanos", one.search().took().toNanos());
        return json;
    }
}
