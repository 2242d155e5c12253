package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Names, topics, purposes, and the archive. Ana made the channel and the group, Ben is in them, and Chloe is not. */
final class DescriptionTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    private SlackClient ana;
    private SlackClient chloe;
    private String lab;
    private String den;

    @BeforeEach
    void open() {
        ana = workspace.as("ana");
        chloe = workspace.as("chloe");
        lab = ana.create("lab");
        den = ana.create("den", "is_private", "true");
        String ben = workspace.as("ben").id();
        ana.ok("conversations.invite", "channel", lab, "users", ben);
        ana.ok("conversations.invite", "channel", den, "users", ben);
    }

    @ParameterizedTest
    @CsvSource({
        "channel, topic,   setTopic",
        "channel, purpose, setPurpose",
        "group,   topic,   setTopic",
        "group,   purpose, setPurpose",
    })
    void aTopicIsKeptAndNoted(String kind, String what, String method) {
        String room = kind.equals("channel") ? lab : den;
        try (Audience audience = new Audience(workspace, "ana", "ben", "chloe")) {
            JsonNode answer = ana.ok("conversations." + method, "channel", room, what, "a & b");

            assertThat(answer.at("/channel/" + what + "/value").stringValue()).isEqualTo("a &amp; b");
            assertThat(answer.at("/channel/" + what + "/creator").stringValue()).isEqualTo(ana.id());
            assertThat(answer.at("/channel/" + what + "/last_set").longValue()).isPositive();
            assertThat(answer.propertyNames()).containsExactlyInAnyOrder("ok", "channel");
            List<JsonNode> atBen = audience.frames("ben");
            assertThat(atBen).hasSize(1);
            assertThat(atBen.get(0).path("subtype").stringValue()).isEqualTo(kind + "_" + what);
            assertThat(atBen.get(0).path(what).stringValue()).isEqualTo("a &amp; b");
            assertThat(atBen.get(0).path("user").stringValue()).isEqualTo(ana.id());
            assertThat(atBen.get(0).path("text").stringValue())
                    .isEqualTo("<@%s> set the %s %s: a &amp; b".formatted(ana.id(), kind, what));
            assertThat(audience.heard("ana")).containsExactly("message/" + kind + "_" + what);
            assertThat(audience.heard("chloe")).isEmpty();
        }
    }

    @Test
    void aTopicIsTakenAwayAndNotSetTwice() {
        ana.ok("conversations.setTopic", "channel", lab, "topic", "tea");
        try (Audience audience = new Audience(workspace, "ana")) {
            ana.ok("conversations.setTopic", "channel", lab, "topic", "tea");
            assertThat(audience.heard("ana")).isEmpty();

            ana.ok("conversations.setTopic", "channel", lab, "topic", "");
            assertThat(audience.frames("ana").get(0).path("text").stringValue())
                    .isEqualTo("<@" + ana.id() + "> cleared the channel topic");
        }
    }

    @Test
    void everybodyHearsOfAChannelsNewNameAndMembersReadOfIt() {
        try (Audience audience = new Audience(workspace, "ana", "ben", "chloe")) {
            JsonNode channel = ana.ok("conversations.rename", "channel", lab, "name", "attic")
                    .path("channel");

            assertThat(channel.path("name").stringValue()).isEqualTo("attic");
            assertThat(channel.path("previous_names").toString()).isEqualTo("[\"lab\"]");
            assertThat(audience.heard("ana")).containsExactly("channel_rename", "message/channel_name");
            assertThat(audience.heard("chloe")).containsExactly("channel_rename");
            List<JsonNode> atBen = audience.frames("ben");
            assertThat(atBen.get(0).at("/channel/name").stringValue()).isEqualTo("attic");
            assertThat(atBen.get(0).at("/channel/id").stringValue()).isEqualTo(lab);
            assertThat(atBen.get(0).at("/channel/created").longValue()).isPositive();
            assertThat(atBen.get(1).path("old_name").stringValue()).isEqualTo("lab");
            assertThat(atBen.get(1).path("name").stringValue()).isEqualTo("attic");
            assertThat(ana.create("lab")).isNotEqualTo(lab);
        }
    }

    @Test
    void aGroupsNewNameIsForItsMembers() {
        try (Audience audience = new Audience(workspace, "ben", "chloe")) {
            ana.ok("conversations.rename", "channel", den, "name", "cave");

            assertThat(audience.heard("ben")).containsExactly("group_rename", "message/group_name");
            assertThat(audience.heard("chloe")).isEmpty();
        }
    }

    @Test
    void theGeneralChannelStaysItUnderAnyName() {
        String general = ana.channel("general");
        ana.ok("conversations.rename", "channel", general, "name", "lobby");

        assertThat(ana.error("conversations.leave", "channel", general)).isEqualTo("cant_leave_general");
        assertThat(ana.error("conversations.archive", "channel", general)).isEqualTo("cant_archive_general");
        assertThat(ana.ok("conversations.info", "channel", ana.create("general"))
                        .at("/channel/is_general")
                        .booleanValue())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"channel, channel_archive, channel_unarchive", "group, '', ''"})
    void theArchiveIsToldToWhoMayKnow(String kind, String archived, String unarchived) {
        String room = kind.equals("channel") ? lab : den;
        try (Audience audience = new Audience(workspace, "ana", "ben", "chloe")) {
            ana.ok("conversations.archive", "channel", room);

            assertThat(ana.error("conversations.archive", "channel", room)).isEqualTo("already_archived");
            assertThat(ana.error("chat.postMessage", "channel", room, "text", "late"))
                    .isEqualTo("is_archived");
            assertThat(audience.heard("ana")).containsExactly(kind + "_archive", "message/" + kind + "_archive");
            List<JsonNode> atBen = audience.frames("ben");
            assertThat(atBen.get(0).path("user").stringValue()).isEqualTo(ana.id());
            assertThat(atBen.get(1).path("members").size()).isEqualTo(2);
            assertThat(String.join(",", audience.heard("chloe"))).isEqualTo(archived);

            ana.ok("conversations.unarchive", "channel", room);
            assertThat(audience.heard("ben")).containsExactly(kind + "_unarchive", "message/" + kind + "_unarchive");
            assertThat(String.join(",", audience.heard("chloe"))).isEqualTo(unarchived);
            assertThat(ana.post(room, "in time")).isNotEmpty();
        }
    }

    @Test
    void whatIsArchivedIsListedUnlessLeftOut() {
        ana.ok("conversations.archive", "channel", lab);
        JsonNode all = ana.ok("conversations.list").path("channels");
        JsonNode some = ana.ok("conversations.list", "exclude_archived", "true").path("channels");

        assertThat(SlackClient.elements(all)
                        .filter(channel -> channel.path("is_archived").booleanValue()))
                .hasSize(1);
        assertThat(some.size()).isEqualTo(all.size() - 1);
        assertThat(chloe.error("conversations.join", "channel", lab)).isEqualTo("is_archived");
    }

    @ParameterizedTest
    @CsvSource({
        "rename,     ana,   LAB, 'Lab',     invalid_name_specials",
        "rename,     ana,   LAB, '',        invalid_name_required",
        "rename,     ana,   LAB, 'ops',     name_taken",
        "rename,     chloe, LAB, 'attic',   not_in_channel",
        "rename,     chloe, DEN, 'attic',   channel_not_found",
        "setTopic,   chloe, LAB, 'tea',     not_in_channel",
        "setPurpose, chloe, LAB, 'tea',     not_in_channel",
        "setTopic,   ana,   IM,  'tea',     method_not_supported_for_channel_type",
        "rename,     ana,   IM,  'tea',     method_not_supported_for_channel_type",
        "archive,    ana,   IM,  '',        method_not_supported_for_channel_type",
        "archive,    chloe, LAB, '',        not_in_channel",
        "unarchive,  ana,   LAB, '',        not_archived",
    })
    void whatCannotBeDoneHasSlacksName(String what, String who, String where, String text, String error) {
        String room = where.equals("LAB") ? lab : where.equals("DEN") ? den : ana.direct(chloe.id());

        assertThat(workspace
                        .as(who)
                        .error("conversations." + what, "channel", room, "name", text, "topic", text, "purpose", text))
                .isEqualTo(error);
    }

    @Test
    void aStatusHasALength() {
        assertThat(ana.error("users.profile.set", "name", "status_emoji", "value", "x".repeat(101)))
                .isEqualTo("too_long");
        assertThat(ana.error("users.profile.set", "name", "status_text", "value", "x".repeat(101)))
                .isEqualTo("too_long");
    }

    @Test
    void aChannelRemembersItsNewestNames() {
        String room = ana.create("name-0");
        for (int i = 1; i <= 25; i++) {
            ana.ok("conversations.rename", "channel", room, "name", "name-" + i);
        }
        JsonNode names = ana.ok("conversations.info", "channel", room).at("/channel/previous_names");

        assertThat(names).hasSize(20);
        assertThat(names.get(19).stringValue()).isEqualTo("name-24");
    }

    @Test
    void aTopicHasALength() {
        assertThat(ana.error("conversations.setTopic", "channel", lab, "topic", "x".repeat(251)))
                .isEqualTo("too_long");
        ana.ok("conversations.setPurpose", "channel", lab, "purpose", "x".repeat(250));
    }
}
