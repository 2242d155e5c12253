package dev.banter.slack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banter.api.UserId;
import dev.banter.slack.Token;
import dev.banter.slack.web.StubApi.Answer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebApiTest extends ApiTest {

    WebApiTest() throws IOException {}

    @Test
    void postsAFormWithTheTokenInTheHeaderAlone() {
        slack.on("conversations.list", form -> Answer.ok("{'ok':true}"));
        api.channels(100, "a=+&b").join();
        assertThat(slack.calls)
                .containsExactly("conversations.list?cursor=a%3D%2B%26b&exclude_archived=true&limit=100"
                        + "&types=public_channel%2Cprivate_channel");
        assertThat(slack.head)
                .containsEntry("", "POST HTTP/1.1")
                .containsEntry("Authorization", "Bearer " + SECRET)
                .containsEntry("Content-type", "application/x-www-form-urlencoded; charset=utf-8")
                .doesNotContainKey("Upgrade");
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "0, 0", "99999, 3600", "soon,", ",", "-5,", "1.5,"})
    void tellsHowLongSlackAsksToWait(@Nullable String header, @Nullable Long seconds) {
        slack.on("auth.test", form -> Answer.of(429, "", header == null ? Map.of() : Map.of("Retry-After", header)));
        assertThat(fault(api.authTest()))
                .isEqualTo(new Fault.Slower(seconds == null ? null : Duration.ofSeconds(seconds)));
    }

    @Test
    void knowsARateLimitByItsNameToo() {
        slack.on("auth.test", form -> Answer.ok("{'ok':false,'error':'ratelimited'}"));
        assertThat(fault(api.authTest())).isEqualTo(new Fault.Slower(null));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403})
    void takesSlacksWordForARefusalWhateverTheStatus(int status) {
        slack.on("conversations.open", form -> Answer.of(status, "{'ok':false,'error':'user_not_found'}", Map.of()));
        assertThat(fault(api.open(new UserId("U2")))).isEqualTo(new Fault.Refused("user_not_found", null, null));
    }

    @ParameterizedTest
    @CsvSource({"500, {'ok':true}", "503, ''", "200, <html>", "302, moved", "200, {'ok':false;'error':'internal_error'}"
    })
    void takesTheRestForPassing(int status, String body) {
        slack.on(
                "auth.test",
                form -> Answer.of(status, body.replace(';', ','), Map.of("Location", "http://localhost:1/")));
        assertThat(fault(api.authTest())).isEqualTo(new Fault.Passing(true));
    }

    @ParameterizedTest
    @CsvSource({"404, Not Found", "404, {'error':'nothing here'}", "400, ''", "405, ''", "410, ''", "501, ''"})
    void tellsAServerThatHasNothingThereFromOneThatIsInTrouble(int status, String body) {
        slack.on("auth.test", form -> Answer.of(status, body, Map.of()));
        assertThat(fault(api.authTest()))
                .isEqualTo(new Fault.Passing(true, true, false))
                .returns(true, Fault::mayMeanUnknown);
    }

    @ParameterizedTest
    @CsvSource({"403, Forbidden", "408, ''", "500, ''", "503, ''", "200, <html>"})
    void takesTroubleForNothingElse(int status, String body) {
        slack.on("auth.test", form -> Answer.of(status, body, Map.of()));
        assertThat(fault(api.authTest())).returns(false, Fault::mayMeanUnknown);
    }

    @Test
    void showsTheBeginningOfWhatIsNotJsonWithoutSecrets() {
        slack.on(
                "auth.test",
                form -> Answer.of(
                        502, "Bad gateway\r\nfor " + SECRET + " and xapp-1-secret " + "x".repeat(500), Map.of()));
        WebException failure = failure(api.authTest());
        assertThat(failure)
                .hasMessageContaining("auth.test")
                .hasMessageContaining("HTTP 502")
                .hasMessageContaining("Bad gateway for xoxb-…wxyz and xapp-… xxx")
                .hasMessageNotContaining("x".repeat(201))
                .hasMessageNotContaining("secret");
    }

    @Test
    void cutsAnAnswerOffThatIsTooLong() {
        slack.on("auth.test", form -> Answer.ok("{'ok':true,'pad':'" + "x".repeat(10_000) + "'}"));
        assertThat(failure(api.authTest())).hasMessageContaining("longer than 10000 bytes");
    }

    @Test
    void waitsNoLongerThanSet() {
        CountDownLatch never = new CountDownLatch(1);
        slack.on("auth.test", form -> {
            hold(never);
            return Answer.ok("{'ok':true}");
        });
        WebApi hasty = api(new WebSettings(slack.base(), Duration.ofMillis(700), 10_000).limits(LIMITS));
        assertThat(failure(hasty.authTest())).hasMessageContaining("no answer within 700 ms");
        hasty.close();
        never.countDown();
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        WebException failure =
                failure(api(URI.create("http://localhost:" + port + "/api/")).authTest());
        assertThat(failure.fault()).isEqualTo(new Fault.Passing(false));
        assertThat(failure).hasMessageContaining("no answer (ConnectException");
    }

    @Test
    void saysThatANameIsNotKnown() {
        ConnectException unresolved = new ConnectException();
        unresolved.initCause(new UnresolvedAddressException());
        Reception reception = new Reception("auth.test", WebSettings.SLACK, Token.of("xoxb-canary-abcdefgh"));
        WebException failure = reception.unanswered(unresolved, Duration.ofSeconds(1));
        assertThat(failure.fault()).isEqualTo(new Fault.Passing(false));
        assertThat(failure).hasMessageContaining("not known to this machine's resolver (DNS)");
    }

    @Test
    void endsWhatIsUnderWayWhenItIsClosed() {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        slack.on("auth.test", form -> {
            asked.countDown();
            hold(never);
            return Answer.ok("{'ok':true}");
        });
        CompletableFuture<?> call = api.authTest();
        hold(asked);
        api.close();
        assertThat(fault(call)).isEqualTo(new Fault.Closed());
        assertThat(fault(api.authTest())).isEqualTo(new Fault.Closed());
        never.countDown();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://slack.example/api/",
                "https://slack.example/api",
                "https://slack.example/api/?token=x",
                "https://me:secret@slack.example/api/",
                "ftp://localhost/api/",
                "mailto:a@b"
            })
    void refusesAnAddressThatWouldShowTheToken(URI base) {
        assertThatThrownBy(() -> WebSettings.at(base))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the address of Slack's Web API ")
                .hasMessageNotContaining("secret");
    }

    private static Fault fault(CompletableFuture<?> call) {
        return failure(call).fault();
    }

    private static WebException failure(CompletableFuture<?> call) {
        return failure(call, WebException.class);
    }
}
