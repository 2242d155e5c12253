package dev.banter.benchmarks.harness;

import dev.banter.launcher.settings.access.WayIn;
import java.io.IOException;

/** Something that is done to a bot again and again while people talk to it. */
interface Trial {

    /** What it is called in results. */
    String name();

    /** How it is done, for people. */
    String conditions();

    /**
     * Once, with a workspace and a bot of its own, so that many can run side by side.
     *
     * @param seed of all choices
     * @param way by which the bot hears
     * @return what became of the messages
     * @throws IllegalStateException when the bot did something else than it was to: what came out says nothing
     */
    Outcome run(long seed, WayIn way) throws IOException, InterruptedException;
}
