package dev.banter.core.outbox;

import dev.banter.api.UserId;
import org.jspecify.annotations.Nullable;

/**
 * How a person is answered who did something that nobody else saw.
 *
 * @param user the person
 * @param way by which Slack takes answers; {@code null} when it gave none
 * @param forAll whether everybody in the channel sees the answer
 */
public record Whisper(UserId user, @Nullable ResponseWay way, boolean forAll) {}
