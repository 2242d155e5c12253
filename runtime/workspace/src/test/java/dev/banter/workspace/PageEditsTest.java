package dev.banter.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was said is said otherwise, or taken back. */
@Tag("browser")
final class PageEditsTest {

    @RegisterExtension
    final PageWindows windows = new PageWindows();

    @Test
    void theArrowUpEditsWhatOneSaidLastAndTheOtherWindowFollows() {
        Page ana = windows.as("ana");
        Page ben = windows.as("ben");
        PageWindows.type(ana, "hello @ben, frist");
        windows.client("chloe").post("general", "in between");
        assertThat(PageWindows.last(ana)).containsText("in between");
        ana.press("#composer", "ArrowUp");
        Locator field = ana.locator(".edit textarea");
        assertThat(field).isFocused();
        assertThat(field).hasValue("hello @ben, frist");
        field.fill("hello @ben, first");
        field.press("Enter");

        Locator edited = PageWindows.saying(ben, "hello @ben, first");
        assertThat(edited.locator(".mention.me")).hasText("@ben");
        assertThat(edited.locator(".edited")).hasText("(edited)");
        assertThat(edited.locator(".edited")).hasAttribute("title", Pattern.compile("edited .+"));
        assertThat(ana.locator("#composer")).isFocused();
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void escapeLeavesAMessageAsItWas() {
        Page ana = windows.as("ana");
        PageWindows.type(ana, "as it was");
        PageWindows.choose(ana, PageWindows.saying(ana, "as it was"), "edit");
        ana.locator(".edit textarea").fill("otherwise");
        ana.locator(".edit textarea").press("Escape");

        assertThat(ana.locator(".edit")).hasCount(0);
        assertThat(PageWindows.last(ana).locator(".text")).hasText("as it was");
        assertThat(ana.locator("#composer")).isFocused();
    }

    @Test
    void whatIsHalfEditedStaysWhileOneIsElsewhere() {
        Page ana = windows.as("ana");
        PageWindows.type(ana, "as it was");
        assertThat(PageWindows.last(ana)).containsText("as it was");
        ana.press("#composer", "ArrowUp");
        Locator field = ana.locator("#log .edit textarea");
        field.fill("half a thought");
        ana.click("[data-channel-name=ops]");
        assertThat(field).hasCount(0);
        ana.click("[data-channel-name=general]");
        assertThat(field).hasValue("half a thought");
        windows.client("ben").post("general", "the root");
        PageWindows.last(ana).focus();
        ana.keyboard().press("t");
        assertThat(ana.locator("#thread-composer")).isFocused();
        ana.keyboard().press("Escape");
        assertThat(ana.locator("#thread")).hasCount(0);

        assertThat(field).hasValue("half a thought");
        field.press("Enter");
        assertThat(ana.locator("#log .edited")).hasText("(edited)");
    }

    @Test
    void deletingAsksFirst() {
        Page ana = windows.as("ana");
        Page ben = windows.as("ben");
        PageWindows.type(ana, "a slip");
        assertThat(PageWindows.saying(ben, "a slip")).hasCount(1);
        PageWindows.choose(ana, PageWindows.saying(ana, "a slip"), "delete");
        ana.click("[data-action=keep]");
        assertThat(PageWindows.saying(ana, "a slip")).hasCount(1);
        PageWindows.choose(ana, PageWindows.saying(ana, "a slip"), "delete");
        ana.click("[data-action=confirm-delete]");

        assertThat(PageWindows.saying(ana, "a slip")).hasCount(0);
        assertThat(PageWindows.saying(ben, "a slip")).hasCount(0);
    }

    @Test
    void anEditThatLeavesNothingAsksWhetherToDeleteIt() {
        Page ana = windows.as("ana");
        PageWindows.type(ana, "a slip");
        assertThat(PageWindows.last(ana)).containsText("a slip");
        ana.press("#composer", "ArrowUp");
        ana.locator(".edit textarea").fill("");
        ana.locator(".edit textarea").press("Enter");
        assertThat(ana.locator("[data-action=confirm-delete]")).isFocused();
        ana.keyboard().press("Enter");

        assertThat(PageWindows.saying(ana, "a slip")).hasCount(0);
        assertThat(ana.locator("#composer")).isFocused();
    }

    @Test
    void aParentThatIsDeletedLeavesItsPlaceToItsThread() {
        Page ana = windows.as("ana");
        PageWindows.type(ana, "the root");
        String ts = PageWindows.last(ana).getAttribute("data-ts");
        windows.client("ben").post("general", "an answer", "thread_ts", ts);
        assertThat(ana.locator("[data-action=replies]")).hasText("1 reply");
        PageWindows.choose(ana, PageWindows.saying(ana, "the root"), "delete");
        ana.click("[data-action=confirm-delete]");

        assertThat(ana.locator(".tombstone .text")).hasText("This message was deleted.");
        ana.click("[data-action=replies]");
        assertThat(ana.locator("#thread")).containsText("an answer");
    }

    @Test
    void onlyOnesOwnMessagesMayBeEdited() {
        Page ana = windows.as("ana");
        windows.client("ben").post("general", "not yours");
        Locator message = PageWindows.saying(ana, "not yours");
        message.hover();
        message.locator("[data-action=more]").click();

        assertThat(ana.locator("[data-item=pin]")).isVisible();
        assertThat(ana.locator("[data-item=edit]")).hasCount(0);
        assertThat(ana.locator("[data-item=delete]")).hasCount(0);
    }

    @Test
    void aWhisperIsMarkedAndMayBeDismissed() {
        Page ana = windows.as("ana");
        Page ben = windows.as("ben");
        String channel = windows.bot().channel("general");
        String user = windows.client("ana").id();
        windows.bot().ok("chat.postEphemeral", "channel", channel, "user", user, "text", "psst");
        Locator whisper = PageWindows.saying(ana, "psst");
        assertThat(whisper).containsText("Only visible to you");
        whisper.locator("[data-action=dismiss]").click();

        assertThat(PageWindows.saying(ana, "psst")).hasCount(0);
        assertThat(PageWindows.saying(ben, "psst")).hasCount(0);
    }

    @Test
    void whatOneDoesIsInItalics() {
        Page ana = windows.as("ana");
        PageWindows.type(ana, "/me makes coffee");

        assertThat(PageWindows.last(ana)).hasClass("message action");
        assertThat(PageWindows.last(ana).locator(".text")).hasText("makes coffee");
    }

    @Test
    void aLinkKeepsItsLabelOrGetsAnother() {
        Page ana = windows.as("ana");
        windows.client("ana")
                .post(
                        "general",
                        "see <https://a.example?x=1&amp;y=2|Q&amp;A> &lt;here&gt; <mailto:a@b.example|a@b.example>");
        assertThat(PageWindows.last(ana)).containsText("Q&A");
        ana.press("#composer", "ArrowUp");
        Locator field = ana.locator(".edit textarea");
        assertThat(field).hasValue("see <https://a.example?x=1&y=2|Q&A> <here> a@b.example");
        field.fill("look at <https://a.example?x=1&y=2|Q&A> <here>");
        field.press("Enter");
        Locator text = PageWindows.last(ana).locator(".text");
        assertThat(text).hasText("look at Q&A <here> (edited)");
        assertThat(text.locator("a")).hasAttribute("href", "https://a.example?x=1&y=2");
        ana.press("#composer", "ArrowUp");
        field.fill("look at <https://b.example/@ben|what @ben says>");
        field.press("Enter");

        assertThat(text).hasText("look at what @ben says (edited)");
        assertThat(text.locator("a")).hasAttribute("href", "https://b.example/@ben");
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void whatLooksLikeALinkButWasNoneStaysWhatItIs() {
        Page ana = windows.as("ana");
        PageWindows.type(ana, "write <https://a.example|label>");
        assertThat(PageWindows.last(ana).locator(".text")).hasText("write <https://a.example|label>");
        ana.press("#composer", "ArrowUp");
        ana.locator(".edit textarea").fill("do write <https://a.example|label>");
        ana.locator(".edit textarea").press("Enter");

        assertThat(PageWindows.last(ana).locator(".text")).hasText("do write <https://a.example|label> (edited)");
    }

    @Test
    void whatIsSavedUnchangedIsNotEdited() {
        Page ana = windows.as("ana");
        windows.client("ana").post("general", "see <https://a.example|the site>");
        assertThat(PageWindows.last(ana)).containsText("the site");
        ana.press("#composer", "ArrowUp");
        ana.locator(".edit textarea").press("Enter");

        assertThat(ana.locator(".edit")).hasCount(0);
        assertThat(PageWindows.last(ana).locator(".text")).hasText("see the site");
    }
}
