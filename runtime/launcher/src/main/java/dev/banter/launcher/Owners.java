package dev.banter.launcher;

import dev.banter.api.Slack;
import dev.banter.api.WorkspaceId;
import dev.banter.core.quarantine.Parked;
import dev.banter.core.quarantine.Sample;
import dev.banter.launcher.log.MaskingEncoder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Those who look after plugins: they are told in Slack what is parked, with what it failed on. */
final class Owners {

    /** Of a cause, or of what somebody has said: enough to recognise it. */
    private static final int LONGEST = 400;

    private final List<String> where;
    private final Slack slack;
    private final Supplier<Set<WorkspaceId>> workspaces;

    /**
     * @param where people and channels, as {@link Slack#say} takes them
     * @param slack speaks for the bot itself
     * @param workspaces those that the bot is in
     */
    Owners(List<String> where, Slack slack, Supplier<Set<WorkspaceId>> workspaces) {
        this.where = List.copyOf(where);
        this.slack = slack;
        this.workspaces = workspaces;
    }

    /** Where it has happened, or in all workspaces. What cannot be said is logged by whoever cannot say it. */
    void tell(Parked parked) {
        String text = MaskingEncoder.mask("Plugin `" + parked.pluginId() + "`: " + inline(ParkedText.of(parked))
                + parked.sample().map(Owners::sample).orElse("")
                + "\nThe rest of the bot goes on. The log has the stack traces of what it threw.");
        parked.sample()
                .flatMap(sample -> Optional.ofNullable(sample.workspace()))
                .map(Set::of)
                .orElseGet(workspaces)
                .forEach(workspace -> where.forEach(owner -> slack.in(workspace).say(owner, text)));
    }

    private static String sample(Sample sample) {
        String text = inline(sample.text());
        String origin = "\nIt was called for `" + inline(sample.origin()) + "`";
        return origin + (text.isEmpty() ? "." : ": `" + text + "`");
    }

    /** On one line, and so that it cannot end the code that it stands in. */
    private static String inline(String text) {
        String line = text.replace('`', '\'').replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
