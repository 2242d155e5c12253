package dev.banter.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.banter.api.Event;
import dev.banter.slack.wire.Content.Done;
import dev.banter.slack.wire.Content.Unknown;
import dev.banter.slack.wire.SlackRequest.Brought;
import dev.banter.slack.wire.SlackRequest.Challenge;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/** Whatever is posted, it is read without complaint, and what people typed into a form comes out of it. */
@Tag("fuzz")
final class SlackRequestReaderFuzzTest {

    private static final Set<String> EVENTS = Set.of("event_callback", "app_rate_limited");

    @FuzzTest(maxExecutions = 2_000)
    void anyBody(byte[] body) {
        SlackRequest json = SlackRequestReader.read(false, body, "name");
        Tree.object(body).ifPresent(tree -> compare(json, tree));

        assertThat(SlackRequestReader.read(true, body, "name"))
                .isInstanceOfAny(Brought.class, SlackRequest.Check.class);
        String text = new String(body, StandardCharsets.UTF_8);
        Event command = done("command=%2Fdeploy&text=" + encoded(text) + "&team_id=T1&user_id=U1");
        assertThat(command.text("text")).contains(text);
        assertThat(command.text("command")).contains("/deploy");
        Event click = done("payload=" + encoded("{\"type\":\"block_actions\",\"value\":" + quoted(text) + "}"));
        assertThat(click.text("value")).contains(text);
    }

    private static void compare(SlackRequest request, Tree tree) {
        String type = tree.textOrEmpty("type");
        String challenge = tree.text("challenge");
        if (type.equals("url_verification") && challenge != null) {
            assertThat(request).isEqualTo(new Challenge(challenge));
        } else {
            assertThat(request).isInstanceOf(Brought.class);
            if (!EVENTS.contains(type) && !type.equals("url_verification")) {
                assertThat(((Brought) request).content()).isEqualTo(new Unknown(type));
            }
        }
    }

    private static Event done(String form) {
        SlackRequest request = SlackRequestReader.read(true, form.getBytes(StandardCharsets.UTF_8), "name");
        assertThat(request).isInstanceOf(Brought.class);
        assertThat(((Brought) request).content()).isInstanceOf(Done.class);
        return ((Done) ((Brought) request).content()).deed().payload();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return JsonText.of(text);
    }
}
