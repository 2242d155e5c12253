package dev.banter.launcher.admin;

import dev.banter.host.admin.Answer;

/** Hears of every order. Called on any thread; returns at once. */
public interface OrderListener {

    /**
     * An order was carried out, or could not be.
     *
     * @param asker who asked, such as {@code U0ANA in T0TEAM} or {@code the command line}
     * @param order what for
     * @param answer what came of it
     */
    void carriedOut(String asker, Order order, Answer answer);

    /**
     * Somebody asked who may not.
     *
     * @param asker who
     * @param order what for; what they typed, where it came by HTTP
     * @param why they may not
     */
    void refused(String asker, String order, String why);
}
