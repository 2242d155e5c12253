package dev.banter.launcher.settings;

import dev.banter.core.run.LaneSettings;
import dev.banter.slack.Token;
import dev.banter.slack.web.WebSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the settings: an option beats the environment, the environment beats the file. */
public final class SettingsReader {

    private static final String SLACK = "https://slack.com/api/";
    private static final Set<String> DURABILITIES = Set.of("full", "relaxed", "off");

    /** Environment variables that are not called after their setting; the first that is set counts. */
    private static final Map<String, List<String>> VARIABLES = Map.of(
            "bot-token", List.of("SLACK_BOT_TOKEN", "SLACK_API_TOKEN"),
            "app-token", List.of("SLACK_APP_TOKEN"),
            "api-url", List.of("SLACK_API_URL"));

    /** Settings that the environment can give, as {@code BANTER_…}. */
    private static final List<String> NAMES = List.of(
            "transport",
            "plugins",
            "data",
            "http",
            "workspace",
            "pacing",
            "durability",
            "log-level",
            "log-format",
            "strict");

    private final Path home;
    private final Map<String, String> environment;
    private final Map<String, String> options;
    private final List<String> problems;

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
    }

    /**
     * Reads all settings.
     *
     * @return the settings
     * @throws SettingsException with every problem there is
     */
    public Settings read() throws SettingsException {
        Reading reading = new Reading(gather(), problems);
        Settings settings = read(reading);
        reading.refuseUnknown();
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return settings;
    }

    private Map<String, Given> gather() {
        Map<String, Given> values = new LinkedHashMap<>(file());
        VARIABLES.forEach((name, variables) ->
                variables.stream().flatMap(this::given).findFirst().ifPresent(given -> values.put(name, given)));
        NAMES.forEach(name -> given("BANTER_" + name.toUpperCase(Locale.ROOT).replace('-', '_'))
                .forEach(given -> values.put(name, given)));
        options.forEach((name, text) -> {
            if (!name.equals("config")) {
                values.put(name, Given.of(text, "--" + name));
            }
        });
        return values;
    }

    private Stream<Given> given(String variable) {
        String text = environment.getOrDefault(variable, "");
        return text.isBlank() ? Stream.empty() : Stream.of(Given.of(text, variable));
    }

    private Map<String, Given> file() {
        Path path = configFile();
        if (!Files.exists(path)) {
            if (!config().isBlank()) {
                problems.add(path + ": there is no such file; check --config and BANTER_CONFIG");
            }
            return Map.of();
        }
        return SettingsFile.read(path, problems);
    }

    private String config() {
        return options.getOrDefault("config", environment.getOrDefault("BANTER_CONFIG", ""));
    }

    private Path configFile() {
        return config().isBlank() ? home.resolve("banter.yaml") : Path.of(config());
    }

    private Path configFolder() {
        return configFile().resolveSibling("");
    }

    private Settings read(Reading reading) {
        Optional<Token> botToken = botToken(reading);
        Optional<Token> appToken = reading.token("app-token");
        Settings.SlackAccess slack = new Settings.SlackAccess(
                botToken, apiUrl(reading), reading.onOff("rtm-start").orElse(false));
        Transport transport = transport(reading, botToken.isPresent(), appToken.isPresent());
        durability(reading);
        return new Settings(
                transport,
                slack,
                reading.path("plugins", configFolder()).orElse(home.resolve("plugins")),
                reading.path("data", configFolder()).orElse(home.resolve("data")),
                http(reading),
                reading.hostPort("workspace").orElse(new HostPort("127.0.0.1", 7781)),
                reading.onOff("pacing").orElse(transport != Transport.LOCAL),
                reading.texts("names"),
                lane(reading),
                reading.duration("stop-within", Duration.ZERO, Duration.ofHours(1))
                        .orElse(Duration.ofSeconds(7)),
                new Settings.Log(
                        reading.choice("log-level", LogLevel.class).orElse(LogLevel.INFO),
                        reading.choice("log-format", LogFormat.class).orElse(LogFormat.TEXT)),
                reading.onOff("strict").orElse(false));
    }

    private static Optional<Token> botToken(Reading reading) {
        Optional<Token> token = reading.token("bot-token");
        if (token.isPresent() && token.get().toString().startsWith("xapp-")) {
            reading.refuse(
                    "bot-token",
                    "an app token (xapp-…) stands where the bot token belongs; set it to the one that begins with xoxb-");
        }
        return token;
    }

    private static Transport transport(Reading reading, boolean botToken, boolean appToken) {
        String text = reading.text("transport").orElse("auto").toLowerCase(Locale.ROOT);
        return switch (text) {
            case "local" -> Transport.LOCAL;
            case "rtm" -> {
                if (!botToken) {
                    reading.refuse("transport", "rtm needs a bot token; set SLACK_BOT_TOKEN");
                }
                yield Transport.RTM;
            }
            case "auto" -> {
                if (appToken) {
                    reading.refuse(
                            "app-token",
                            "Socket Mode is not in this version; for RTM unset it, or say --transport rtm");
                }
                yield botToken ? Transport.RTM : Transport.LOCAL;
            }
            default -> {
                reading.refuse(
                        "transport", "'transport' is one of auto, rtm, local in this version, not '" + text + "'");
                yield Transport.LOCAL;
            }
        };
    }

    private static URI apiUrl(Reading reading) {
        String text = reading.text("api-url").orElse(SLACK);
        try {
            URI uri = new URI(text.endsWith("/") ? text : text + "/");
            WebSettings.problemWith(uri).ifPresent(problem -> reading.refuse("api-url", problem));
            return uri;
        } catch (URISyntaxException broken) {
            reading.refuse("api-url", "'api-url' is a URL such as " + SLACK + ": " + broken.getReason());
            return URI.create(SLACK);
        }
    }

    private static Optional<HostPort> http(Reading reading) {
        if (reading.text("http").orElse("").equals("off")) {
            return Optional.empty();
        }
        return Optional.of(reading.hostPort("http").orElse(new HostPort("127.0.0.1", 7780)));
    }

    private static void durability(Reading reading) {
        reading.text("durability")
                .filter(text -> !DURABILITIES.contains(text))
                .ifPresent(text ->
                        reading.refuse("durability", "'durability' is one of full, relaxed, off, not '" + text + "'"));
    }

    private static LaneSettings lane(Reading reading) {
        LaneSettings usual = LaneSettings.DEFAULT;
        return new LaneSettings(
                reading.number("lane.threads", 1, 256).orElse(usual.threads()),
                reading.number("lane.waiting", 1, 1_000_000).orElse(usual.waiting()),
                reading.duration("lane.deadline", Duration.ofMillis(10), Duration.ofDays(1))
                        .orElse(usual.deadline()),
                reading.duration("lane.grace", Duration.ZERO, Duration.ofHours(1))
                        .orElse(usual.grace()),
                reading.duration("lane.idle", Duration.ofMillis(1), Duration.ofDays(1))
                        .orElse(usual.idle()),
                reading.number("lane.replacements", 0, 256).orElse(usual.replacements()));
    }
}
