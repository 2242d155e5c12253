package dev.banter.core.right;

import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may call a handler.
 *
 * @param refusal why not; {@code null} when they may
 * @param why the same for whoever runs the bot, and what to do where something can be done
 */
public record Verdict(@Nullable Refusal refusal, String why) {

    /** They may. */
    public static final Verdict GRANTED = new Verdict(null, "");

    static final Verdict NOT_THEY = new Verdict(Refusal.WHO, "they are not among those who may");
    static final Verdict NOT_HERE = new Verdict(Refusal.WHERE, "it is for other channels");

    /**
     * It cannot be told.
     *
     * @param why for whoever runs the bot
     * @return no
     */
    public static Verdict unknown(String why) {
        return new Verdict(Refusal.UNKNOWN, why);
    }

    /**
     * Whether they may.
     *
     * @return false when they may not, and when it cannot be told
     */
    public boolean isGranted() {
        return refusal == null;
    }
}
