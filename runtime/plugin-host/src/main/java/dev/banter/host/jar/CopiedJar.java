package dev.banter.host.jar;

import java.nio.file.Path;

/**
 * A copy of a jar of which nobody knows yet whose it is.
 *
 * @param version the version in its manifest, may be empty
 * @param sha256 the hash of all its bytes, in lower-case hexadecimal
 * @param generation counts the copies of this run, so that no two have one name
 * @param file the copy
 */
public record CopiedJar(String version, String sha256, int generation, Path file) {}
