package dev.banter.launcher;

import dev.banter.launcher.settings.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * @param options by setting, such as {@code http}
 * @param problems what is wrong with it
 * @param answer what to print instead of running, if the help or the version was asked for
 */
record Arguments(
        Map<String, String> options,
        List<String> problems,
        @Nullable String answer) {

    private static final List<String> COMMANDS = List.of("run");
    private static final Set<String> SWITCHES = Set.of("--strict", "--workspace-keep");
    private static final Set<String> VALUES = Set.of("on", "off", "true", "false", "yes", "no", "1", "0");

    static Arguments parse(String[] args, String version) {
        CommandLine line = new CommandLine(spec(version));
        ParseResult result = line.parseArgs(spelledOut(args));
        if (result.isUsageHelpRequested()) {
            return new Arguments(Map.of(), List.of(), line.getUsageMessage());
        }
        if (result.isVersionHelpRequested()) {
            return new Arguments(Map.of(), List.of(), "banter " + version + System.lineSeparator());
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (OptionSpec option : result.matchedOptions()) {
            options.put(option.longestName().substring(2), String.valueOf(option.<Object>getValue()));
        }
        return new Arguments(options, problems(line, result), null);
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
        if (!COMMANDS.contains(command)) {
            String all = "the commands are: " + String.join(", ", COMMANDS);
            problems.add(command + ": is not a command; " + Nearest.hint(command, COMMANDS, all));
        }
        return problems;
    }

    private static CommandSpec spec(String version) {
        CommandSpec spec = CommandSpec.create().name("banter").version("banter " + version);
        spec.mixinStandardHelpOptions(true);
        spec.parser().collectErrors(true).unmatchedArgumentsAllowed(true).unmatchedOptionsArePositionalParams(false);
        spec.usageMessage()
                .description("A plugin bot for Slack. Without a token it opens a workspace of its own.")
                .footer("", "Each option can also stand in banter.yaml, or in the environment as BANTER_NAME.");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .type(String.class)
                .paramLabel("COMMAND")
                .description("run (the default)")
                .build());
        option(
                spec,
                "transport",
                "auto|rtm|socket|local",
                "the way to Slack, or several, as rtm,socket; auto goes by the tokens");
        option(spec, "connections", "N", "how many connections Socket Mode holds, 1 to 10");
        option(spec, "plugins", "DIR", "the watched folder");
        option(spec, "data", "DIR", "everything the bot keeps");
        option(spec, "config", "FILE", "settings");
        option(spec, "http", "HOST:PORT", "where /live, /ready and /metrics listen, or off");
        option(spec, "workspace", "HOST:PORT", "where the local workspace and its page listen");
        option(spec, "workspace-token", "TOKEN", "what its addresses begin with; needed beyond this machine");
        option(spec, "limits", "off|slack", "whether the local workspace limits its clients as Slack does");
        option(spec, "workspace-keep", "on|off", "keep what was said in it over restarts");
        option(spec, "pacing", "on|off", "client-side pacing of what is sent");
        option(spec, "durability", "full|relaxed|off", "what survives a kill (not yet in effect)");
        option(spec, "log-level", "LEVEL", "trace, debug, info, warn or error");
        option(spec, "log-format", "text|json", "how the log is written, on stderr");
        option(spec, "strict", "on|off", "one refused plugin stops the start");
        return spec;
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
