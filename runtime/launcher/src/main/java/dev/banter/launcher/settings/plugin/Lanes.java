package dev.banter.launcher.settings.plugin;

import static dev.banter.launcher.settings.text.Kinds.duration;
import static dev.banter.launcher.settings.text.Kinds.number;
import static dev.banter.launcher.settings.text.Kinds.size;
import static dev.banter.launcher.settings.text.Setting.inFile;

import dev.banter.core.run.Allowance;
import dev.banter.core.run.LaneSettings;
import dev.banter.launcher.settings.text.Reading;
import dev.banter.launcher.settings.text.Setting;
import dev.banter.launcher.settings.text.Size;
import java.time.Duration;

/** What a plugin may take: for all plugins in the bot's file, for one beneath its id. */
public final class Lanes {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private static final Setting<Integer> THREADS = inFile("lane.threads", number(1, 256));
    private static final Setting<Integer> WAITING = inFile("lane.waiting", number(1, 1_000_000));
    private static final Setting<Duration> DEADLINE = inFile("lane.deadline", duration(Duration.ofMillis(10), DAY));
    private static final Setting<Duration> GRACE = inFile("lane.grace", duration(Duration.ZERO, HOUR));
    private static final Setting<Duration> IDLE = inFile("lane.idle", duration(Duration.ofMillis(1), DAY));
    private static final Setting<Integer> REPLACEMENTS = inFile("lane.replacements", number(0, 256));
    private static final Setting<Duration> INTERCEPTION =
            inFile("lane.interception", duration(Duration.ofMillis(1), Duration.ofSeconds(1)));
    private static final Setting<Integer> OWN_THREADS = inFile("lane.own-threads", number(1, 1_000_000));
    private static final Setting<Size> ALLOCATION =
            inFile("lane.allocation", size(new Size(1 << 20), new Size(1L << 40)));

    private Lanes() {}

    /**
     * Reads it.
     *
     * @param reading of one file
     * @param usual what holds where nothing is written
     * @return the settings of a lane
     */
    public static LaneSettings read(Reading reading, LaneSettings usual) {
        Allowance allowance = usual.allowance();
        return new LaneSettings(
                reading.read(THREADS, usual.threads()),
                reading.read(WAITING, usual.waiting()),
                reading.read(DEADLINE, usual.deadline()),
                reading.read(GRACE, usual.grace()),
                reading.read(IDLE, usual.idle()),
                reading.read(REPLACEMENTS, usual.replacements()),
                reading.read(INTERCEPTION, usual.interception()),
                new Allowance(
                        reading.read(OWN_THREADS, allowance.threads()),
                        reading.read(ALLOCATION, new Size(allowance.allocation()))
                                .bytes()));
    }
}
