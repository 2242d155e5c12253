package dev.banter.host.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.banter.host.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JarNameTest {

    @ParameterizedTest
    @CsvSource({
        "deploys-1.2.0.jar,           deploys,        1.2.0",
        "deploys.jar,                 deploys,        ''",
        "deploys-2.jar,               deploys,        2",
        "deploys-v1.2.jar,            deploys,        1.2",
        "deploys-1.2.0-SNAPSHOT.jar,  deploys,        1.2.0-SNAPSHOT",
        "deploys-1.2.0-20240101.jar,  deploys,        1.2.0-20240101",
        "deploys-1.2.0+7.jar,         deploys,        1.2.0+7",
        "my-2nd-bot-1.0.jar,          my-2nd-bot,     1.0",
        "log4j-bridge.jar,            log4j-bridge,   ''",
        "team.on_call-3.jar,          team.on_call,   3",
        "7up.jar,                     7up,            ''"
    })
    void aNameIsAnIdAndAVersion(String file, String id, String version) throws Exception {
        assertThat(JarName.of(file)).isEqualTo(new JarName(id, version));
    }

    @ParameterizedTest
    @CsvSource({
        "Deploys.jar,    Deploys,   deploys",
        "my bot.jar,     my bot,    my-bot",
        "größe.jar,      größe,     gr-e",
        "-x.jar,         -x,        x",
        "_.jar,          _,         my-plugin"
    })
    void anIdThatIsNoneIsRefusedWithWhatIsAllowed(String file, String id, String better) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> JarName.of(file))
                .withMessage("the file's name makes the plugin's id '" + id
                        + "'; an id is lower-case letters, digits, '-', '_' and '.', and begins with a letter or digit: "
                        + "rename the file, to " + better + ".jar for example");
    }

    @Test
    void aNameNeverLeadsOutOfTheFolder() {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> JarName.of("../x-1.jar"));
    }
}
