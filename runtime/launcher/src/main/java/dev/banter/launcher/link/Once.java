package dev.banter.launcher.link;

import dev.banter.api.Event;
import dev.banter.core.message.Deed;
import dev.banter.core.message.Identity;
import dev.banter.core.message.Incoming;
import dev.banter.core.message.Inlet;
import dev.banter.launcher.settings.access.WayIn;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/**
 * Lets through what one of several ways into a workspace tells: an event that another way has told already goes no
 * further. Messages and deeds are known again by keys of their own, further in.
 *
 * @param way which way
 * @param sightings what all ways have told
 * @param known makes one of what each way calls the workspace
 */
record Once(Inlet inlet, WayIn way, Sightings sightings, UnaryOperator<Identity> known) implements Inlet {

    /** What comes often, and never by two ways: not worth remembering. */
    private static final Set<String> ON_RTM_ALONE = Set.of("presence_change", "user_typing");

    @Override
    public boolean listensTo(String type) {
        return inlet.listensTo(type);
    }

    @Override
    public CompletionStage<?> heard(Identity self, Incoming message) {
        return inlet.heard(known.apply(self), message);
    }

    @Override
    public void happened(Identity self, String key, Event event) {
        if (ON_RTM_ALONE.contains(event.type()) || sightings.isFirst(way, Subject.of(event), Subject.time(event))) {
            inlet.happened(known.apply(self), key, event);
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

    @Override
    public boolean relaxed() {
        return inlet.relaxed();
    }
}
