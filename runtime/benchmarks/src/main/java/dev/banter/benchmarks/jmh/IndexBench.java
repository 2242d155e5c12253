package dev.banter.benchmarks.jmh;

import dev.banter.core.index.PatternIndex;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Which of many patterns may match in a line: by the index, and by a search for each of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IndexBench {

    /** How many patterns there are. */
    @Param({"10", "100", "1000", "10000"})
    public int patterns;

    /** How long the line is, in characters. */
    @Param({"20", "280", "4000"})
    public int characters;

    private List<Pattern> all = List.of();
    private PatternIndex index = PatternIndex.of(all);
    private String line = "";

    /** Makes them up. */
    @Setup
    public void prepare() {
        Chatter chatter = new Chatter(1);
        all = chatter.patterns(patterns);
        index = PatternIndex.of(all);
        line = chatter.line(characters);
    }

    /**
     * By the index.
     *
     * @return those that are to be searched
     */
    @Benchmark
    public int[] index() {
        return index.candidates(line);
    }

    /**
     * One after the other.
     *
     * @return how many match
     */
    @Benchmark
    public int each() {
        int found = 0;
        for (Pattern pattern : all) {
            found += pattern.matcher(line).find() ? 1 : 0;
        }
        return found;
    }
}
