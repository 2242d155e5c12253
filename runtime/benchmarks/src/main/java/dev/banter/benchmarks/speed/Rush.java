package dev.banter.benchmarks.speed;

/** Keeps so many answers outstanding: whenever one comes, the next is asked for. */
final class Rush implements Traffic {

    private final int outstanding;
    private final int noise;
    private final Latencies latencies;

    /**
     * What is said.
     *
     * @param outstanding answers that are waited for
     * @param noise events nobody wants, before each that is to be answered
     */
    Rush(int outstanding, int noise, Latencies latencies) {
        this.outstanding = outstanding;
        this.noise = noise;
        this.latencies = latencies;
    }

    @Override
    public void opened(Line line) {
        for (int i = 0; i < outstanding; i++) {
            ask(line);
        }
    }

    private void ask(Line line) {
        for (int i = 0; i < noise; i++) {
            line.noise();
        }
        line.ping(latencies.asked(System.nanoTime()));
    }

    @Override
    public void answered(Line line, int number) {
        latencies.answered(number);
        ask(line);
    }
}
