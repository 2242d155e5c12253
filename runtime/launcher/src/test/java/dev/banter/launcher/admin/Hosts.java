package dev.banter.launcher.admin;

import dev.banter.core.Bot;
import dev.banter.core.BotListener;
import dev.banter.core.BotSettings;
import dev.banter.core.DeadLetters;
import dev.banter.core.inbox.MemoryInbox;
import dev.banter.core.outbox.LineOutbox;
import dev.banter.core.pace.Pacing;
import dev.banter.core.time.SystemTimers;
import dev.banter.host.HostListener;
import dev.banter.host.HostSettings;
import dev.banter.host.PluginHost;
import dev.banter.host.settings.SettingsSource;
import java.nio.file.Path;

/** Hosts for those who only need one. */
final class Hosts {

    private Hosts() {}

    private static Bot bot(SystemTimers timers) {
        return new Bot(
                BotSettings.DEFAULT,
                timers,
                new MemoryInbox(1, 1),
                new LineOutbox(Pacing.OFF, timers, 1, 1),
                new BotListener() {});
    }

    /** None at all. */
    static DeadLetters noLetters() {
        try (SystemTimers timers = new SystemTimers();
                Bot bot = bot(timers)) {
            return bot.deadLetters();
        }
    }

    /** One that is stopping. */
    static PluginHost closed(Path data) {
        try (SystemTimers timers = new SystemTimers();
                Bot bot = bot(timers)) {
            HostListener deaf = report -> {};
            PluginHost host = new PluginHost(
                    new HostSettings(data.resolve("plugins"), data.resolve("copies"), SettingsSource.NOTHING),
                    bot,
                    timers,
                    deaf);
            host.close();
            return host;
        }
    }
}
