package dev.banter.host;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a jar in the plugin folder fares.
 *
 * @param report what became of it
 * @param sha256 its bytes, in lower-case hexadecimal; empty when it does not answer
 * @param parked why handlers of it are not called just now, as {@link dev.banter.core.Switchboard#parked} tells it
 * @param upcoming when its jobs are due next, by handler
 */
public record Standing(
        LoadReport report, Optional<String> sha256, Map<String, String> parked, Map<String, Instant> upcoming) {

    /**
     * One that does not answer.
     *
     * @param report what became of it
     */
    public Standing(LoadReport report) {
        this(report, Optional.empty(), Map.of(), Map.of());
    }

    /** Copies the maps. */
    public Standing {
        parked = Collections.unmodifiableMap(new TreeMap<>(parked));
        upcoming = Collections.unmodifiableMap(new TreeMap<>(upcoming));
    }
}
