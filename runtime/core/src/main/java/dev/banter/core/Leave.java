package dev.banter.core;

/** Whether one call of a handler may go on: asked once, on a thread of the plugin, before any of its code. */
@FunctionalInterface
interface Leave {

    /** For whom nothing is asked. */
    Leave FREE = () -> true;

    /** False when the handler is not to be called; whoever has to be told so has been. May wait for Slack, not for long. */
    boolean isGiven() throws InterruptedException;
}
