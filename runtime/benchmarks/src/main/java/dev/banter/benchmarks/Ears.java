package dev.banter.benchmarks;

import dev.banter.api.Event;
import dev.banter.core.async.Stages;
import dev.banter.core.message.Deed;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Incoming;
import dev.banter.core.message.Inlet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Hears, and does nothing. */
final class Ears implements Inlet {

    private final Map<String, List<String>> heard = new HashMap<>();

    @Override
    public synchronized CompletionStage<?> heard(Identity self, Incoming message) {
        heard.computeIfAbsent(String.valueOf(message.channel()), channel -> new ArrayList<>())
                .add(String.valueOf(message.text()));
        return Stages.DONE;
    }

    /** The texts, by channel. */
    synchronized Map<String, List<String>> heard() {
        return Map.copyOf(heard);
    }

    @Override
    public boolean listensTo(String type) {
        return false;
    }

    @Override
    public void happened(Identity self, String key, Event event) {}

    @Override
    public CompletionStage<String> did(Identity self, Deed deed) {
        return CompletableFuture.completedStage("");
    }

    @Override
    public boolean full() {
        return false;
    }

    @Override
    public void whenRoom(Runnable resume) {
        resume.run();
    }

    @Override
    public boolean relaxed() {
        return true;
    }
}
