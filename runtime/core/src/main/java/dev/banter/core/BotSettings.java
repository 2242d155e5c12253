package dev.banter.core;

import dev.banter.core.quarantine.QuarantineSettings;
import dev.banter.core.right.RightSettings;
import dev.banter.core.route.MatchSettings;
import java.util.List;

/**
 * How the bot hears and runs.
 *
 * @param names what the bot is called, besides its mention
 * @param matching what matching may cost
 * @param quarantine when a handler is parked
 * @param rights how it is decided who may call a handler
 */
public record BotSettings(
        List<String> names, MatchSettings matching, QuarantineSettings quarantine, RightSettings rights) {

    /** No names, and the defaults of all else. */
    public static final BotSettings DEFAULT =
            new BotSettings(List.of(), MatchSettings.DEFAULT, QuarantineSettings.DEFAULT);

    /**
     * The same, with rights decided as usual.
     *
     * @param names what the bot is called, besides its mention
     * @param matching what matching may cost
     * @param quarantine when a handler is parked
     */
    public BotSettings(List<String> names, MatchSettings matching, QuarantineSettings quarantine) {
        this(names, matching, quarantine, RightSettings.DEFAULT);
    }

    /** Copies the list. */
    public BotSettings {
        names = List.copyOf(names);
    }
}
