package dev.banter.workspace.app.command;

/** What the app offers now. Any thread may change it. */
public final class OfferBoard {

    private volatile Offer offer = Offer.UNSAID;

    public void show(Offer other) {
        offer = other;
    }

    public Offer offer() {
        return offer;
    }
}
