package dev.banter.store;

/** What survives what, of that which has been told to be written. */
public enum Durability {

    /** Everything survives a loss of power: each commit waits for the disk. */
    FULL("FULL"),

    /** Everything survives the end of the process; a loss of power may take the last seconds. */
    RELAXED("NORMAL");

    private final String synchronous;

    Durability(String synchronous) {
        this.synchronous = synchronous;
    }

    /** What SQLite calls it. */
    String synchronous() {
        return synchronous;
    }
}
