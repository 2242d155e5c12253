package dev.banter.host;

import dev.banter.host.jar.StoredJar;
import dev.banter.host.scan.ScannedJar;

/**
 * What is to be loaded.
 *
 * @param stored the copy
 * @param scanned what is in it
 */
record Contents(StoredJar stored, ScannedJar scanned) {}
