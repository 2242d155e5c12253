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

    @Test
    void whatElseAPersonCanDoIsShownByWhatCallsIt() {
        String page = Page.of(List.of(
                new Catalogue.Plugin(
                        "deploys",
                        "",
                        List.of(
                                handler(Catalogue.Kind.MENTION, "", "", ""),
                                handler(Catalogue.Kind.MENTION, "", "^hi", "hi: greets"),
                                handler(Catalogue.Kind.COMMAND, "/deploy", "^(\\w+)$", ""),
                                handler(Catalogue.Kind.COMMAND, "/deploy", "", "/deploy APP: puts it there"),
                                handler(Catalogue.Kind.REACTION, ":eyes:", "", ""),
                                handler(Catalogue.Kind.REACTION, "", "", ""),
                                handler(Catalogue.Kind.SHORTCUT, "ticket", "", ""),
                                handler(Catalogue.Kind.ACTION, "go", "", ""))),
                new Catalogue.Plugin("forms", "", List.of(handler(Catalogue.Kind.VIEW, "form", "", "")))));

        assertThat(page).isEqualTo("""
                        *deploys*
                        • any mention _(mention me)_
                        • hi: greets _(mention me)_
                        • `/deploy ^(\\w+)$`
                        • /deploy APP: puts it there
                        • :eyes:
                        • any emoji
                        • the shortcut `ticket`""");
    }

    private static Catalogue.Handler handler(Catalogue.Kind kind, String trigger, String pattern, String help) {
        return new Catalogue.Handler("Deploys#x", kind, trigger, pattern, help, false, false);
    }
}
