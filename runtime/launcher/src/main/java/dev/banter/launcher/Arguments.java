package dev.banter.launcher;

import dev.banter.core.text.Nearest;
import dev.banter.launcher.admin.Verb;
import dev.banter.launcher.store.StoreCommand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What the command line says.
 *
 * @param command what to do
 * @param words what stands behind the command, where it takes any
 * @param options by setting, such as {@code http}
 * @param problems what is wrong with it
 * @param answer what to print instead of running, if the help or the version was asked for
 */
record Arguments(
        Command command,
        List<String> words,
        Map<String, String> options,
        List<String> problems,
        @Nullable String answer) {

    private static final Set<String> SWITCHES = Set.of("--strict", "--workspace-keep");
    private static final Set<String> VALUES = Set.of("on", "off", "true", "false", "yes", "no", "1", "0");

    static Arguments parse(String[] args, String version) {
        Arguments asRun = parse(args, version, Command.RUN);
        return asRun.command() == Command.RUN ? asRun : parse(args, version, asRun.command());
    }

    /** What options there are depends on the command, which is known once the words between them are. */
    private static Arguments parse(String[] args, String version, Command options) {
        CommandLine line = new CommandLine(spec(options, version));
        ParseResult result = line.parseArgs(spelledOut(args));
        Command command = Command.named(result.matchedPositionalValue(0, Command.RUN.word()))
                .orElse(Command.RUN);
        if (result.isUsageHelpRequested()) {
            return new Arguments(command, List.of(), Map.of(), List.of(), line.getUsageMessage());
        }
        if (result.isVersionHelpRequested()) {
            return new Arguments(command, List.of(), Map.of(), List.of(), "banter " + version + System.lineSeparator());
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (OptionSpec option : result.matchedOptions()) {
            given.put(option.longestName().substring(2), String.valueOf(option.<Object>getValue()));
        }
        return new Arguments(command, words(result), given, problems(line, result), null);
    }

    private static List<String> words(ParseResult result) {
        return result.matchedPositionals().stream()
                .distinct()
                .filter(positional -> positional.index().min() > 0)
                .flatMap(positional -> positional.stringValues().stream())
                .toList();
    }

    /** Whether a word without a value was given. */
    boolean has(String option) {
        return options.containsKey(option);
    }

    /** The value of an option, if it was given. */
    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** A switch alone is on; it takes the next word for its value only when that is one. */
    private static String[] spelledOut(String[] args) {
        String[] words = args.clone();
        for (int i = 0; i < words.length; i++) {
            boolean valueFollows = i + 1 < words.length && VALUES.contains(words[i + 1].toLowerCase(Locale.ROOT));
            if (SWITCHES.contains(words[i]) && !valueFollows) {
                words[i] += "=on";
            }
        }
        return words;
    }

    private static List<String> problems(CommandLine line, ParseResult result) {
        List<String> problems = new ArrayList<>();
        result.errors().forEach(error -> problems.add(String.valueOf(error.getMessage())));
        List<String> names = line.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
        for (String unknown : result.unmatched()) {
            problems.add(
                    unknown.startsWith("-")
                            ? unknown + ": is not an option; " + Nearest.hint(unknown, names, "--help lists them")
                            : unknown + ": is not expected here; options begin with --");
        }
        String command = result.matchedPositionalValue(0, "run");
        if (Command.named(command).isEmpty()) {
            String all = "the commands are: " + String.join(", ", Command.words());
            problems.add(command + ": is not a command; " + Nearest.hint(command, Command.words(), all));
        }
        return problems;
    }

    private static CommandSpec spec(Command command, String version) {
        CommandSpec spec = CommandSpec.create().name("banter").version("banter " + version);
        spec.mixinStandardHelpOptions(true);
        spec.parser().collectErrors(true).unmatchedArgumentsAllowed(true).unmatchedOptionsArePositionalParams(false);
        spec.usageMessage()
                .description(description(command))
                .footer("", "Each option can also stand in banter.yaml, or in the environment as BANTER_NAME.");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .type(String.class)
                .paramLabel("COMMAND")
                .description(Arrays.stream(Command.values())
                        .map(one -> one.word() + ": " + one.help())
                        .toArray(String[]::new))
                .build());
        if (command == Command.STORE) {
            verbs(spec, StoreCommand.VERBS);
        }
        if (command == Command.PLUGINS) {
            verbs(spec, Arrays.stream(Verb.values()).map(Verb::line).toList());
            option(spec, "channel", "ID", "of explain: where it would be said");
            option(spec, "user", "ID", "of explain: who would say it");
            spec.addOption(OptionSpec.builder("--direct")
                    .arity("0")
                    .type(boolean.class)
                    .description("of explain: to the bot alone")
                    .build());
        }
        if (command == Command.MANIFEST) {
            spec.addOption(OptionSpec.builder("--json")
                    .arity("0")
                    .type(boolean.class)
                    .description("as JSON, and not as YAML")
                    .build());
            option(spec, "url", "URL", "where Slack can post to, https://…, with the way http");
        }
        option(
                spec,
                "transport",
                "auto|rtm|socket|http|local",
                "the way to Slack, or several, as rtm,socket; auto goes by the tokens");
        option(spec, "connections", "N", "how many connections Socket Mode holds, 1 to 10");
        option(spec, "plugins", "DIR", "the watched folder");
        option(spec, "data", "DIR", "everything the bot keeps");
        option(spec, "config", "FILE", "settings");
        option(spec, "http", "HOST:PORT", "where /live, /ready, /metrics and orders about plugins are taken, or off");
        option(spec, "events", "HOST:PORT", "where what Slack posts is taken, with the way http");
        option(spec, "workspace", "HOST:PORT", "where the local workspace and its page listen");
        option(spec, "workspace-token", "TOKEN", "what its addresses begin with; needed beyond this machine");
        option(spec, "limits", "off|slack", "whether the local workspace limits its clients as Slack does");
        option(spec, "faults", "FILE|SEED", "what goes wrong in the local workspace, and how often");
        option(spec, "workspace-keep", "on|off", "keep what was said in it over restarts");
        option(spec, "proxy", "URL", "an HTTP proxy before Slack, or off; else HTTPS_PROXY is used");
        option(spec, "pacing", "on|off", "client-side pacing of what is sent");
        option(spec, "durability", "full|relaxed|off", "what survives a kill");
        option(spec, "log-level", "LEVEL", "trace, debug, info, warn or error");
        option(spec, "log-format", "text|json", "how the log is written, on stderr");
        option(spec, "strict", "on|off", "one refused plugin stops the start");
        return spec;
    }

    private static void verbs(CommandSpec spec, List<String> lines) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("1..*")
                .arity("0..1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("VERB")
                .description(lines.toArray(String[]::new))
                .build());
    }

    private static String description(Command command) {
        return command == Command.RUN
                ? "A plugin bot for Slack. Without a token it opens a workspace of its own."
                : command.word() + " " + command.help() + ".";
    }

    private static void option(CommandSpec spec, String name, String label, String description) {
        spec.addOption(OptionSpec.builder("--" + name)
                .type(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build());
    }
}
