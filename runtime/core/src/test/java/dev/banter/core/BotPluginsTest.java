package dev.banter.core;

import static dev.banter.core.fixture.Patience.await;
import static dev.banter.core.fixture.Plugins.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Catalogue;
import dev.banter.core.fixture.BotRig;
import dev.banter.core.right.Rights;
import dev.banter.core.route.Audience;
import dev.banter.core.route.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Plugins come, go and take over. */
@Timeout(120)
final class BotPluginsTest {

    private final BotRig rig = BotRig.roomy();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aNewerPluginTakesOverInOneSwap() {
        rig.plug("deploys", on("", (message, match, reply) -> "old"));
        rig.hear("hi", 1);
        await().until(() -> rig.wire.texts().equals(List.of("old")));

        rig.plug("deploys", on("", (message, match, reply) -> "new"));
        rig.hear("hi", 2);

        await().until(() -> rig.wire.sent().size() == 2);
        assertThat(rig.wire.texts()).containsExactly("old", "new");
        rig.bot.unplug("deploys");
        rig.hear("hi", 3);
        assertThat(rig.told.lines()).endsWith("routed 0 0", "heard", "unmatched");
    }

    @Test
    void theCatalogueTellsWhatIsLiveJustNow() {
        Catalogue catalogue = rig.bot.services(rig.open("help")).catalogue();
        assertThat(catalogue.plugins()).isEmpty();

        rig.plug("z", on("^z"));
        rig.plug(
                "deploys",
                new Route(
                        "D#deploy",
                        Pattern.compile("^d"),
                        Audience.ADDRESSED,
                        true,
                        "d: deploys",
                        Rights.NONE,
                        (m, x, r) -> null));

        assertThat(catalogue.plugins())
                .containsExactly(
                        new Catalogue.Plugin(
                                "deploys",
                                "1.0",
                                List.of(new Catalogue.Handler("D#deploy", "^d", "d: deploys", true, true))),
                        new Catalogue.Plugin(
                                "z", "1.0", List.of(new Catalogue.Handler("Test#^z", "^z", "", false, false))));
    }
}
