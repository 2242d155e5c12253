package dev.banter.benchmarks.harness;

import dev.banter.workspace.LocalWorkspace;
import dev.banter.workspace.watch.Seen;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** How many answers have come over a workspace's wire, by frames and by calls. It is the history that judges; this is its pulse. */
final class Backlog {

    private static final Pattern ANSWER = Pattern.compile("\"text\":\"done \\d+\"");

    private final AtomicInteger answers = new AtomicInteger();

    Backlog(LocalWorkspace workspace) {
        workspace.traffic().listen(this::saw);
    }

    private void saw(Seen seen) {
        boolean posted = seen instanceof Seen.Call call
                && call.method().equals("chat.postMessage")
                && call.who().equals(Lookups.BOT);
        boolean framed = seen instanceof Seen.Frame frame
                && frame.way() == Seen.Way.IN
                && frame.who().equals(Lookups.BOT)
                && ANSWER.matcher(frame.body().text()).find();
        if (posted || framed) {
            answers.incrementAndGet();
        }
    }

    /** How many of so many messages are not answered yet, about. */
    int of(int said) {
        return said - answers.get();
    }
}
