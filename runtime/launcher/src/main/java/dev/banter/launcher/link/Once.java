package dev.banter.launcher.link;

import dev.banter.api.Event;
import dev.banter.core.inbox.Remembered;
import dev.banter.core.message.Deed;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Incoming;
import dev.banter.core.message.Inlet;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets through what a workspace with several ways in tells: events once each, by whichever way they come first. Messages
 * and deeds are known again by keys of their own, further in.
 */
final class Once implements Inlet {

    /** More than happens while one way is slower than another. */
    private static final int REMEMBERED = 16_384;

    private final Inlet inlet;
    private final UnaryOperator<Identity> known;
    private final Remembered<String> seen = new Remembered<>(REMEMBERED);

    /**
     * @param known makes one of what each way calls the workspace
     */
    Once(Inlet inlet, UnaryOperator<Identity> known) {
        this.inlet = inlet;
        this.known = known;
    }

    @Override
    public boolean listensTo(String type) {
        return inlet.listensTo(type);
    }

    @Override
    public void heard(Identity self, Incoming message) {
        inlet.heard(known.apply(self), message);
    }

    @Override
    public void happened(Identity self, Event event) {
        if (isNew(event)) {
            inlet.happened(known.apply(self), event);
        }
    }

    @Override
    public CompletionStage<String> did(Identity self, Deed deed) {
        return inlet.did(known.apply(self), deed);
    }

    @Override
    public boolean full() {
        return inlet.full();
    }

    @Override
    public void whenRoom(Runnable resume) {
        inlet.whenRoom(resume);
    }

    /** What has no timestamp, such as that somebody types, comes by one way alone. */
    private boolean isNew(Event event) {
        String ts = event.text("ts").or(() -> event.text("event_ts")).orElse("");
        return ts.isEmpty() || seen.isNew(key(event, ts));
    }

    private static String key(Event event, String ts) {
        return Stream.of("subtype", "channel", "/item/channel", "/item/ts", "user", "reaction")
                .map(field -> event.text(field).orElse(""))
                .collect(Collectors.joining("/", event.type() + "/" + ts + "/", ""));
    }
}
