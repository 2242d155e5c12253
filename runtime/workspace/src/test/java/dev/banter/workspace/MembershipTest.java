package dev.banter.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Coming and going. Ana made the channel and the group, Ben is in them, and Chloe is not. */
final class MembershipTest {

    @RegisterExtension
    private final StartedWorkspace workspace = new StartedWorkspace();

    private SlackClient ana;
    private SlackClient ben;
    private SlackClient chloe;
    private String lab;
    private String den;

    @BeforeEach
    void open() {
        ana = workspace.as("ana");
        ben = workspace.as("ben");
        chloe = workspace.as("chloe");
        lab = ana.create("lab");
        den = ana.create("den", "is_private", "true");
        ben.ok("conversations.join", "channel", lab);
        ana.ok("conversations.invite", "channel", den, "users", ben.id());
    }

    @Test
    void joiningIsHeardByThoseInsideAndTheJoinerGetsTheChannel() {
        try (Audience audience = new Audience(workspace, "ana", "chloe", "dora")) {
            assertThat(chloe.ok("conversations.join", "channel", lab)
                            .at("/channel/is_member")
                            .booleanValue())
                    .isTrue();

            List<JsonNode> atChloe = audience.frames("chloe");
            assertThat(atChloe)
                    .extracting(frame -> frame.path("type").stringValue())
                    .containsExactly("channel_joined", "member_joined_channel", "message");
            assertThat(atChloe.get(0).at("/channel/id").stringValue()).isEqualTo(lab);
            assertThat(atChloe.get(0).at("/channel/members").size()).isEqualTo(3);
            assertThat(atChloe.get(1).path("user").stringValue()).isEqualTo(chloe.id());
            assertThat(atChloe.get(1).path("channel_type").stringValue()).isEqualTo("C");
            assertThat(atChloe.get(1).has("inviter")).isFalse();
            assertThat(atChloe.get(2).path("text").stringValue())
                    .isEqualTo("<@" + chloe.id() + "> has joined the channel");
            assertThat(audience.heard("ana")).containsExactly("member_joined_channel", "message/channel_join");
            assertThat(audience.heard("dora")).isEmpty();
        }
    }

    @Test
    void whoIsBroughtIntoAGroupHearsByWhom() {
        try (Audience audience = new Audience(workspace, "ana", "ben", "chloe", "dora")) {
            ana.ok("conversations.invite", "channel", den, "users", chloe.id());

            List<JsonNode> atChloe = audience.frames("chloe");
            assertThat(atChloe)
                    .extracting(frame -> frame.path("type").stringValue())
                    .containsExactly("group_joined", "member_joined_channel", "message");
            assertThat(atChloe.get(1).path("inviter").stringValue()).isEqualTo(ana.id());
            assertThat(atChloe.get(1).path("channel_type").stringValue()).isEqualTo("G");
            assertThat(atChloe.get(2).path("inviter").stringValue()).isEqualTo(ana.id());
            assertThat(atChloe.get(2).path("text").stringValue())
                    .isEqualTo("<@" + chloe.id() + "> has joined the group");
            assertThat(audience.heard("ana")).containsExactly("member_joined_channel", "message/group_join");
            assertThat(audience.heard("ben")).containsExactly("member_joined_channel", "message/group_join");
            assertThat(audience.heard("dora")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"channel, leave", "channel, kick", "group, leave", "group, kick"})
    void whoIsGoneHearsThatAndNothingMore(String kind, String how) {
        String room = kind.equals("channel") ? lab : den;
        try (Audience audience = new Audience(workspace, "ana", "ben", "chloe")) {
            if (how.equals("leave")) {
                ben.ok("conversations.leave", "channel", room);
            } else {
                ana.ok("conversations.kick", "channel", room, "user", ben.id());
            }

            assertThat(audience.heard("ben")).containsExactly(kind + "_left", "member_left_channel");
            List<JsonNode> atAna = audience.frames("ana");
            assertThat(atAna.get(0).path("type").stringValue()).isEqualTo("member_left_channel");
            assertThat(atAna.get(0).path("user").stringValue()).isEqualTo(ben.id());
            assertThat(atAna.get(1).path("subtype").stringValue()).isEqualTo(kind + "_leave");
            assertThat(atAna.get(1).path("text").stringValue()).isEqualTo("<@" + ben.id() + "> has left the " + kind);
            assertThat(atAna).hasSize(2);
            assertThat(audience.heard("chloe")).isEmpty();
            assertThat(ben.error("chat.postMessage", "channel", room, "text", "still here?"))
                    .isEqualTo(kind.equals("channel") ? "not_in_channel" : "channel_not_found");
        }
    }

    @Test
    void whatIsSoAlreadyIsNoMistake() {
        JsonNode joined = ben.ok("conversations.join", "channel", lab);
        assertThat(joined.path("warning").stringValue()).isEqualTo("already_in_channel");
        assertThat(joined.at("/response_metadata/warnings/0").stringValue()).isEqualTo("already_in_channel");
        assertThat(chloe.ok("conversations.leave", "channel", lab)
                        .path("not_in_channel")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void ofSeveralGuestsAllComeOrNone() {
        JsonNode refused = ana.call("conversations.invite", "channel", lab, "users", ben.id() + "," + chloe.id());
        assertThat(refused.path("error").stringValue()).isEqualTo("already_in_channel");
        assertThat(refused.path("errors").toString())
                .isEqualTo("[{\"user\":\"%s\",\"ok\":false,\"error\":\"already_in_channel\"}]".formatted(ben.id()));
        assertThat(members(lab)).doesNotContain(chloe.id());

        ana.ok("conversations.invite", "channel", lab, "users", ben.id() + "," + chloe.id(), "force", "true");
        assertThat(members(lab)).contains(chloe.id());
    }

    @ParameterizedTest
    @CsvSource({
        "join, ana, C000, -, channel_not_found",
        "join, chloe, DEN, -, channel_not_found",
        "join, ana, DEN, -, method_not_supported_for_channel_type",
        "join, ana, IM, -, method_not_supported_for_channel_type",
        "leave, ana, IM, -, method_not_supported_for_channel_type",
        "leave, ana, GENERAL, -, cant_leave_general",
        "invite, ana, LAB, -, no_user",
        "invite, ana, LAB, U000, user_not_found",
        "invite, ana, LAB, ANA, cant_invite_self",
        "invite, ana, LAB, BEN, already_in_channel",
        "invite, chloe, LAB, ANA, not_in_channel",
        "invite, ana, IM, CHLOE, method_not_supported_for_channel_type",
        "kick, ana, LAB, -, user_not_found",
        "kick, ana, LAB, U000, user_not_found",
        "kick, ana, LAB, ANA, cant_kick_self",
        "kick, ana, LAB, CHLOE, not_in_channel",
        "kick, chloe, LAB, BEN, not_in_channel",
        "kick, ana, GENERAL, BEN, cant_kick_from_general",
        "kick, ana, IM, BEN, method_not_supported_for_channel_type",
    })
    void whatCannotBeDoneHasSlacksName(String what, String who, String where, String whom, String error) {
        String user = whom.equals("-") ? "" : id(whom);

        assertThat(workspace.as(who).error("conversations." + what, "channel", id(where), "user", user, "users", user))
                .isEqualTo(error);
    }

    @Test
    void theLastOneStays() {
        ben.ok("conversations.leave", "channel", lab);

        assertThat(ana.error("conversations.leave", "channel", lab)).isEqualTo("last_member");
    }

    @Test
    void aMissingChannelIsToldByItsName() {
        JsonNode answer = ana.call("conversations.join");

        assertThat(answer.path("error").stringValue()).isEqualTo("invalid_arguments");
        assertThat(answer.at("/response_metadata/messages/0").stringValue())
                .isEqualTo("[ERROR] missing required field: channel");
    }

    private String id(String word) {
        return switch (word) {
            case "LAB" -> lab;
            case "DEN" -> den;
            case "GENERAL" -> ana.channel("general");
            case "IM" -> ana.direct(ben.id());
            case "ANA" -> ana.id();
            case "BEN" -> ben.id();
            case "CHLOE" -> chloe.id();
            default -> word;
        };
    }

    private List<String> members(String channel) {
        return SlackClient.elements(
                        ana.ok("conversations.members", "channel", channel).path("members"))
                .map(JsonNode::stringValue)
                .toList();
    }
}
