package dev.banter.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.api.Catalogue;
import dev.banter.host.LoadReport;
import dev.banter.host.LoadReport.Live;
import dev.banter.host.LoadReport.Refused;
import dev.banter.host.LoadReport.Ties;
import dev.banter.workspace.watch.PluginCard;
import dev.banter.workspace.watch.PluginCard.Handler;
import dev.banter.workspace.watch.PluginCard.Kind;
import dev.banter.workspace.watch.PluginCard.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PluginCardsTest {

    private final List<List<PluginCard>> shown = new ArrayList<>();
    private final Catalogue catalogue = () -> List.of(
            new Catalogue.Plugin(
                    "echo", "1.0", List.of(new Catalogue.Handler("Echo#echo", "^echo", "says it again", true, false))),
            new Catalogue.Plugin("other", "", List.of(new Catalogue.Handler("Other#x", "x", "", false, true))));
    private final PluginCards cards = new PluginCards(catalogue, shown::add);

    @Test
    void thatThereAreNoneIsKnownFromTheBeginning() {
        assertThat(shown).containsExactly(List.of());
    }

    @Test
    void whatIsLiveIsShownWithWhatTheBotUnderstandsByIt() {
        cards.reported(new LoadReport(
                "echo-1.0.jar", "echo", "1.0", new Live(List.of("Echo#echo"), Duration.ZERO, Optional.empty())));

        assertThat(last())
                .containsExactly(new PluginCard(
                        "echo",
                        "echo-1.0.jar",
                        State.LIVE,
                        List.of(new Handler("Echo#echo", "^echo", "says it again", true, false)),
                        List.of()));
    }

    @Test
    void whatItHasToDoWithOthersIsShownToo() {
        Ties ties = new Ties(List.of("billing 1.4"), List.of("echo.api"));
        Live live = new Live(List.of(), Duration.ZERO, Optional.empty());
        cards.reported(new LoadReport("echo.jar", "echo", "1.0", live, ties));

        assertThat(last().get(0).requires()).containsExactly("billing 1.4");
        assertThat(last().get(0).exports()).containsExactly("echo.api");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfHandlerIsShownAsWhatItIs(Catalogue.Kind kind) {
        Catalogue one = () -> List.of(new Catalogue.Plugin(
                "one", "", List.of(new Catalogue.Handler("One#x", kind, "/x", "^x$", "helps", false, false))));
        new PluginCards(one, shown::add)
                .reported(new LoadReport("one.jar", "one", "", new Live(List.of(), Duration.ZERO, Optional.empty())));

        assertThat(last().get(0).handlers())
                .containsExactly(new Handler("One#x", Kind.valueOf(kind.name()), "/x", "^x$", "helps", false, false));
    }

    @Test
    void whatIsRefusedIsShownWithEveryProblemUntilItsFileIsGone() {
        cards.reported(
                new LoadReport("bad.jar", "bad", "", new Refused(List.of("one", "two\n  lines"), Optional.empty())));
        assertThat(last())
                .containsExactly(
                        new PluginCard("bad", "bad.jar", State.REFUSED, List.of(), List.of("one", "two\n  lines")));
        cards.removed("bad.jar");

        assertThat(last()).isEmpty();
    }

    @Test
    void aTokenInAProblemIsMasked() {
        List<String> problems = List.of("echo.yaml line 1: 'every' cannot be 'xoxb-1234-5678-abcdefgh'");
        cards.reported(new LoadReport("echo.jar", "echo", "", new Refused(problems, Optional.empty())));

        assertThat(last().get(0).problems()).containsExactly("echo.yaml line 1: 'every' cannot be 'xoxb-…efgh'");
    }

    @Test
    void whatIsRefusedInThePlaceOfAVersionThatGoesOnIsShownWithWhatThatUnderstands() {
        cards.reported(new LoadReport("echo-1.0.jar", "echo", "1.1", new Refused(List.of("one"), Optional.of("1.0"))));

        assertThat(last().get(0).state()).isEqualTo(State.REFUSED);
        assertThat(last().get(0).handlers()).extracting(Handler::name).containsExactly("Echo#echo");
    }

    @Test
    void whatIsRefusedBesideAFileThatGoesOnIsShownWithoutIt() {
        cards.reported(
                new LoadReport("echo-1.0.jar", "echo", "1.0", new Live(List.of(), Duration.ZERO, Optional.empty())));
        cards.reported(
                new LoadReport("echo-1.1.jar", "echo", "1.1", new Refused(List.of("a twin"), Optional.of("1.0"))));

        assertThat(last()).extracting(card -> card.handlers().size()).containsExactly(1, 0);
    }

    @Test
    void aFileThatIsTriedAgainKeepsItsPlace() {
        cards.reported(new LoadReport("a.jar", "a", "", new Refused(List.of("one"), Optional.empty())));
        cards.reported(new LoadReport("b.jar", "b", "", new Refused(List.of("two"), Optional.empty())));
        cards.reported(new LoadReport("a.jar", "a", "", new Live(List.of(), Duration.ZERO, Optional.empty())));

        assertThat(last()).extracting(PluginCard::state).containsExactly(State.LIVE, State.REFUSED);
    }

    private List<PluginCard> last() {
        return shown.get(shown.size() - 1);
    }
}
