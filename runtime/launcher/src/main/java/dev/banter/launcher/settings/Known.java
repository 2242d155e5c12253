package dev.banter.launcher.settings;

import static dev.banter.launcher.settings.text.Kinds.ON_OFF;
import static dev.banter.launcher.settings.text.Kinds.PATH;
import static dev.banter.launcher.settings.text.Kinds.TEXTS;
import static dev.banter.launcher.settings.text.Kinds.WORDS;
import static dev.banter.launcher.settings.text.Kinds.advised;
import static dev.banter.launcher.settings.text.Kinds.choice;
import static dev.banter.launcher.settings.text.Kinds.duration;
import static dev.banter.launcher.settings.text.Kinds.number;
import static dev.banter.launcher.settings.text.Kinds.oneOf;
import static dev.banter.launcher.settings.text.Kinds.orOff;
import static dev.banter.launcher.settings.text.Kinds.plain;
import static dev.banter.launcher.settings.text.Kinds.secret;
import static dev.banter.launcher.settings.text.Setting.anywhere;
import static dev.banter.launcher.settings.text.Setting.byVariables;
import static dev.banter.launcher.settings.text.Setting.inFile;

import dev.banter.launcher.settings.faults.FaultSource;
import dev.banter.launcher.settings.text.Kind;
import dev.banter.launcher.settings.text.Setting;
import dev.banter.slack.web.ProxySettings;
import dev.banter.workspace.gate.AccessKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every setting there is, besides those by which workspaces are reached. An option of the command line has its words of help in {@code Arguments}. */
final class Known {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Kind<HostPort> HOST_PORT =
            plain("HOST:PORT, such as 127.0.0.1:8080, port 0 for any free one", HostPort::parse);

    static final Setting<Path> PLUGINS = anywhere("plugins", PATH);
    static final Setting<Path> DATA = anywhere("data", PATH);
    static final Setting<String> DURABILITY = anywhere("durability", oneOf("full", "relaxed", "off"));
    static final Setting<Integer> ATTEMPTS = inFile("attempts", number(1, 1_000));
    static final Setting<Duration> SEEN = inFile("seen", duration(Duration.ofMinutes(10), DAY.multipliedBy(30)));
    static final Setting<Optional<Duration>> CATCH_UP = inFile("catch-up", orOff(duration(Duration.ZERO, DAY)));
    static final Setting<Duration> SETTLE = inFile("settle", duration(Duration.ZERO, HOUR));
    static final Setting<Boolean> STRICT = anywhere("strict", ON_OFF);
    static final Setting<Duration> STOP_WITHIN = inFile("stop-within", duration(Duration.ZERO, HOUR));

    static final Setting<Optional<HostPort>> HTTP = anywhere("http", orOff(HOST_PORT));
    static final Setting<HostPort> EVENTS = anywhere("events", HOST_PORT);
    static final Setting<HostPort> WORKSPACE = anywhere("workspace", HOST_PORT);
    static final Setting<AccessKey> WORKSPACE_TOKEN = anywhere("workspace-token", secret(AccessKey::of));
    static final Setting<String> LIMITS = anywhere("limits", oneOf("off", "slack"));
    static final Setting<FaultSource> FAULTS = anywhere("faults", FaultSource.KIND);
    static final Setting<Boolean> WORKSPACE_KEEP = anywhere("workspace-keep", ON_OFF);

    static final Setting<Optional<ProxySettings>> PROXY = anywhere("proxy", orOff(secret(ProxySettings::parse)));
    static final Setting<Optional<ProxySettings>> USUAL_PROXY = byVariables(
            List.of("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"),
            "https-proxy",
            orOff(advised(
                    secret(ProxySettings::parse),
                    "where it is set for other programs, set BANTER_PROXY=off, or 'proxy: off' in banter.yaml: the bot"
                            + " goes without a proxy then; or set BANTER_PROXY to one of its own")));
    static final Setting<List<String>> NO_PROXY = byVariables(List.of("NO_PROXY", "no_proxy"), "no-proxy", WORDS);

    static final Setting<Boolean> PACING = anywhere("pacing", ON_OFF);
    static final Setting<List<String>> NAMES = inFile("names", TEXTS);

    static final Setting<List<String>> ADMINS = inFile("admins", WORDS);
    static final Setting<Boolean> REQUIRE_LOCK = inFile("plugins.require-lock", ON_OFF);
    static final Setting<List<String>> OWNERS = inFile("owners", TEXTS);
    static final Setting<Integer> QUARANTINE_STRIKES = inFile("quarantine.strikes", number(0, 1_000));
    static final Setting<Duration> QUARANTINE_PAUSE = inFile("quarantine.pause", duration(Duration.ofMillis(10), DAY));
    static final Setting<Duration> QUARANTINE_LONGEST =
            inFile("quarantine.longest", duration(Duration.ofMillis(10), DAY));

    static final Setting<Duration> SWAP_LOOK = inFile("swap.look", duration(Duration.ofMillis(10), HOUR));
    static final Setting<Duration> SWAP_DRAIN = inFile("swap.drain", duration(Duration.ZERO, HOUR));
    static final Setting<Duration> SWAP_RELEASE = inFile("swap.release", duration(Duration.ofMillis(100), HOUR));

    static final Setting<LogLevel> LOG_LEVEL = anywhere("log-level", choice(LogLevel.class));
    static final Setting<LogFormat> LOG_FORMAT = anywhere("log-format", choice(LogFormat.class));

    private Known() {}
}
