/** What a plugin says of itself and of others, and what follows from it: which comes first, and what is missing. */
@NullMarked
package dev.banter.host.depend;

import org.jspecify.annotations.NullMarked;
