package dev.banter.workspace.keep.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.banter.workspace.basics.Ts;
import dev.banter.workspace.conversation.Conversation;
import dev.banter.workspace.conversation.ConversationKind;
import dev.banter.workspace.conversation.Topic;
import dev.banter.workspace.message.Content;
import dev.banter.workspace.message.Dress;
import dev.banter.workspace.message.Edit;
import dev.banter.workspace.message.Marks;
import dev.banter.workspace.message.Message;
import dev.banter.workspace.message.Note;
import dev.banter.workspace.message.Pin;
import dev.banter.workspace.message.Reaction;
import dev.banter.workspace.message.Standing;
import dev.banter.workspace.team.Profile;
import dev.banter.workspace.team.User;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What is written of a thing is the same thing when it is read, with everything set that can be. */
final class LineTest {

    private static final User ANA = new User("U1", "T1", "ana", "Ana", null);
    private static final User BOT = new User("U2", "T1", "banter", "Banter", "B3");

    private final Conversation channel = new Conversation("C4", "old", ConversationKind.CHANNEL, 1_700_000_000, ANA);

    @Test
    void aMessage() {
        Content content = new Content(
                "two\nlines \"quoted\" \\ \u2028 <@U1> \uD83D\uDE00",
                Map.of("blocks", "[{\"type\":\"divider\"}]", "mrkdwn", "false"),
                new Dress("Deploys", Map.of("emoji", ":tea:")));
        Note note = new Note("pinned_item", Map.of("item_type", "C"), new Ts(5), List.of("U2", "U1"));
        Standing standing = new Standing(note, new Ts(1_000_001), true);
        Marks marks = new Marks(
                new Edit(BOT, new Ts(8)),
                List.of(new Reaction("tea", List.of(BOT, ANA)), new Reaction("+1", List.of(ANA))),
                new Pin(ANA, new Ts(9)));
        Message whole = new Message(new Ts(1_700_000_000_000_007L), BOT, content, standing, marks);

        assertThat(reread(whole)).isEqualTo(whole);
    }

    @Test
    void aMessageThatIsTextAlone() {
        Message plain = Message.said(new Ts(7), ANA, "");
        Message reply = plain.inThread(new Ts(3), false);

        assertThat(reread(plain)).isEqualTo(plain);
        assertThat(reread(reply)).isEqualTo(reply);
        assertThat(MessageLine.of(channel, plain).propertyNames())
                .containsExactly("is", "conversation", "ts", "user", "text");
    }

    @Test
    void aUser() {
        UserLine bot = new UserLine(BOT, new Profile("resting", ":zzz:", 1_800_000_000, 1_700_000_001), true);
        UserLine person = new UserLine(ANA, Profile.blank(1), false);

        assertThat(UserLine.read(fields(bot.line()), "T1")).isEqualTo(bot);
        assertThat(UserLine.read(fields(person.line()), "T1")).isEqualTo(person);
    }

    @Test
    void aConversation() {
        channel.rename("older");
        channel.rename("new");
        channel.setTopic(new Topic("tea", "U1", 3));
        channel.setPurpose(new Topic("biscuits", "U2", 4));
        channel.becomeGeneral();
        channel.setArchived(true);
        ConversationLine read = ConversationLine.read(fields(ConversationLine.of(channel, true)), LineTest::user);

        assertThat(read.sign()).isEqualTo(channel.sign());
        assertThat(read.sign().previousNames()).containsExactly("old", "older");
        assertThat(read.newcomers()).isTrue();
        assertThat(read.made())
                .usingRecursiveComparison()
                .comparingOnlyFields("id", "kind", "created", "creator", "members")
                .isEqualTo(channel);
    }

    @Test
    void aDirectMessageIsNeverWithoutItsPeople() {
        Conversation direct = new Conversation("D5", "", ConversationKind.IM, 1, ANA);
        direct.add(ANA);
        direct.add(BOT);
        Conversation read = ConversationLine.read(fields(ConversationLine.of(direct, false)), LineTest::user)
                .made();

        assertThat(read.kind()).isEqualTo(ConversationKind.IM);
        assertThat(read.members()).containsExactly(ANA, BOT);
        assertThat(read.isOpenFor(ANA)).isFalse();
    }

    @Test
    void aMemberComesAndGoes() {
        channel.add(ANA);
        channel.readMarks().move(ANA, new Ts(42));
        channel.setOpenFor(ANA, false);
        Fields came = fields(MemberLine.of(channel, ANA));
        Conversation other = new Conversation("C4", "old", ConversationKind.CHANNEL, 1, ANA);
        MemberLine.read(came, LineTest::user).apply(other);

        assertThat(other.members()).containsExactly(ANA);
        assertThat(other.readMarks().of(ANA)).isEqualTo(new Ts(42));
        assertThat(other.isOpenFor(ANA)).isFalse();

        GoneLine.apply(fields(GoneLine.of(channel, ANA)), other, LineTest::user);

        assertThat(other.members()).isEmpty();
        assertThat(other.readMarks().of(ANA)).isEqualTo(Ts.START);
    }

    @Test
    void aMessageGoes() {
        Message message = Message.said(new Ts(7), ANA, "oh");
        channel.history().add(message);
        Fields gone = fields(GoneLine.of(channel, message));
        GoneLine.apply(gone, channel, LineTest::user);
        GoneLine.apply(gone, channel, LineTest::user);

        assertThat(channel.history().find(message.ts())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"is\":7}",
                "{\"is\":\"teapot\"}",
                "{\"is\":\"team\",\"format\":\"1\"}",
                "{\"is\":\"team\",\"format\":2}",
                "{\"is\":\"team\",\"format\":1,\"id\":null}",
            })
    void whatIsNoLineIsRefused(String text) {
        assertThatExceptionOfType(BrokenLine.class).isThrownBy(() -> {
            Fields line = Fields.of(text);
            Thing.of(line);
            TeamLine.read(line);
        });
    }

    private Message reread(Message message) {
        return MessageLine.read(fields(MessageLine.of(channel, message)), LineTest::user);
    }

    private static Fields fields(ObjectNode line) {
        assertThat(line.toString()).doesNotContain("\n");
        return Fields.of(line.toString());
    }

    private static User user(String id) {
        return List.of(ANA, BOT).stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
