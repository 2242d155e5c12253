package dev.banter.plugins.help;

import dev.banter.api.Catalogue;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a help page: a heading a plugin, a line a handler. */
final class Page {

    private Page() {}

    static String of(List<Catalogue.Plugin> plugins) {
        return plugins.stream()
                .filter(plugin -> plugin.handlers().stream().anyMatch(Page::isShown))
                .map(Page::section)
                .collect(Collectors.joining("\n"));
    }

    private static String section(Catalogue.Plugin plugin) {
        String version = plugin.version().isEmpty() ? "" : " " + plugin.version();
        return plugin.handlers().stream()
                .filter(Page::isShown)
                .map(Page::line)
                .collect(Collectors.joining("\n", "*" + plugin.id() + "*" + version + "\n", ""));
    }

    /** Nobody asks for a button or a form that is not before their eyes. */
    private static boolean isShown(Catalogue.Handler handler) {
        return handler.kind() != Catalogue.Kind.ACTION && handler.kind() != Catalogue.Kind.VIEW;
    }

    /** A handler's line for help, or else what calls it; and to whom one has to say it. */
    static String line(Catalogue.Handler handler) {
        String what = handler.help().isEmpty() ? called(handler) : handler.help();
        return "• " + what + where(handler);
    }

    private static String called(Catalogue.Handler handler) {
        String pattern = handler.pattern().isEmpty() ? "" : " `" + handler.pattern() + "`";
        return switch (handler.kind()) {
            case MESSAGE -> "`" + handler.pattern() + "`";
            case MENTION -> pattern.isEmpty() ? "any mention" : pattern.strip();
            case COMMAND -> "`" + (handler.trigger() + " " + handler.pattern()).strip() + "`";
            case REACTION -> handler.trigger().isEmpty() ? "any emoji" : handler.trigger();
            case ACTION -> "the button `" + handler.trigger() + "`";
            case VIEW -> "the form `" + handler.trigger() + "`";
            case SHORTCUT -> "the shortcut `" + handler.trigger() + "`";
        };
    }

    private static String where(Catalogue.Handler handler) {
        if (handler.kind() == Catalogue.Kind.MENTION) {
            return " _(mention me)_";
        }
        return handler.addressed() ? " _(say it to me)_" : "";
    }
}
