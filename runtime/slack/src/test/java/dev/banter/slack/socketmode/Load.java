package dev.banter.slack.socketmode;

import dev.banter.slack.fixture.FakeSession;
import dev.banter.slack.fixture.FakeSlack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two hundred events a second, as Slack spreads them: each on any one connection, and again where no word comes back. */
final class Load implements AutoCloseable {

    private static final Pattern ACK = Pattern.compile("\\{\"envelope_id\":\"e(\\d+)\"}");
    private static final Duration EVERY = Duration.ofMillis(5);
    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

    private final FakeSlack slack;
    private final Random random = new Random(11);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    /** When each event that is not acknowledged was sent last. Guarded by this. */
    private final Map<Integer, Long> waiting = new LinkedHashMap<>();

    private final Set<FakeSession> recycled = new HashSet<>();
    private int sent;
    private boolean sending = true;
    private boolean everWithoutASocket;

    Load(FakeSlack slack) {
        this.slack = slack;
        slack.onText = (session, text) -> acknowledged(text);
        clock.scheduleAtFixedRate(this::tick, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void tick() {
        long now = System.nanoTime();
        List<FakeSession> open = registered();
        // Who looks may be held up for so long that the one that was there has gone and its successor was not yet seen:
        // a second look sees it.
        everWithoutASocket |= open.isEmpty() && registered().isEmpty();
        if (sending) {
            waiting.put(++sent, now);
            send(sent, open);
        }
        List.copyOf(waiting.entrySet()).stream()
                .filter(each -> now - each.getValue() > PATIENCE)
                .map(Map.Entry::getKey)
                .forEach(late -> {
                    waiting.put(late, now);
                    send(late, open);
                });
    }

    private void send(int number, List<FakeSession> open) {
        if (!open.isEmpty()) {
            open.get(random.nextInt(open.size()))
                    .say(LinkedTest.message("e" + number, "Ev" + number, timestamp(number)));
        }
    }

    private static String timestamp(int number) {
        return "1700000000." + number;
    }

    private synchronized void acknowledged(String text) {
        Matcher ack = ACK.matcher(text);
        if (ack.matches()) {
            waiting.remove(Integer.valueOf(ack.group(1)));
        }
    }

    private List<FakeSession> registered() {
        return slack.sessions.stream()
                .filter(session -> session.isOpen() && session.closes.isEmpty())
                .toList();
    }

    /** The oldest connection that was not yet told to go. */
    FakeSession toRecycle() {
        FakeSession next = registered().stream()
                .filter(session -> !recycled.contains(session))
                .findFirst()
                .orElseThrow();
        recycled.add(next);
        return next;
    }

    synchronized void stop() {
        sending = false;
    }

    synchronized boolean isAllAcknowledged() {
        return waiting.isEmpty();
    }

    synchronized int sent() {
        return sent;
    }

    synchronized List<String> timestamps() {
        List<String> all = new ArrayList<>();
        for (int number = 1; number <= sent; number++) {
            all.add(timestamp(number));
        }
        return all;
    }

    synchronized boolean everWithoutASocket() {
        return everWithoutASocket;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
