package dev.banter.slack.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.banter.slack.SigningSecret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;

/** Whatever bytes come, in however many pieces: they are answered alike, and nothing gets in that Slack has not signed. */
@Tag("fuzz")
final class RequestReaderFuzzTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_700_000_000));
    private static final SigningSecret SECRET = SigningSecret.of("0123456789abcdef0123456789abcdef");

    @FuzzTest(maxExecutions = 1_000)
    void anyRequest(byte[] bytes) {
        byte[] request = new String(bytes, StandardCharsets.ISO_8859_1)
                .replaceAll("\r?\n", "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(answered(request, request.length / 2)).isEqualTo(answered(request, 0));
        assertThat(taken(bytes)).startsWith("HTTP/1.1 200 OK");
    }

    private static String answered(byte[] request, int cut) {
        try (PostedTo server = new PostedTo(SECRET, CLOCK)) {
            server.send(request, 0, cut);
            server.send(request, cut, request.length);
            String answers = server.answered();
            assertThat(answers).doesNotContain("HTTP/1.1 200 OK");
            assertThat(server.ears.frames).hasValue(0);
            return answers;
        }
    }

    /** What Slack has signed is taken, whatever it is, and only once. */
    private static String taken(byte[] body) {
        String timestamp = Long.toString(CLOCK.instant().getEpochSecond());
        String head = "POST /slack/events HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length + "\r\nX-Slack-Request-Timestamp: " + timestamp + "\r\nX-Slack-Signature: "
                + SlackPosts.signature("0123456789abcdef0123456789abcdef", timestamp, body) + "\r\n\r\n";
        try (PostedTo server = new PostedTo(SECRET, CLOCK)) {
            byte[] start = head.getBytes(StandardCharsets.US_ASCII);
            server.send(start, 0, start.length);
            server.send(body, 0, body.length);
            String answer = server.answered();
            server.send(start, 0, start.length);
            server.send(body, 0, body.length);
            assertThat(server.answered()).startsWith("HTTP/1.1 401 ");
            return answer;
        }
    }
}
