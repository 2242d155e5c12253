package dev.banter.host;

import dev.banter.host.depend.Declaration;
import dev.banter.host.jar.FoundJar;
import java.util.Optional;

/**
 * A jar of which is known whose it is, and that is not loaded yet.
 *
 * @param jar where it was found
 * @param declared what it says of its plugin
 * @param contents empty when that much was wrong with it that nothing more can be said
 * @param holdings its copy, to be given back by whoever takes it
 * @param took how long that took, in nanoseconds
 */
record ReadJar(FoundJar jar, Declaration declared, Optional<Contents> contents, Holdings holdings, long took) {

    /** The same, as if it had been found there. */
    ReadJar at(FoundJar there) {
        return new ReadJar(there, declared, contents, holdings, took);
    }
}
