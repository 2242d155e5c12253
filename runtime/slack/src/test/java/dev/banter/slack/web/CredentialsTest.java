package dev.banter.slack.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banter.slack.Token;
import org.junit.jupiter.api.Test;

final class CredentialsTest {

    @Test
    void aPersonsTokenIsWarnedOfWithoutBeingTold() {
        assertThat(Credentials.warning(Token.of("xoxp-123456789-abcdwxyz")))
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith("the token xoxp-…wxyz is a person's own: ")
                        .endsWith("copy the bot token (xoxb-…) from the app's page (OAuth & Permissions) and set"
                                + " SLACK_BOT_TOKEN")
                        .doesNotContain("123456789", "abcd"));
    }

    @Test
    void ofABotsTokenThereIsNothingToSay() {
        assertThat(Credentials.warning(Token.of("xoxb-123456789-abcdwxyz"))).isEmpty();
    }
}
