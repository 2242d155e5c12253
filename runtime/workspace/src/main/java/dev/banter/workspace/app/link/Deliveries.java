package dev.banter.workspace.app.link;

import dev.banter.workspace.app.Agenda;
import dev.banter.workspace.app.Retries;
import dev.banter.workspace.basics.Refused;
import dev.banter.workspace.shape.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every envelope that is not acknowledged yet. Each goes to one connection; where there is none it waits for one, as long
 * as it would wait for its acknowledgement.
 */
final class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    /** An app that takes nothing costs no more than this many; then the oldest goes. */
    private static final int MOST = 10_000;

    private final Agenda agenda;
    private final Sessions sessions;
    private final Map<String, Delivery> underWay = new LinkedHashMap<>();
    private final Set<Delivery> waiting = new LinkedHashSet<>();
    private Duration ackDelay = Duration.ZERO;

    Deliveries(Agenda agenda, Sessions sessions) {
        this.agenda = agenda;
        this.sessions = sessions;
    }

    void start(Delivery delivery) {
        underWay.put(delivery.id(), delivery);
        attempt(delivery);
        if (underWay.size() > MOST) {
            giveUp(underWay.values().iterator().next(), "too many wait for the app");
        }
    }

    private void attempt(Delivery delivery) {
        delivery.then(agenda.after(Retries.PATIENCE, () -> timedOut(delivery)));
        hand(delivery);
    }

    private void hand(Delivery delivery) {
        Optional<LinkSession> session = sessions.next(delivery.last());
        session.ifPresentOrElse(
                found -> {
                    delivery.sentOn(found);
                    found.deliver(delivery);
                },
                () -> waiting.add(delivery));
    }

    /** There is a connection for those that wait for one. */
    void sessionOpened() {
        List<Delivery> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(this::hand);
    }

    private void timedOut(Delivery delivery) {
        waiting.remove(delivery);
        if (delivery.answer() != null) {
            giveUp(delivery, "operation_timeout");
            return;
        }
        Retries.pauseAfter(delivery.attempt())
                .ifPresentOrElse(
                        pause -> {
                            delivery.again();
                            delivery.then(agenda.after(pause, () -> attempt(delivery)));
                        },
                        () -> giveUp(delivery, "not acknowledged after its last retry"));
    }

    private void giveUp(Delivery delivery, String why) {
        underWay.remove(delivery.id());
        waiting.remove(delivery);
        delivery.stop();
        CompletableFuture<ObjectNode> answer = delivery.answer();
        if (answer == null) {
            LOG.warn("event {} is lost to the app: {}", delivery.id(), why);
        } else {
            answer.completeExceptionally(new Refused("operation_timeout"));
        }
    }

    /** From now on an acknowledgement counts so long after it has come. */
    void delayAcks(Duration delay) {
        ackDelay = delay;
    }

    /**
     * An acknowledgement has come, on whichever connection.
     *
     * @return whether its envelope waits for it
     */
    boolean acknowledged(String id, JsonNode payload) {
        if (!underWay.containsKey(id)) {
            return false;
        }
        if (ackDelay.isZero()) {
            take(id, payload);
        } else {
            agenda.after(ackDelay, () -> take(id, payload));
        }
        return true;
    }

    private void take(String id, JsonNode payload) {
        Delivery delivery = underWay.remove(id);
        if (delivery == null) {
            return;
        }
        waiting.remove(delivery);
        delivery.stop();
        CompletableFuture<ObjectNode> answer = delivery.answer();
        if (answer != null) {
            answer.complete(payload instanceof ObjectNode object ? object : Json.object());
        }
    }
}
