package dev.banter.launcher.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.core.time.SystemTimers;
import dev.banter.launcher.settings.access.Access;
import dev.banter.launcher.settings.access.WayIn;
import dev.banter.slack.Token;
import dev.banter.slack.link.ConnectPace;
import dev.banter.slack.socket.Machinery;
import dev.banter.slack.socket.NettyLoop;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpenerTest {

    @ParameterizedTest
    @CsvSource({
        "true,  https://slack.com/api/,      true",
        "true,  http://127.0.0.1:7781/api/,  true",
        "false, https://slack.com/api/,      true",
        "false, https://proxy.example/api/,  true",
        "false, http://127.0.0.1:7781/api/,  false",
        "false, http://localhost:7781/api/,  false",
    })
    void onlyAServerOfThisMachineIsAskedForConnectionsAsOftenAsItGoes(boolean paced, URI api, boolean bounded) {
        try (SystemTimers timers = new SystemTimers();
                NettyLoop loop = new NettyLoop()) {
            Machinery machinery = new Machinery(loop, timers, RandomGenerator.getDefault());
            Opener opener = new Opener(machinery, paced, Duration.ZERO, Optional.empty(), Optional.empty());
            Access access = new Access(
                    "acme", List.of(WayIn.RTM), Token.of("xoxb-1234567890"), Optional.empty(), api, false, 2);
            assertThat(opener.connects(access)).isEqualTo(bounded ? ConnectPace.SLACK : ConnectPace.OFF);
        }
    }
}
