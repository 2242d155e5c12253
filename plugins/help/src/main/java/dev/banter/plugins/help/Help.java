package dev.banter.plugins.help;

import dev.banter.api.Catalogue;
import dev.banter.api.Group;
import dev.banter.api.OnMessage;
import dev.banter.api.Reply;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers {@code help} and {@code help WORD} with what the bot understands, by plugin. */
final class Help {

    private final Catalogue catalogue;

    @Inject
    Help(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @OnMessage(pattern = "(?i)^help(?:\\s+(?<word>\\S+))?$", help = "help [WORD]: what I understand")
    void help(@Group("word") Optional<String> word, Reply reply) {
        List<Catalogue.Plugin> plugins = catalogue.plugins();
        if (word.isEmpty()) {
            reply.say(Page.of(plugins));
            return;
        }
        List<Catalogue.Plugin> found = matching(plugins, word.get());
        if (found.isEmpty()) {
            reply.say("I know nothing about `" + word.get() + "`. Say `help` to see all that I understand.");
        } else {
            reply.say(Page.of(found));
        }
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
