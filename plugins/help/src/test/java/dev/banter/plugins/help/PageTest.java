package dev.banter.plugins.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageTest {

    @Test
    void aHeadingAPluginAndALineAHandler() {
        Catalogue.Handler hello = new Catalogue.Handler("Greeter#hello", "^hello\\b", "", false, true);
        Catalogue.Handler status =
                new Catalogue.Handler("Deploys#status", "^status$", "status: how it stands", true, false);

        String page = Page.of(List.of(
                new Catalogue.Plugin("deploys", "1.2.0", List.of(status)),
                new Catalogue.Plugin("events", "", List.of()),
                new Catalogue.Plugin("greeter", "", List.of(hello))));

        assertThat(page).isEqualTo("""
                        *deploys* 1.2.0
                        • status: how it stands _(say it to me)_
                        *greeter*
                        • `^hello\\b`""");
    }
}
