package dev.banter.core.reply;

import dev.banter.core.outbox.Target;
import dev.banter.core.outbox.Whisper;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer goes, and who sees it there.
 *
 * @param target where
 * @param whisper to whom, when it is said aside; {@code null} when it is said like everything else
 */
public record Spot(Target target, @Nullable Whisper whisper) {}
