package dev.banter.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a classic RTM client can do, done by a plugin. */
final class ClassicClientTest {

    private static final String SPEAKER = """
            package example;

            import dev.banter.api.*;
            import jakarta.inject.Inject;

            final class Speaker {

                private final Slack slack;

                @Inject
                Speaker(Slack slack) {
                    this.slack = slack;
                }

                @OnMessage(pattern = "^post (?<where>\\\\S+) (?<text>.+)$")
                void post(@Group("where") String where, @Group("text") String text) {
                    slack.say(where, text);
                }

                @OnMessage(pattern = "^thread (?<where>\\\\S+) (?<ts>\\\\S+) (?<text>.+)$")
                void thread(@Group("where") String where, @Group("ts") String ts, @Group("text") String text) {
                    slack.inThread(where, ts, text);
                }

                @OnMessage(pattern = "^shout (?<where>\\\\S+) (?<ts>\\\\S+) (?<text>.+)$")
                void shout(@Group("where") String where, @Group("ts") String ts, @Group("text") String text) {
                    slack.broadcast(where, ts, text);
                }

                @OnEvent("*")
                void any(Event event) {
                    if (!event.type().equals("message")) {
                        slack.say("C0EVENTS1", event.type() + " " + event.text("/error/msg").orElse("")
                            + event.number("/error/code").orElse(0));
                    }
                }
            }
            """;

    /** Every event that RTM has, by Slack's list. */
    private static final List<String> EVENT_TYPES =
            List.of(("accounts_changed bot_added bot_changed channel_archive channel_created channel_deleted"
                            + " channel_history_changed channel_joined channel_left channel_marked channel_rename"
                            + " channel_unarchive commands_changed dnd_updated dnd_updated_user email_domain_changed"
                            + " emoji_changed external_org_migration_finished external_org_migration_started"
                            + " file_change file_comment_added file_comment_deleted file_comment_edited file_created"
                            + " file_deleted file_private file_public file_shared file_unshared group_archive"
                            + " group_close group_deleted group_history_changed group_joined group_left group_marked"
                            + " group_open group_rename group_unarchive im_close im_created im_history_changed"
                            + " im_marked im_open manual_presence_change member_joined_channel member_left_channel"
                            + " pin_added pin_removed pref_change presence_change reaction_added reaction_removed"
                            + " reconnect_url star_added star_removed subteam_created subteam_members_changed"
                            + " subteam_self_added subteam_self_removed subteam_updated team_domain_change team_join"
                            + " team_plan_change team_pref_change team_profile_change team_profile_delete"
                            + " team_profile_reorder team_rename user_change user_typing never_heard_of")
                    .split(" "));

    @TempDir
    Path folder;

    @Test
    void helloComesFirstAndEveryEventIsReadable() throws Exception {
        try (WireSlack slack = new WireSlack();
                BotProcess bot = start(slack).awaitReady()) {
            awaitSaid(slack, List.of("hello 0"));
            EVENT_TYPES.forEach(type -> slack.sendText("{\"type\":\"" + type + "\",\"user\":\"U0AAA1111\"}"));
            await(bot.toString())
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> slack.saidTexts().size() == EVENT_TYPES.size() + 1);
            assertThat(slack.saidTexts().get(0)).isEqualTo("hello 0");
            assertThat(slack.saidTexts())
                    .containsExactlyElementsOf(
                            java.util.stream.Stream.concat(java.util.stream.Stream.of("hello"), EVENT_TYPES.stream())
                                    .map(type -> type + " 0")
                                    .toList());
        }
    }

    @Test
    void anErrorsCodeAndMessageAreReadableAndANewLinkFollows() throws Exception {
        try (WireSlack slack = new WireSlack();
                BotProcess bot = start(slack).awaitReady()) {
            slack.sendText("{\"type\":\"error\",\"error\":{\"code\":1,\"msg\":\"Socket URL has expired\"}}");
            await(bot.toString()).atMost(Duration.ofSeconds(30)).until(() -> slack.connections() == 2);
            awaitSaid(slack, List.of("hello 0", "error Socket URL has expired1", "hello 0"));
            assertThat(bot.err()).contains("Socket URL has expired");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"channels\":[{\"id\":\"C1\",\"name\":\"x\"}],\"groups\":[],\"ims\":[],\"users\":[],\"bots\":[]",
                ",\"channels\":null,\"users\":null,\"latest_event_ts\":\"1\",\"cache_ts\":1"
            })
    void teamStateInTheConnectAnswerIsNeitherNeededNorAProblem(String more) throws Exception {
        try (WireSlack slack = new WireSlack()) {
            String answer = "{\"ok\":true,\"self\":{\"id\":\"UBOT00001\",\"name\":\"banter\"},\"team\":{\"id\":\"T1\"},"
                    + "\"url\":\"" + slack.socket() + "\"" + more + "}";
            slack.answer("rtm.connect", answer);
            try (BotProcess bot = start(slack).awaitReady()) {
                awaitSaid(slack, List.of("hello 0"));
                slack.hear("C0AAA1111", "U0AAA1111", "post C0AAA1111 there");
                awaitSaid(slack, List.of("hello 0", "there"));
                assertThat(bot.isAlive()).isTrue();
            }
        }
    }

    @Test
    void speaksToAChannelByNameAGroupAndADirectMessageByIdAndIntoThreads() throws Exception {
        try (LocalSlack slack = LocalSlack.start();
                BotProcess bot = start(slack.environment()).awaitReady()) {
            Person ana = slack.person("ana");
            String general = ana.channel("general");
            String secret = ana.channel("secret");
            assertThat(secret).startsWith("G");
            String botId = ana.bot();
            String direct = ana.directMessageWith(botId);
            assertThat(direct).startsWith("D");

            ana.say(general, "post ops by name");
            ana.say(general, "post #ops by sign");
            ana.awaitInChannel(ana.channel("ops"), Person.text("by name"));
            ana.awaitInChannel(ana.channel("ops"), Person.text("by sign"));
            ana.say(general, "post " + secret + " in the group");
            ana.awaitInChannel(secret, Person.text("in the group"));
            ana.say(general, "post " + direct + " in private");
            ana.awaitInChannel(direct, Person.text("in private"));

            String ts = ana.say(general, "a beginning");
            ana.say(general, "thread general " + ts + " a reply");
            ana.say(general, "shout " + general + " " + ts + " a loud reply");
            ana.awaitInThread(general, ts, Person.text("a reply"));
            assertThat(ana.awaitInThread(general, ts, Person.text("a loud reply"))
                            .path("subtype")
                            .asString())
                    .isEqualTo("thread_broadcast");
            assertThat(bot.isAlive()).isTrue();
        }
    }

    private BotProcess start(WireSlack slack) throws Exception {
        return start(slack.environment());
    }

    private BotProcess start(Map<String, String> environment) throws Exception {
        PluginJar.drop(folder.resolve("plugins"), folder, "speaker", "example.Speaker", SPEAKER);
        return BotProcess.start(folder, environment, "--http", "off", "--pacing", "off");
    }

    private static void awaitSaid(WireSlack slack, List<String> texts) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(slack.saidTexts()).containsExactlyElementsOf(texts));
    }
}
