package dev.banter.workspace.gate;

/** The bytes of all requests that have come in part. On the loop's thread only. */
final class Bodies {

    private long bytes;

    /** False when there is no room for them; then they are not counted. */
    boolean take(long more) {
        if (bytes + more > Limits.ALL_BODIES_BYTES) {
            return false;
        }
        bytes += more;
        return true;
    }

    void give(long back) {
        bytes -= back;
    }
}
