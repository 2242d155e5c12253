package dev.banter.benchmarks.speed;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Talks to a bot until it is warm, and for some seconds more.
 *
 * @param title what it shows
 * @param traffic what is said
 * @param events how many events come for one that is to be answered, that one included
 * @param warmUp seconds
 * @param seconds that count
 */
record Conversation(String title, Function<Latencies, Traffic> traffic, int events, int warmUp, int seconds) {

    private static final int COLD = 5;
    private static final double MEGA = 1e6;

    /** What comes of it, by name and unit. */
    Map<String, Double> with(Contestant contestant) throws IOException, InterruptedException {
        Latencies latencies = new Latencies();
        try (SlackPlayer player = new SlackPlayer(traffic.apply(latencies));
                BotProcess bot = BotProcess.start(contestant, player.api())) {
            while (latencies.answers() == 0) {
                bot.check();
                TimeUnit.MILLISECONDS.sleep(1);
            }
            TimeUnit.SECONDS.sleep(COLD);
            double cold = (double) latencies.answers() / COLD;
            TimeUnit.SECONDS.sleep(Math.max(0, warmUp - COLD));
            latencies.forget();
            long before = latencies.answers();
            long used = bot.cpu().toNanos();
            long begun = System.nanoTime();
            TimeUnit.SECONDS.sleep(seconds);
            double took = (System.nanoTime() - begun) / 1e9;
            long answers = latencies.answers() - before;
            double micros = (bot.cpu().toNanos() - used) / 1e3;
            bot.check();
            Map<String, Double> figures = new LinkedHashMap<>();
            figures.put("events/s", answers * events / took);
            figures.put("in the first 5 s", cold * events);
            figures.put("CPU us an event", micros / Math.max(1, answers * events));
            figures.put("CPU %", micros / took / 1e4);
            figures.put("p50 ms", latencies.percentile(50));
            figures.put("p99 ms", latencies.percentile(99));
            figures.put("peak RSS MB", bot.peak() / MEGA);
            return figures;
        }
    }
}
