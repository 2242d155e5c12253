package dev.banter.core.message;

import static dev.banter.core.fixture.Said.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.fixture.Said;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpeechTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"me_message", "thread_broadcast", "file_share"})
    void isSpeech(String subtype) {
        assertThat(isSpeech(Said.text("hi").subtype(subtype))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bot_message",
                "message_changed",
                "message_deleted",
                "message_replied",
                "reply_broadcast",
                "message_locked",
                "assistant_app_thread",
                "document_mention",
                "reminder_add",
                "reminder_delete",
                "channel_join",
                "group_join",
                "channel_leave",
                "group_leave",
                "channel_topic",
                "group_topic",
                "channel_purpose",
                "group_purpose",
                "channel_name",
                "group_name",
                "channel_archive",
                "channel_unarchive",
                "group_archive",
                "group_unarchive",
                "channel_convert_to_private",
                "channel_convert_to_public",
                "channel_posting_permissions",
                "pinned_item",
                "unpinned_item",
                "file_comment",
                "file_mention",
                "ekm_access_denied",
                "huddle_thread",
                "tombstone",
                "bot_add",
                "bot_remove",
                "sh_room_created",
                "one_that_slack_makes_up_tomorrow",
                ""
            })
    void isNotSpeech(String subtype) {
        assertThat(isSpeech(Said.text("hi").subtype(subtype))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isNotFreshOrNotAPersons(String why, Said said) {
        assertThat(isSpeech(said)).as(why).isFalse();
    }

    static Stream<Arguments> isNotFreshOrNotAPersons() {
        return Stream.of(
                Arguments.of("hidden", Said.text("hi").hidden()),
                Arguments.of("an echo", Said.text("hi").replyTo()),
                Arguments.of("about another message", Said.text("hi").nested()),
                Arguments.of(
                        "message_replied without its subtype",
                        Said.text(null).user(null).hidden().nested()),
                Arguments.of("the bot itself", Said.text("hi").user("U0BOT")),
                Arguments.of(
                        "the bot, over the Web API",
                        Said.text("hi").user("U0BOT").botId("B0BOT")),
                Arguments.of("another bot without a subtype", Said.text("hi").botId("B0OTHER")),
                Arguments.of("Slackbot", Said.text("hi").user("USLACKBOT")),
                Arguments.of("nobody", Said.text("hi").user(null)),
                Arguments.of("nowhere", Said.text("hi").channel(null)),
                Arguments.of("never", Said.text("hi").ts(null)));
    }

    @Test
    void aBotWithoutABotIdStillHearsPeople() {
        Identity self = new Identity(BOT.workspace(), BOT.self(), null, "banter");

        assertThat(Speech.isSpeech(self, Said.text("hi").incoming())).isTrue();
    }

    @Test
    void filesWithoutTextAreSpeech() {
        assertThat(isSpeech(Said.text(null).subtype("file_share"))).isTrue();
    }

    private static boolean isSpeech(Said said) {
        return Speech.isSpeech(BOT, said.incoming());
    }
}
