package dev.banter.launcher.settings;

import dev.banter.core.quarantine.QuarantineSettings;
import dev.banter.core.run.LaneSettings;
import dev.banter.host.HostSettings;
import dev.banter.launcher.settings.access.Access;
import dev.banter.launcher.settings.access.AccessesReader;
import dev.banter.launcher.settings.faults.FaultSource;
import dev.banter.launcher.settings.faults.FaultsReader;
import dev.banter.launcher.settings.plugin.Lanes;
import dev.banter.launcher.settings.plugin.PluginFiles;
import dev.banter.launcher.settings.text.Effective;
import dev.banter.launcher.settings.text.Reading;
import dev.banter.launcher.settings.text.Setting;
import dev.banter.launcher.settings.text.SettingsFile;
import dev.banter.workspace.fault.FaultPlan;
import dev.banter.workspace.gate.AccessKey;
import dev.banter.workspace.gate.Reach;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the settings: an option beats the environment, the environment beats the file. */
public final class SettingsReader {

    private static final Pattern ADMIN = Pattern.compile("[UWS][A-Z0-9]{2,}|@\\S+");

    private static final Pattern OWNER = Pattern.compile("[UWCGD][A-Z0-9]{2,}|#\\S+");

    private final Path home;
    private final Map<String, String> environment;
    private final Map<String, String> options;
    private final List<String> problems;
    private final Path file;
    private final Reading reading;
    private boolean keysWanted = true;

    /**
     * @param home the folder that holds the product
     * @param environment variables
     * @param options the command line's, by setting, such as {@code http}
     * @param problems what was wrong with the command line already
     */
    public SettingsReader(
            Path home, Map<String, String> environment, Map<String, String> options, List<String> problems) {
        this.home = home;
        this.environment = environment;
        this.options = options;
        this.problems = new ArrayList<>(problems);
        this.file = file();
        this.reading = new Reading(options, environment, new SettingsFile(file), this.problems);
    }

    /**
     * Takes settings for complete without tokens and secrets: there is none before there is an app.
     *
     * @return itself
     */
    public SettingsReader beforeThereIsAnApp() {
        keysWanted = false;
        return this;
    }

    /**
     * Reads all settings.
     *
     * @return the settings
     * @throws SettingsException with every problem there is
     */
    public Settings read() throws SettingsException {
        Settings settings = settings();
        reading.refuseUnknown(true);
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return settings;
    }

    /**
     * What is in effect, once the settings have been read.
     *
     * @return in the order in which it was read
     */
    public List<Effective> effective() {
        return reading.effective();
    }

    /**
     * What is written for plugins, beside the bot's own settings.
     *
     * @param settings the bot's own
     * @return follows the files as they change
     */
    public PluginFiles ofPlugins(Settings settings) {
        return new PluginFiles(file, reading.sections(), settings.plugins(), settings.lane(), environment);
    }

    /** The one file, or the one that somebody named, which must be there. */
    private Path file() {
        String named = options.getOrDefault("config", environment.getOrDefault("BANTER_CONFIG", ""));
        Path path = named.isBlank() ? home.resolve("banter.yaml") : Path.of(named);
        if (!named.isBlank() && !Files.exists(path)) {
            problems.add(path + ": there is no such file; check --config and BANTER_CONFIG");
        }
        return path;
    }

    private Settings settings() {
        int before = problems.size();
        AccessesReader accesses = new AccessesReader(reading, keysWanted);
        List<Access> slack = accesses.read();
        boolean local = accesses.ways().isEmpty() && slack.isEmpty() && problems.size() == before;
        return new Settings(
                slack,
                accesses.ways(),
                reading.read(Known.PLUGINS, home.resolve("plugins")),
                reading.read(Known.DATA, home.resolve("data")),
                Survivals.read(reading),
                reading.read(Known.HTTP, Optional.of(new HostPort("127.0.0.1", 7780))),
                reading.read(Known.EVENTS, new HostPort("127.0.0.1", 7782)),
                workspace(!accesses.ways().isEmpty() || !slack.isEmpty(), local),
                reading.read(Known.PACING, !local),
                reading.read(Known.NAMES, List.of()),
                Lanes.read(reading, LaneSettings.DEFAULT),
                quarantine(reading),
                owners(reading),
                rule(reading),
                new Settings.Swap(
                        reading.read(Known.SWAP_LOOK, HostSettings.DEFAULT_POLL),
                        reading.read(Known.SWAP_DRAIN, HostSettings.DEFAULT_DRAIN),
                        reading.read(Known.SWAP_RELEASE, HostSettings.DEFAULT_RELEASE)),
                reading.read(Known.STOP_WITHIN, Duration.ofSeconds(7)),
                new Settings.Log(
                        reading.read(Known.LOG_LEVEL, LogLevel.INFO), reading.read(Known.LOG_FORMAT, LogFormat.TEXT)),
                reading.read(Known.STRICT, false),
                Proxies.read(reading, !local));
    }

    private Settings.Workspace workspace(boolean reached, boolean local) {
        HostPort where = reading.read(Known.WORKSPACE, new HostPort("127.0.0.1", 7781));
        Optional<AccessKey> token = reading.read(Known.WORKSPACE_TOKEN);
        if (local && token.isEmpty() && Reach.beyondThisMachine(where.host())) {
            reading.refuse(
                    Known.WORKSPACE,
                    where + " can be reached by others than this machine, and whoever reaches the workspace may play"
                            + " anybody in it: set BANTER_WORKSPACE_TOKEN (or --workspace-token) to 16 or more letters"
                            + " and digits, which are then part of its address, or listen on 127.0.0.1");
        }
        return new Settings.Workspace(
                where,
                token,
                reading.read(Known.LIMITS, "off").equals("slack"),
                reading.read(Known.WORKSPACE_KEEP, false),
                faults(reached));
    }

    /** @param reached whether a workspace of Slack's is to be reached */
    private Optional<FaultPlan> faults(boolean reached) {
        Optional<FaultSource> source = reading.read(Known.FAULTS);
        if (source.isPresent() && reached) {
            reading.refuse(
                    Known.FAULTS,
                    "things go wrong by a plan in the local workspace alone, and this bot reaches Slack's own; leave"
                            + " 'faults' out, or the tokens, or set 'transport' to local");
            return Optional.empty();
        }
        return source.map(new FaultsReader(problems)::read);
    }

    private static List<String> owners(Reading reading) {
        return named(
                reading,
                Known.OWNERS,
                OWNER,
                "is nobody's id and no channel; an owner is a person by id ('U0123ABCD'), or a channel by id or name"
                        + " ('#ops')");
    }

    private static Settings.Rule rule(Reading reading) {
        List<String> admins = named(
                reading,
                Known.ADMINS,
                ADMIN,
                "is nobody's id; an administrator is a person or a user group of Slack, by id ('U0123ABCD',"
                        + " 'S0123ABCD') or by name ('@ana')");
        return new Settings.Rule(admins, reading.read(Known.REQUIRE_LOCK, false));
    }

    private static List<String> named(Reading reading, Setting<List<String>> setting, Pattern form, String otherwise) {
        List<String> named = reading.read(setting, List.of());
        named.stream()
                .filter(one -> !form.matcher(one).matches())
                .forEach(one -> reading.refuse(setting, "'" + one + "' " + otherwise));
        return named;
    }

    private static QuarantineSettings quarantine(Reading reading) {
        QuarantineSettings usual = QuarantineSettings.DEFAULT;
        Duration pause = reading.read(Known.QUARANTINE_PAUSE, usual.pause());
        Duration longest =
                reading.read(Known.QUARANTINE_LONGEST, usual.longest().compareTo(pause) < 0 ? pause : usual.longest());
        if (longest.compareTo(pause) < 0) {
            reading.refuse(
                    Known.QUARANTINE_LONGEST,
                    "the longest pause is shorter than the first one, 'quarantine.pause'; make it as long, or leave it"
                            + " out");
            return usual;
        }
        return new QuarantineSettings(reading.read(Known.QUARANTINE_STRIKES, usual.strikes()), pause, longest);
    }
}
