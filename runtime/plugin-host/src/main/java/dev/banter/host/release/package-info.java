/** Proves that a plugin that was taken out has left memory, or names what holds it there. */
@NullMarked
package dev.banter.host.release;

import org.jspecify.annotations.NullMarked;
