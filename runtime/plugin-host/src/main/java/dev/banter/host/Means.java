package dev.banter.host;

import dev.banter.core.Switchboard;
import dev.banter.core.time.Timers;
import dev.banter.host.jar.JarStore;
import dev.banter.host.keep.Custody;
import dev.banter.host.release.Releases;

/**
 * What plugins are brought in and seen off with.
 *
 * @param store keeps the copies that are loaded
 * @param custody what is remembered of plugins
 * @param switchboard where they are plugged in
 * @param timers the clock
 * @param plugins those that answer
 * @param retirement sees off those that do not any more
 * @param releases watches whether they leave memory
 */
record Means(
        JarStore store,
        Custody custody,
        Switchboard switchboard,
        Timers timers,
        LivePlugins plugins,
        Retirement retirement,
        Releases releases) {}
