package dev.banter.host.depend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VersionsTest {

    @ParameterizedTest
    @CsvSource({
        "2, 2, true",
        "2, 2.0, true",
        "2, 2.7.1, true",
        "2, v2.7.1, true",
        "2, 3, false",
        "2, 20, false",
        "2, 1.9, false",
        "2, 2.0-rc1, false",
        "2, 3.0-rc1, false",
        "2, 2.1-rc1, true",
        "1.4, 1.4.9, true",
        "1.4, 1.5, false",
        "1.9, 1.9.1, true",
        "1.9, 1.10, false",
        ">=1.4, 1.4, true",
        ">=1.4, 1.4.0, true",
        ">=1.4.0, 1.4, true",
        ">=1.4, 1.10, true",
        ">=1.4, 1.4-SNAPSHOT, false",
        ">=1.4-rc1, 1.4-rc2, true",
        ">=1.4, 1.4+build.7, true",
        ">1.4, 1.4, false",
        ">1.4, 1.4.1, true",
        "<=1.4, 1.4.0, true",
        "<=1.4, 1.4.1, false",
        "<3, 2.99, true",
        "<3, 3.0-rc1, false",
        "<3.0-rc2, 3.0-rc1, true",
        ">=1.4 <3, 1.3, false",
        ">=1.4 <3, 2, true",
        ">=1.4 <3, 3, false",
        ">=1.4 1, 1.5, true",
        ">=1.4 1, 2.0, false",
    })
    void whatFits(String versions, String version, boolean fits) {
        assertThat(Versions.of(versions).orElseThrow().admit(Version.of(version).orElseThrow()))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "=1", ">=", "1.", "1.x", "^1", "1 - 2", ">=1,<2", "1-rc1", "9999999999", "*"})
    void whatCannotBeRead(String versions) {
        assertThat(Versions.of(versions)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "latest", "-1", ".5"})
    void whatIsNoVersion(String version) {
        assertThat(Version.of(version)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "billing, billing",
        "'  billing  2 ', billing 2",
        "billing >= 1.4  < 3, billing >=1.4 <3",
        "bill-ing.x >1, bill-ing.x >1"
    })
    void aRequirementIsReadWhateverItsSpaces(String text, String read) {
        assertThat(Requirement.of(text)).map(Requirement::toString).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Billing", "billing latest", ">=1", "billing,shop"})
    void whatIsNoRequirement(String text) {
        assertThat(Requirement.of(text)).isEmpty();
    }
}
