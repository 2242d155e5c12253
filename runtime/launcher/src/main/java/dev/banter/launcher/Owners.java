package dev.banter.launcher;

import dev.banter.api.Slack;
import dev.banter.core.quarantine.Parked;
import java.util.List;

/** Those who look after plugins: they are told in Slack what is parked, with what it failed on. */
final class Owners {

    /** Of a cause, or of what somebody has said: enough to recognise it. */
    private static final int LONGEST = 400;

    private final List<String> where;
    private final Slack slack;

    /**
     * @param where people and channels, as {@link Slack#say} takes them
     * @param slack speaks for the bot itself
     */
    Owners(List<String> where, Slack slack) {
        this.where = List.copyOf(where);
        this.slack = slack;
    }

    /** What cannot be said is logged by whoever cannot say it. */
    void tell(Parked parked) {
        String text = "Plugin `" + parked.pluginId() + "`: " + inline(ParkedText.of(parked)) + sample(parked)
                + "\nThe rest of the bot goes on. The log has the whole of it.";
        where.forEach(owner -> slack.in(parked.sample().workspace()).say(owner, text));
    }

    private static String sample(Parked parked) {
        String text = inline(parked.sample().text());
        String origin = "\nIt was called for `" + inline(parked.sample().origin()) + "`";
        return origin + (text.isEmpty() ? "." : ": `" + text + "`");
    }

    /** On one line, and so that it cannot end the code that it stands in. */
    private static String inline(String text) {
        String line = text.replace('`', '\'').replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
