package dev.banter.plugins.help;

import dev.banter.api.Catalogue;
import dev.banter.api.Group;
import dev.banter.api.Message;
import dev.banter.api.OnMessage;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Answers {@code help} and {@code help WORD} with what the asker may have the bot do, by plugin. */
final class Help {

    private final Catalogue catalogue;

    @Inject
    Help(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @OnMessage(pattern = "(?i)^help(?:\\s+(?<word>\\S+))?$", help = "help [WORD]: what I understand")
    CompletionStage<String> help(@Group("word") Optional<String> word, Message message) {
        CompletionStage<List<Catalogue.Plugin>> known = catalogue.plugins(message);
        return known.thenApply(
                plugins -> word.map(about -> answer(plugins, about)).orElseGet(() -> Page.of(plugins)));
    }

    private static String answer(List<Catalogue.Plugin> plugins, String word) {
        List<Catalogue.Plugin> found = matching(plugins, word);
        return found.isEmpty()
                ? "I know nothing about `" + word + "`. Say `help` to see all that I understand."
                : Page.of(found);
    }

    private static List<Catalogue.Plugin> matching(List<Catalogue.Plugin> plugins, String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return plugins.stream()
                .map(plugin -> plugin.id().contains(wanted) ? plugin : only(plugin, wanted))
                .filter(plugin -> !plugin.handlers().isEmpty())
                .toList();
    }

    private static Catalogue.Plugin only(Catalogue.Plugin plugin, String wanted) {
        return new Catalogue.Plugin(
                plugin.id(),
                plugin.version(),
                plugin.handlers().stream()
                        .filter(handler ->
                                Page.line(handler).toLowerCase(Locale.ROOT).contains(wanted))
                        .toList());
    }
}
