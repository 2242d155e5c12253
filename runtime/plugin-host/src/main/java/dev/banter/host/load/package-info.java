/** The wall around a plugin, and how its objects are made. Guice is known here and nowhere else. */
@NullMarked
package dev.banter.host.load;

import org.jspecify.annotations.NullMarked;
