package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Conversations are made, found, changed and left. */
@Tag("browser")
final class PageRoomsTest {

    @RegisterExtension
    final PageWindows windows = new PageWindows();

    @Test
    void aChannelIsMadeFoundJoinedAndRenamed() {
        Page ana = windows.as("ana");
        Page ben = windows.as("ben");
        make(ana, "Brew", false);
        assertThat(ana.locator("[data-channel-name=brew]")).hasAttribute("aria-current", "page");
        ben.click("#browse");
        ben.fill("#find-channel", "br");
        ben.click("[data-browse=brew]");
        assertThat(ben.locator("[data-channel-name=brew]")).hasAttribute("aria-current", "page");
        assertThat(ana.locator(".note").filter(new Locator.FilterOptions().setHasText("ben joined")))
                .isVisible();
        ana.click("#show-settings");
        ana.fill("#set-topic", "beans :coffee:");
        ana.press("#set-topic", "Enter");
        assertThat(ben.locator(".topic")).hasText("beans ☕");
        ana.click("#show-settings");
        ana.fill("#set-name", "brewing");
        ana.press("#set-name", "Enter");

        assertThat(ben.locator("[data-channel-name=brewing]")).isVisible();
        assertThat(ben.locator("#conversation h2")).containsText("brewing");
        assertThat(ben).hasURL(windows.workspace().page() + "?as=ben#brewing");
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void aPrivateChannelIsSeenByThoseInvited() {
        Page ana = windows.as("ana");
        Page ben = windows.as("ben");
        make(ana, "surprise", true);
        assertThat(ana.locator("[data-channel-name=surprise] [aria-label=private]"))
                .isVisible();
        assertThat(ben.locator("[data-channel-name=surprise]")).hasCount(0);
        ana.click("#show-members");
        ana.locator("[data-choose=ben]").click();
        ana.click("#dialog button.primary");

        ben.click("[data-channel-name=surprise]");
        assertThat(ben.locator("#show-members")).containsText("2");
        ben.click("#show-settings");
        ben.click("#leave");
        assertThat(ben.locator("[data-channel-name=surprise]")).hasCount(0);
        assertThat(ben.locator("[data-channel-name=general]")).hasAttribute("aria-current", "page");
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsExplained() {
        Page ana = windows.as("ana");
        make(ana, "ops", false);

        assertThat(ana.locator("#dialog [role=alert]")).hasText("That did not work: there is a channel of that name.");
    }

    @Test
    void severalPeopleAreWrittenToAtOnce() {
        windows.client("chloe").id();
        Page ana = windows.as("ana");
        Page ben = windows.as("ben");
        ana.click("#new-direct");
        ana.locator("[data-choose=ben]").click();
        ana.locator("[data-choose=chloe]").click();
        ana.click("#dialog button.primary");
        assertThat(ana.locator("[data-channel-name='ben, chloe']")).hasAttribute("aria-current", "page");
        assertThat(ana.locator("#dialog")).isHidden();
        PageWindows.type(ana, "lunch, you two?");

        Locator group = ben.locator("[data-channel-name='ana, chloe']");
        assertThat(group.locator(".count")).hasText("1");
        group.click();
        assertThat(PageWindows.last(ben)).containsText("lunch, you two?");
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void somebodyIsWrittenToWithTheKeyboardAlone() {
        Page ana = windows.as("ana");
        ana.click("#new-direct");
        ana.fill("#find-person", "be");
        ana.press("#find-person", "Enter");
        assertThat(ana.locator("#dialog .tip")).hasText("ben");
        ana.press("#find-person", "Enter");

        assertThat(ana.locator("[data-channel-name=ben]")).hasAttribute("aria-current", "page");
        assertThat(ana.locator("#composer")).isFocused();
        assertThat(ana.locator(".hint")).containsText("The bot is not in this conversation");
    }

    @Test
    void aNewcomerIsCountedInEveryWindow() {
        Page ana = windows.as("ana");
        assertThat(ana.locator("#show-members")).hasText("4");
        windows.client("dora").post("general", "hi");

        assertThat(ana.locator("#show-members")).hasText("5");
    }

    @Test
    void whoComesWhileMembersAreFetchedIsAmongThem() {
        Page ana = windows.as("ana");
        List<Route> held = new ArrayList<>();
        List<APIResponse> fetched = new ArrayList<>();
        ana.route("**/api/conversations.members", route -> {
            fetched.add(route.fetch());
            held.add(route);
        });
        ana.click("#show-members");
        ana.waitForCondition(() -> held.size() == 1);
        windows.client("dora").post("general", "hi");
        assertThat(ana.locator("#show-members")).hasText("5");
        held.get(0).fulfill(new Route.FulfillOptions().setResponse(fetched.get(0)));

        assertThat(ana.locator("[data-member=dora]")).isVisible();
        assertThat(ana.locator("#show-members")).hasText("5");
    }

    @Test
    void whoIsThereIsSeen() {
        Page ana = windows.as("ana");
        String user = windows.client("ana").id();
        windows.client("ben").ok("conversations.open", "users", user);
        Locator presence = ana.locator("[data-channel-name=ben] .presence");
        assertThat(presence).hasAttribute("title", "away");
        Page ben = windows.as("ben");
        assertThat(presence).hasAttribute("title", "active");
        ben.close();

        assertThat(presence).hasAttribute("title", "away");
    }

    @Test
    void aDialogThatWasClosedBeforeItsAnswerCameStaysClosed() {
        Page ana = windows.as("ana");
        List<Route> held = new ArrayList<>();
        ana.route("**/api/conversations.members", held::add);
        ana.click("#show-members");
        ana.waitForCondition(() -> held.size() == 1);
        ana.keyboard().press("Escape");
        assertThat(ana.locator("#dialog")).isHidden();
        held.get(0).fulfill(new Route.FulfillOptions().setBody("{\"ok\":true,\"members\":[]}"));

        assertThat(ana.locator("#show-members")).hasText("0");
        assertThat(ana.locator("#dialog")).isHidden();
    }

    @Test
    void anAnswerLeavesTheDialogThatWasOpenedSince() {
        Page ana = windows.as("ana");
        List<Route> held = new ArrayList<>();
        ana.route("**/api/conversations.setTopic", held::add);
        ana.click("#show-settings");
        ana.fill("#set-topic", "beans");
        ana.press("#set-topic", "Enter");
        ana.waitForCondition(() -> held.size() == 1);
        ana.keyboard().press("Escape");
        ana.click("#show-settings");
        ana.fill("#set-name", "half-writ");
        held.get(0).resume();

        assertThat(ana.locator(".topic")).hasText("beans");
        assertThat(ana.locator("#dialog")).isVisible();
        assertThat(ana.locator("#set-name")).hasValue("half-writ");
    }

    private static void make(Page page, String name, boolean isPrivate) {
        page.click("#browse");
        page.fill("#channel-name", name);
        page.setChecked("#channel-private", isPrivate);
        page.press("#channel-name", "Enter");
    }
}
