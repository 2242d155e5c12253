package dev.banter.launcher.admin;

import dev.banter.host.admin.Answer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers who has asked for what. */
final class Heeded implements OrderListener {

    final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void carriedOut(String asker, Order order, Answer answer) {
        lines.add(asker + ": " + order + ": " + answer.good());
    }

    @Override
    public void refused(String asker, String order, String why) {
        lines.add(asker + ": " + order + ": refused, " + why);
    }
}
