package dev.banter.launcher.link;

import dev.banter.api.Event;
import dev.banter.core.async.Stages;
import dev.banter.core.message.Deed;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Incoming;
import dev.banter.core.message.Inlet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** An inlet that writes down what comes, as workspace and text or type. */
final class Heard implements Inlet {

    final List<String> messages = new CopyOnWriteArrayList<>();
    final List<String> events = new CopyOnWriteArrayList<>();

    @Override
    public boolean listensTo(String type) {
        return true;
    }

    @Override
    public CompletionStage<?> heard(Identity self, Incoming message) {
        messages.add(self.workspace().id() + " " + message.text());
        return Stages.DONE;
    }

    @Override
    public void happened(Identity self, String key, Event event) {
        events.add(self.workspace().id() + " " + event.type());
    }

    @Override
    public CompletionStage<String> did(Identity self, Deed deed) {
        return CompletableFuture.completedFuture("");
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
