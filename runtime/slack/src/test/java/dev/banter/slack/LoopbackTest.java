package dev.banter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackTest {

    @ParameterizedTest
    @CsvSource({
        "wss://wss-primary.slack.com/x, true",
        "WSS://anywhere.example/, true",
        "ws://localhost:1/x, true",
        "ws://127.0.0.1/x, true",
        "ws://127.9.9.9/x, true",
        "ws://[::1]:80/x, true",
        "ws://[0:0:0:0:0:0:0:1]/x, true",
        "ws://wss-primary.slack.com/x, false",
        "ws://localhost.example/x, false",
        "ws://127.0.0.1.example/x, false",
        "ws://0.0.0.0/x, false",
        "ws://[::2]/x, false",
        "https://localhost/x, false",
        "wss:opaque, false"
    })
    void wordsTravelOpenlyOnThisMachineOnly(URI address, boolean accepted) {
        assertThat(Loopback.orEncrypted(address, "wss", "ws")).isEqualTo(accepted);
    }
}
