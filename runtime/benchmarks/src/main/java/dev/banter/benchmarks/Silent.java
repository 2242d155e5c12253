package dev.banter.benchmarks;

import dev.banter.core.message.Identity;
import dev.banter.slack.LinkListener;
import java.time.Duration;

/** Nobody is told how a link fares. */
final class Silent implements LinkListener {

    @Override
    public void live(Identity self) {}

    @Override
    public void succeeded() {}

    @Override
    public void down(String reason) {}

    @Override
    public void refused(String line) {}

    @Override
    public void frame() {}

    @Override
    public void unknownFrame() {}

    @Override
    public void heldBack(long minute) {}

    @Override
    public void pinged(Duration roundTrip) {}
}
