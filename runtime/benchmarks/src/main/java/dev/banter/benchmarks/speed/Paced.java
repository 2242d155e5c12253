package dev.banter.benchmarks.speed;

/**
 * Asks at a steady rate, whether answers come or not; a latency counts from when it was to be asked. The player's thread never
 * sleeps meanwhile.
 */
final class Paced implements Traffic {

    private final long interval;
    private final Latencies latencies;
    private long due;

    /**
     * What is said.
     *
     * @param rate questions a second
     */
    Paced(int rate, Latencies latencies) {
        this.interval = 1_000_000_000L / rate;
        this.latencies = latencies;
    }

    @Override
    public void opened(Line line) {
        due = System.nanoTime();
        go(line);
    }

    private void go(Line line) {
        for (; System.nanoTime() - due >= 0; due += interval) {
            line.ping(latencies.asked(due));
        }
        line.flush();
        if (line.isOpen()) {
            line.next(() -> go(line));
        }
    }

    @Override
    public void answered(Line line, int number) {
        latencies.answered(number);
    }
}
