package dev.banter.core.outbox;

import dev.banter.api.UserId;
import org.jspecify.annotations.Nullable;

/**
 * How a person is answered who did something that nobody else saw.
 *
 * @param user the person
 * @param way by which Slack takes answers; {@code null} when it gave none
 * @param forAll whether everybody in the channel sees the answer
 * @param instead whether it takes the place of the message on which they did it, where the way lets it
 */
public record Whisper(UserId user, @Nullable ResponseWay way, boolean forAll, boolean instead) {}
