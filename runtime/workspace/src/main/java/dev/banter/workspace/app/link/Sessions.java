package dev.banter.workspace.app.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The app's connections, those included of which only the server believes that they are still there. */
final class Sessions {

    /** Slack's own. */
    private static final int MOST = 10;

    private final List<LinkSession> all = new ArrayList<>();
    private int turn;

    boolean isFull() {
        return all.size() >= MOST;
    }

    void add(LinkSession session) {
        all.add(session);
    }

    boolean remove(LinkSession session) {
        return all.remove(session);
    }

    int count() {
        return all.size();
    }

    /** How many can be spoken to. */
    int alive() {
        return (int) all.stream().filter(session -> !session.isDeaf()).count();
    }

    void each(Consumer<LinkSession> what) {
        List.copyOf(all).forEach(what);
    }

    Optional<LinkSession> numbered(int number) {
        return all.stream().filter(session -> session.number() == number).findFirst();
    }

    /** The one whose turn it is: rather not one that is about to go, and not the same as last time, if there are others. */
    Optional<LinkSession> next(@Nullable LinkSession last) {
        List<LinkSession> others =
                all.stream().filter(session -> !session.equals(last)).toList();
        List<LinkSession> staying =
                others.stream().filter(session -> !session.isDismissed()).toList();
        List<LinkSession> choice = !staying.isEmpty() ? staying : others.isEmpty() ? all : others;
        return choice.isEmpty() ? Optional.empty() : Optional.of(choice.get(Math.floorMod(turn++, choice.size())));
    }
}
