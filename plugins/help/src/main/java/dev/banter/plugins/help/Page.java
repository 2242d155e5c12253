package dev.banter.plugins.help;

import dev.banter.api.Catalogue;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a help page: a heading a plugin, a line a handler. */
final class Page {

    private Page() {}

    static String of(List<Catalogue.Plugin> plugins) {
        return plugins.stream()
                .filter(plugin -> !plugin.handlers().isEmpty())
                .map(Page::section)
                .collect(Collectors.joining("\n"));
    }

    private static String section(Catalogue.Plugin plugin) {
        String version = plugin.version().isEmpty() ? "" : " " + plugin.version();
        return plugin.handlers().stream()
                .map(Page::line)
                .collect(Collectors.joining("\n", "*" + plugin.id() + "*" + version + "\n", ""));
    }

    /** A handler's line for help, or else its pattern; and to whom one has to say it. */
    static String line(Catalogue.Handler handler) {
        String what = handler.help().isEmpty() ? "`" + handler.pattern() + "`" : handler.help();
        return "• " + what + (handler.addressed() ? " _(say it to me)_" : "");
    }
}
