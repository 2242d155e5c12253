package dev.banter.host;

import java.util.Optional;

/**
 * How a jar in the plugin folder fares.
 *
 * @param report what became of it
 * @param sha256 its bytes, in lower-case hexadecimal; empty when it does not answer
 */
public record Standing(LoadReport report, Optional<String> sha256) {}
