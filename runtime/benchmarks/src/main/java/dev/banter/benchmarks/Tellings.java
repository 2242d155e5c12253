package dev.banter.benchmarks;

import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.watch.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What those who look after plugins are told of the bad one, as it passes the workspace's end of the wire. */
final class Tellings {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Pattern parked = Pattern.compile("\"text\":\"Plugin `bad`: (.+?) is parked");
    private final List<String> handlers = new ArrayList<>();

    Tellings(LocalWorkspace workspace) {
        workspace.traffic().listen(this::saw);
    }

    private void saw(Seen seen) {
        if (seen instanceof Seen.Frame frame && frame.way() == Seen.Way.IN) {
            Matcher matcher = parked.matcher(frame.body().text());
            if (matcher.find()) {
                told(matcher.group(1));
            }
        }
    }

    private synchronized void told(String handler) {
        handlers.add(handler);
        notifyAll();
    }

    /** The handlers of which it was told that they are parked, once for each time; waits for the first. */
    synchronized List<String> handlers() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (handlers.isEmpty() && System.nanoTime() < until) {
            wait(100);
        }
        return List.copyOf(handlers);
    }
}
