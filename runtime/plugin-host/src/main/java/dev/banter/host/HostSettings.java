package dev.banter.host;

import dev.banter.host.settings.SettingsSource;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where plugins come from, and what is written for them.
 *
 * @param folder the watched folder, made when there is none
 * @param work where the bot keeps the copies that it loads; nobody else's business
 * @param data where it is remembered what an administrator has said of plugins, and which versions have answered
 * @param poll how often the folder is looked at
 * @param drain how long a plugin that makes way may take for what was meant for it
 * @param release how long a plugin that was taken out may take to leave memory before it is told what holds it
 * @param requireLock whether only jars are loaded whose bytes are pinned in {@code plugins.lock}
 * @param source where the plugins' own settings are written
 */
public record HostSettings(
        Path folder,
        Path work,
        Path data,
        Duration poll,
        Duration drain,
        Duration release,
        boolean requireLock,
        SettingsSource source) {

    /** Half a second: a jar is live about one second after it was dropped. */
    public static final Duration DEFAULT_POLL = Duration.ofMillis(500);

    /** As long as a handler may run. */
    public static final Duration DEFAULT_DRAIN = Duration.ofSeconds(30);

    /** More than the garbage collector needs, where nothing holds it. */
    public static final Duration DEFAULT_RELEASE = Duration.ofMinutes(1);

    /**
     * The usual pauses.
     *
     * @param folder the watched folder
     * @param work where the copies lie
     * @param source where the plugins' own settings are written
     */
    public HostSettings(Path folder, Path work, SettingsSource source) {
        this(folder, work, DEFAULT_POLL, DEFAULT_DRAIN, DEFAULT_RELEASE, source);
    }

    /**
     * Other pauses; remembers beside the copies, and requires no lock.
     *
     * @param folder the watched folder
     * @param work where the copies lie
     * @param poll see above
     * @param drain see above
     * @param release see above
     * @param source where the plugins' own settings are written
     */
    public HostSettings(
            Path folder, Path work, Duration poll, Duration drain, Duration release, SettingsSource source) {
        this(folder, work, work.resolveSibling("kept"), poll, drain, release, false, source);
    }

    /** Refuses to look without a pause. */
    public HostSettings {
        if (poll.isZero() || poll.isNegative()) {
            throw new IllegalArgumentException("the pause between two looks at the plugin folder is not positive");
        }
    }
}
