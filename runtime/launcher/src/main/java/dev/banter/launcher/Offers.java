package dev.banter.launcher;

import dev.banter.api.Catalogue;
import dev.banter.workspace.app.command.Offer;
import dev.banter.workspace.app.command.Shortcut;
import dev.banter.workspace.app.command.SlashCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a workspace of the bot's own offers people to start: as the settings of an app at Slack would. */
final class Offers {

    private Offers() {}

    static Offer of(Catalogue catalogue) {
        Map<String, SlashCommand> commands = new LinkedHashMap<>();
        of(catalogue, Catalogue.Kind.COMMAND)
                .map(handler -> new SlashCommand(handler.trigger(), handler.help(), ""))
                .forEach(command -> commands.merge(command.command(), command, Offers::better));
        List<Shortcut> shortcuts = of(catalogue, Catalogue.Kind.SHORTCUT)
                .map(Catalogue.Handler::trigger)
                .distinct()
                .flatMap(Offers::anywhere)
                .toList();
        return new Offer(List.copyOf(commands.values()), shortcuts);
    }

    private static Stream<Catalogue.Handler> of(Catalogue catalogue, Catalogue.Kind kind) {
        return catalogue.plugins().stream()
                .flatMap(plugin -> plugin.handlers().stream())
                .filter(handler -> handler.kind() == kind);
    }

    /** Several handlers may share a command, and not all of them have words for it. */
    private static SlashCommand better(SlashCommand first, SlashCommand other) {
        return first.description().isEmpty() ? other : first;
    }

    /** A handler does not tell whether it wants a message. */
    private static Stream<Shortcut> anywhere(String callbackId) {
        return Stream.of(new Shortcut(callbackId, callbackId, false), new Shortcut(callbackId, callbackId, true));
    }
}
