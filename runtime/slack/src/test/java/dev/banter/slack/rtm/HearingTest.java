package dev.banter.slack.rtm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.banter.api.ChannelId;
import dev.banter.api.Event;
import dev.banter.slack.fixture.FakeSession;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes over the link, and who is told of it. */
class HearingTest extends LinkedTest {

    @Test
    void tellsPluginsOfEveryTypedFrameButPongsAndAcks() {
        goLive();
        FakeSession session = slack.session();
        session.say("{'type':'pong','reply_to':1}");
        session.say("{'ok':true,'reply_to':1,'ts':'1.2'}");
        session.say("{'type':'reaction_added','reaction':'tada','item':{'ts':'1.5'}}");
        session.say("{'type':'message','channel':'C1','user':'U2','text':'hi','ts':'1.1'}");
        session.say("{'type':'error','error':{'code':1,'msg':'Socket URL has expired'}}");
        await().until(() -> ears.events.size() >= 4);
        assertThat(List.copyOf(ears.events).subList(0, 4))
                .extracting(Event::type)
                .containsExactly("hello", "reaction_added", "message", "error");
        assertThat(ears.events.get(1).text("/item/ts")).contains("1.5");
        assertThat(ears.events.get(3).text("/error/msg")).contains("Socket URL has expired");
        assertThat(ears.events.get(3).number("/error/code")).hasValue(1);
        assertThat(ears.messages).hasSize(1);
    }

    @Test
    void makesNoEventForNobody() {
        ears.listening = false;
        goLive();
        slack.session().say("{'type':'message','channel':'C1','user':'U2','text':'hi','ts':'1.1'}");
        await().until(() -> ears.messages.size() == 1);
        assertThat(ears.events).isEmpty();
    }

    @Test
    void putsFragmentsTogether() {
        goLive();
        byte[] text = "{\"type\":\"message\",\"text\":\"grüße\"}".getBytes(StandardCharsets.UTF_8);
        int within = text.length - 5;
        slack.session().send(new TextWebSocketFrame(false, 0, Unpooled.wrappedBuffer(text, 0, within)));
        slack.session()
                .send(new ContinuationWebSocketFrame(
                        true, 0, Unpooled.wrappedBuffer(text, within, text.length - within)));
        await().until(() -> ears.messages.size() == 1);
        assertThat(ears.messages.get(0).text()).isEqualTo("grüße");
    }

    @Test
    void survivesAnInletThatFails() {
        ears.failing = true;
        goLive();
        slack.session().say("{'type':'message','channel':'C1','text':'one'}");
        await().until(() -> ears.frames.get() >= 2);
        ears.failing = false;
        slack.session().say("{'type':'message','channel':'C1','text':'two'}");
        await().until(() -> ears.messages.size() == 1);
        assertThat(ears.downs).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "[]", "17", "'text'", "{", "{}", "", "{'type':null}", "{'type':{'a':1}}", "{'a':1}}"})
    void countsWhatMakesNoSenseAndGoesOn(String frame) {
        goLive();
        slack.session().say(frame);
        await().until(() -> ears.unknownFrames.get() == 1);
        slack.session().say("{'type':'message','channel':'C1','text':'still here'}");
        await().until(() -> ears.messages.size() == 1);
        assertThat(ears.downs).isEmpty();
    }

    @Test
    void countsBinaryFramesAndGoesOn() {
        goLive();
        slack.session().send(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(new byte[] {1, 2, 3})));
        await().until(() -> ears.unknownFrames.get() == 1);
        assertThat(link.live()).isTrue();
    }

    private void awaitPings(int more) {
        int pings = slack.session().received.size();
        await().until(() -> slack.session().received.size() >= pings + more);
    }

    @Test
    void stopsReadingWhileTooMuchIsUnfinishedAndDoesNotTakeItForDeath() {
        goLive();
        awaitPings(2); // whatever came with hello has been handed over by then
        ears.full = true;
        slack.session().say("{'type':'message','channel':'C1','text':'the last straw'}");
        await().until(() -> ears.resume.get() != null);
        slack.session().say("{'type':'message','channel':'C1','text':'later'}");
        awaitPings(8);
        assertThat(ears.messages).hasSize(1);
        assertThat(ears.downs).isEmpty();

        ears.full = false;
        Objects.requireNonNull(ears.resume.get()).run();
        await().until(() -> ears.messages.size() == 2);
        assertThat(ears.downs).isEmpty();
    }

    @Test
    void keepsNamesFreshWhetherAnybodyListensOrNot() {
        ears.listening = false;
        slack.answer("conversations.list", "{'ok':true,'channels':[{'id':'C1','name':'old'}]}");
        goLive();
        assertThat(link.directory().channel("old").toCompletableFuture().join()).isEqualTo(new ChannelId("C1"));
        slack.session().say("{'type':'channel_rename','channel':{'id':'C1','name':'new','created':1}}");
        slack.session()
                .say("{'type':'message','subtype':'channel_name','channel':'C2','name':'two','old_name':'zwei'}");
        // whoever asks for a name before it is heard of has the list asked, and that knows the old ones alone
        slack.session().say("{'type':'message','channel':'C1','text':'behind both'}");
        await().until(() -> ears.messages.stream().anyMatch(one -> "behind both".equals(one.text())));
        assertThat(link.directory().channel("new").toCompletableFuture().join()).isEqualTo(new ChannelId("C1"));
        assertThat(link.directory().channel("two").toCompletableFuture().join()).isEqualTo(new ChannelId("C2"));
        assertThat(slack.called("conversations.list")).isEqualTo(1);
    }
}
