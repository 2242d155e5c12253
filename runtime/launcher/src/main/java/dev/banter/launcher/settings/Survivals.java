package dev.banter.launcher.settings;

import dev.banter.core.gap.GapSettings;
import dev.banter.core.outbox.OutboxSettings;
import dev.banter.launcher.settings.text.Reading;
import dev.banter.store.Durability;
import dev.banter.store.InboxSettings;
import java.util.Locale;
import java.util.Optional;

/** Reads what outlives the process, and what is done about what was cut off. */
final class Survivals {

    private static final InboxSettings USUAL = InboxSettings.DEFAULT;

    private Survivals() {}

    static Settings.Survival read(Reading reading) {
        Settings.Survival survival = new Settings.Survival(
                durability(reading.read(Known.DURABILITY, "full")),
                reading.read(Known.ATTEMPTS, USUAL.attempts()),
                reading.read(Known.SEEN, USUAL.seen()),
                reading.read(Known.CATCH_UP, Optional.of(GapSettings.DEFAULT.answer())),
                reading.read(Known.SETTLE, OutboxSettings.SETTLE));
        if (survival.catchUp().filter(age -> age.compareTo(survival.seen()) > 0).isPresent()) {
            reading.refuse(
                    Known.SEEN,
                    "what was handled would be forgotten while it may still be asked for, and would be answered again;"
                            + " make it as long as 'catch-up', or that one shorter");
        }
        return survival;
    }

    private static Optional<Durability> durability(String word) {
        return word.equals("off") ? Optional.empty() : Optional.of(Durability.valueOf(word.toUpperCase(Locale.ROOT)));
    }
}
