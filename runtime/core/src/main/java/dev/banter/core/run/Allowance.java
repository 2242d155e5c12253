package dev.banter.core.run;

/**
 * What a plugin may use up of that which all plugins share. No JVM can refuse it more: who takes more is parked.
 *
 * @param threads that it has started itself and that may live; with more the whole plugin is parked
 * @param allocation bytes of objects that one call of a handler may make, whether it keeps them or not, what is made to say
 *     its answer included; a call that has made more has failed
 */
public record Allowance(int threads, long allocation) {

    /** 200 threads of its own, and 64 MB a call. */
    public static final Allowance DEFAULT = new Allowance(200, 64 << 20);

    /** Refuses what would let nothing be done. */
    public Allowance {
        if (threads < 1 || allocation < 1) {
            throw new IllegalArgumentException("a plugin may have at least one thread, and make at least one object");
        }
    }
}
