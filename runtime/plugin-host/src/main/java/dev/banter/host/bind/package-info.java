/** From a plugin's annotated methods to routes, or to everything that is wrong with them. */
@NullMarked
package dev.banter.host.bind;

import org.jspecify.annotations.NullMarked;
