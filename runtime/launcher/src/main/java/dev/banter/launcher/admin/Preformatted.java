package dev.banter.launcher.admin;

import dev.banter.api.Markup;
import java.util.ArrayList;
import java.util.List;

/** A text whose columns stay beneath each other in Slack: in as many messages as it takes, each with fences of its own. */
final class Preformatted {

    /** Less than a frame of RTM takes, escaped. */
    private static final int LONGEST = 2_500;

    private static final String FENCE = "```";

    private Preformatted() {}

    static List<Markup> parts(String text) {
        List<Markup> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String line : text.replace(FENCE, "'''").split("\n", -1)) {
            String kept = line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
            if (part.length() + kept.length() > LONGEST) {
                parts.add(fenced(part));
                part.setLength(0);
            }
            part.append(kept).append('\n');
        }
        parts.add(fenced(part));
        return parts;
    }

    private static Markup fenced(StringBuilder lines) {
        return Markup.of(FENCE + "\n" + lines + FENCE);
    }
}
