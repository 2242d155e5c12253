package dev.banter.core;

import dev.banter.core.quarantine.QuarantineSettings;
import dev.banter.core.route.MatchSettings;
import java.util.List;

/**
 * How the bot hears and runs.
 *
 * @param names what the bot is called, besides its mention
 * @param matching what matching may cost
 * @param quarantine when a handler is parked
 */
public record BotSettings(List<String> names, MatchSettings matching, QuarantineSettings quarantine) {

    /** No names, and the defaults of all else. */
    public static final BotSettings DEFAULT =
            new BotSettings(List.of(), MatchSettings.DEFAULT, QuarantineSettings.DEFAULT);

    /** Copies the list. */
    public BotSettings {
        names = List.copyOf(names);
    }
}
