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
}
