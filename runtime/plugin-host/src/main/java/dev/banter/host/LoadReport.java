package dev.banter.host;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of a jar, once and for all until its file changes.
 *
 * @param file the jar's name in the watched folder
 * @param id the plugin's id; empty when the jar makes none
 * @param version the plugin's version, may be empty
 * @param outcome what became of it
 * @param ties what it has to do with other plugins
 */
public record LoadReport(String file, String id, String version, Outcome outcome, Ties ties) {

    /**
     * One that has nothing to do with other plugins.
     *
     * @param file the jar's name in the watched folder
     * @param id the plugin's id; empty when the file's name makes none
     * @param version the plugin's version, may be empty
     * @param outcome what became of it
     */
    public LoadReport(String file, String id, String version, Outcome outcome) {
        this(file, id, version, outcome, Ties.NONE);
    }

    /**
     * What a plugin has to do with others.
     *
     * @param requires what it requires: of one that is live the plugins that it got, such as {@code billing 1.4.2}; of one
     *     that is refused what would do, such as {@code billing >=1.4}
     * @param exports packages that it has for others
     */
    public record Ties(List<String> requires, List<String> exports) {

        /** Nothing. */
        public static final Ties NONE = new Ties(List.of(), List.of());

        /** Copies the lists. */
        public Ties {
            requires = List.copyOf(requires);
            exports = List.copyOf(exports);
        }
    }

    /** What became of a jar. */
    public sealed interface Outcome {}

    /**
     * It answers.
     *
     * @param handlers its handlers and what they answer to, in the order in which they run
     * @param took how long it took to load
     * @param before the version that it has taken the place of, which may be empty; none when the plugin is new
     */
    public record Live(List<String> handlers, Duration took, Optional<String> before) implements Outcome {

        /** Copies the list. */
        public Live {
            handlers = List.copyOf(handlers);
        }
    }

    /**
     * Nothing of it runs.
     *
     * @param problems everything that is wrong with it
     * @param serving the version of the plugin that goes on, which may be empty; none when there is none
     */
    public record Refused(List<String> problems, Optional<String> serving) implements Outcome {

        /** Copies the list. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** It is not looked at: an administrator has disabled its plugin. */
    public record Disabled() implements Outcome {}

    /**
     * Whether it answers.
     *
     * @return false when it was refused, or is disabled
     */
    public boolean isLive() {
        return outcome instanceof Live;
    }

    /**
     * Whether it was refused.
     *
     * @return false when it answers, or is disabled
     */
    public boolean isRefused() {
        return outcome instanceof Refused;
    }

    /**
     * The report in one line.
     *
     * @return without handlers and problems
     */
    public String headline() {
        String plugin = id.isEmpty() ? "" : " plugin " + id + (version.isEmpty() ? "" : " " + version);
        if (outcome instanceof Live live) {
            return file + ":" + plugin + " is live with " + count(live.handlers(), "handler") + " after "
                    + live.took().toMillis() + " ms"
                    + live.before()
                            .map(old -> ", in the place of " + named(old))
                            .orElse("")
                    + listed(", requires ", ties.requires())
                    + listed(", exports ", ties.exports());
        }
        String subject = file + (plugin.isEmpty() ? "" : ":" + plugin);
        return outcome instanceof Refused refused
                ? subject + " is refused, " + count(refused.problems(), "problem")
                : subject + " is disabled";
    }

    /** The whole report, as an administrator reads it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(headline());
        if (outcome instanceof Live live) {
            live.handlers().forEach(handler -> text.append("\n  ").append(handler));
        } else if (outcome instanceof Refused refused) {
            refused.problems().forEach(problem -> text.append("\n  - ").append(problem));
            text.append("\nNothing of it runs")
                    .append(refused.serving()
                            .map(old -> "; " + named(old) + " goes on")
                            .orElse(""))
                    .append(". It is tried again when the file")
                    .append(
                            ties.requires().isEmpty()
                                    ? " or its settings change."
                                    : ", its settings or a plugin that it requires change.");
        }
        return text.toString();
    }

    private static String named(String version) {
        return version.isEmpty() ? "the version before" : "version " + version;
    }

    private static String listed(String before, List<String> things) {
        return things.isEmpty() ? "" : before + String.join(" and ", things);
    }

    private static String count(List<String> things, String noun) {
        return things.size() + " " + noun + (things.size() == 1 ? "" : "s");
    }
}
