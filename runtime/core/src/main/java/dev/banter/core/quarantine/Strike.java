package dev.banter.core.quarantine;

/**
 * What went wrong once.
 *
 * @param kind how it went wrong
 * @param cause in words
 * @param sample what the handler was called for
 */
record Strike(Kind kind, String cause, Sample sample) {

    /** How something goes wrong. */
    enum Kind {
        FAILED(1),
        CUT(1),
        /** It has held a thread for as long as it may, and perhaps has it still. */
        OVERRAN(2);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }
    }
}
