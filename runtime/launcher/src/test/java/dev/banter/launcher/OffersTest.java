package dev.banter.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Catalogue;
import dev.banter.api.Catalogue.Handler;
import dev.banter.api.Catalogue.Kind;
import dev.banter.workspace.app.command.Offer;
import dev.banter.workspace.app.command.Shortcut;
import dev.banter.workspace.app.command.SlashCommand;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OffersTest {

    @Test
    void eachCommandIsOfferedOnceWithTheWordsThatThereAre() {
        Offer offer = Offers.of(catalogue(
                handler(Kind.COMMAND, "/deploy", ""),
                handler(Kind.COMMAND, "/deploy", "/deploy APP: deploys it"),
                handler(Kind.COMMAND, "/status", ""),
                handler(Kind.MESSAGE, "", "not a command")));

        assertThat(offer.commands())
                .containsExactly(
                        new SlashCommand("/deploy", "/deploy APP: deploys it", ""),
                        new SlashCommand("/status", "", ""));
        assertThat(offer.shortcuts()).isEmpty();
    }

    @Test
    void aShortcutIsOfferedOnMessagesAndAnywhere() {
        Offer offer = Offers.of(catalogue(handler(Kind.SHORTCUT, "ticket", ""), handler(Kind.SHORTCUT, "ticket", "")));
        assertThat(offer.shortcuts())
                .containsExactly(new Shortcut("ticket", "ticket", false), new Shortcut("ticket", "ticket", true));
    }

    private static Handler handler(Kind kind, String trigger, String help) {
        return new Handler("Test#test", kind, trigger, "", help, false, false);
    }

    private static Catalogue catalogue(Handler... handlers) {
        return () -> List.of(new Catalogue.Plugin("test", "", List.of(handlers)));
    }
}
