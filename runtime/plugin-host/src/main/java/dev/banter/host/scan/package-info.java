/** What is in a jar, found without loading a class of it. ClassGraph is known here and nowhere else. */
@NullMarked
package dev.banter.host.scan;

import org.jspecify.annotations.NullMarked;
