package dev.banter.core.gap;

/** The port by which it is told what has become of gaps. Called on any thread; returns at once. */
public interface GapListener {

    /**
     * All channels of a workspace have been read.
     *
     * @param report what was said there, and what could not be read
     */
    void filled(GapReport report);
}
