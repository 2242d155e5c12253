package dev.banter.benchmarks;

import java.io.IOException;
import java.util.List;

/** Something that is measured over and over. */
interface Benchmark {

    /**
     * Measures once, from the start of a workspace to its end, so that no round knows of another.
     *
     * @return the same figures in every round, in the same order
     * @throws IllegalStateException when what came out is not what was to be measured
     */
    List<Figure> round() throws IOException, InterruptedException;

    /**
     * What can be said only of all rounds together.
     *
     * @param rounds at least one, with the figures of each
     * @return lines with their line ends; empty where the figures say it all
     */
    default String verdict(List<List<Figure>> rounds) {
        return "";
    }
}
