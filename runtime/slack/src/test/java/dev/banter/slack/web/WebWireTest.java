package dev.banter.slack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.banter.api.Block;
import dev.banter.api.ChannelId;
import dev.banter.api.Post;
import dev.banter.api.SlackException;
import dev.banter.api.SlackException.Kind;
import dev.banter.api.Upload;
import dev.banter.api.UserId;
import dev.banter.core.wire.Act;
import dev.banter.core.wire.Part;
import dev.banter.core.wire.Trimmings;
import dev.banter.slack.web.StubApi.Answer;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each act is, as a call. */
class WebWireTest extends WireTest {

    WebWireTest() throws IOException {}

    @Test
    void postsTextWithAllThatGoesWithIt() {
        slack.on("chat.postMessage", form -> Answer.ok("{'ok':true,'ts':'1.7'}"));
        Post post = Post.of("a & b").blocks(Block.divider()).unfurl(false);

        String ts = send(new Act.Message(new Part(CHANNEL, "1.5", true, "a &amp; b"), Trimmings.of(post)))
                .join();

        assertThat(ts).isEqualTo("1.7");
        assertThat(form(0))
                .contains(
                        entry("channel", "C1"),
                        entry("text", "a &amp; b"),
                        entry("thread_ts", "1.5"),
                        entry("reply_broadcast", "true"),
                        entry("blocks", "[{\"type\":\"divider\"}]"),
                        entry("unfurl_links", "false"),
                        entry("unfurl_media", "false"));
        assertThat(form(0).get("metadata")).contains("banter_post");
    }

    @Test
    void whispersAndNeverRepeatsIt() {
        slack.on("chat.postEphemeral", form -> Answer.ok("{'ok':true,'message_ts':'1.8'}"));
        Act whisper = new Act.Ephemeral(new UserId("U2"), part("psst"), Trimmings.NONE);

        assertThat(send(whisper).join()).isEqualTo("1.8");
        assertThat(form(0)).contains(entry("user", "U2"), entry("text", "psst")).doesNotContainKey("metadata");

        slack.on("chat.postEphemeral", form -> Answer.of(500, "", Map.of()));
        assertThat(failure(send(whisper), SlackException.class).kind()).isEqualTo(Kind.UNCERTAIN);
        assertThat(slack.calls).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void anAnswerTakesThePlaceOfWhatItAnswersWhereItIsSaidTo(boolean instead) {
        slack.on("hooks/1", form -> Answer.ok("ok"));
        Act.Ephemeral whisper = new Act.Ephemeral(new UserId("U2"), part("done"), Trimmings.NONE);

        assertThat(send(new Act.Respond(slack.base().resolve("hooks/1"), whisper, instead))
                        .join())
                .isEmpty();
        assertThat(slack.calls)
                .containsExactly("hooks/1?{\"replace_original\":" + instead
                        + ",\"response_type\":\"ephemeral\",\"text\":\"done\"}");
    }

    @Test
    void anUpdateLeavesNothingOfTheOldMessage() {
        slack.on("chat.update", failingOnce("{'ok':true,'ts':'1.7'}"));

        assertThat(send(new Act.Update("1.7", part("new"), Trimmings.NONE)).join())
                .isEqualTo("1.7");

        assertThat(form(1)).contains(entry("ts", "1.7"), entry("text", "new"), entry("blocks", "[]"));
    }

    @Test
    void whatIsGoneAfterTheFirstTryWasDeleted() {
        slack.on("chat.delete", failingOnce("{'ok':false,'error':'message_not_found'}"));
        assertThat(send(new Act.Delete(CHANNEL, "1.7")).join()).isEmpty();

        slack.on("chat.delete", form -> Answer.ok("{'ok':false,'error':'message_not_found'}"));
        assertThat(failure(send(new Act.Delete(CHANNEL, "1.7")), SlackException.class)
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"true, reactions.add, already_reacted", "false, reactions.remove, no_reaction"})
    void aReactionThatIsAsItShouldBeIsGood(boolean added, String method, String already) {
        slack.on(method, form -> Answer.ok("{'ok':false,'error':'" + already + "'}"));
        Act react = new Act.Reaction(CHANNEL, "1.7", "eyes", added);

        assertThat(send(react).join()).isEmpty();
        assertThat(form(0)).contains(entry("timestamp", "1.7"), entry("name", "eyes"));

        slack.on(method, form -> Answer.ok("{'ok':false,'error':'invalid_name'}"));
        assertThat(failure(send(react), SlackException.class))
                .hasMessageContaining("no emoji of this name")
                .extracting(SlackException::code)
                .isEqualTo("invalid_name");
    }

    @Test
    void aStatusIsForAnAssistantsThreadAlone() {
        assertThat(send(new Act.Typing(CHANNEL, "1.5", "is thinking")).join()).isEmpty();
        assertThat(send(new Act.Typing(new ChannelId("D1"), null, "")).join()).isEmpty();
        assertThat(slack.calls).isEmpty();

        assertThat(send(new Act.Typing(new ChannelId("D1"), "1.5", "is thinking"))
                        .join())
                .isEmpty();
        assertThat(slack.calls.get(0)).startsWith("assistant.threads.setStatus?");
        assertThat(form(0)).contains(entry("channel_id", "D1"), entry("status", "is thinking"));
    }

    @Test
    void sharesAFileInThreeSteps() {
        slack.on(
                "files.getUploadURLExternal",
                form -> Answer.ok("{'ok':true,'file_id':'F7','upload_url':'" + slack.base() + "put'}"));
        slack.on("put", failingOnce("OK - 5"));
        slack.on("files.completeUploadExternal", form -> Answer.ok("{'ok':true,'files':[{'id':'F7'}]}"));
        Upload upload = Upload.of("a.txt", "hello").title("A").comment("see < this");

        assertThat(send(new Act.File(CHANNEL, "1.5", upload)).join()).isEqualTo("F7");

        assertThat(form(0)).contains(entry("filename", "a.txt"), entry("length", "5"));
        assertThat(slack.calls.subList(1, 3)).containsExactly("put?hello", "put?hello");
        assertThat(form(3))
                .contains(
                        entry("channel_id", "C1"), entry("thread_ts", "1.5"), entry("initial_comment", "see &lt; this"))
                .hasEntrySatisfying(
                        "files",
                        files -> assertThat(files).contains("\"id\":\"F7\"").contains("\"title\":\"A\""));
    }

    @Test
    void aFileGoesToNoAddressThatIsInTheClear() {
        slack.on(
                "files.getUploadURLExternal",
                form -> Answer.ok("{'ok':true,'file_id':'F7','upload_url':'http://files.example/x'}"));

        assertThat(failure(send(new Act.File(CHANNEL, null, Upload.of("a", "b"))), SlackException.class))
                .hasMessageContaining("told no https address");
    }

    @ParameterizedTest
    @CsvSource({
        "{'ok':false;'error':'missing_scope';'needed':'chat:write';'provided':'im:read'}, SCOPE, Add the scope chat:write",
        "{'ok':false;'error':'invalid_auth'}, AUTH, look at its token",
        "{'ok':false;'error':'channel_not_found'}, NOT_FOUND, Use the id",
        "{'ok':false;'error':'not_in_channel'}, REFUSED, Invite the bot"
    })
    void tellsWhatToDo(String json, Kind kind, String advice) {
        slack.on("chat.postMessage", form -> Answer.ok(json.replace(';', ',')));

        SlackException failure = failure(say("hello"), SlackException.class);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining("C1").hasMessageContaining(advice);
        assertThat(failure.needed()).isEqualTo(kind == Kind.SCOPE ? "chat:write" : "");
        assertThat(failure.provided()).isEqualTo(kind == Kind.SCOPE ? "im:read" : "");
        assertThat(slack.calls).hasSize(1);
    }

    private static Function<String, Answer> failingOnce(String then) {
        AtomicInteger calls = new AtomicInteger();
        return form -> calls.getAndIncrement() == 0 ? Answer.of(500, "", Map.of()) : Answer.ok(then);
    }
}
