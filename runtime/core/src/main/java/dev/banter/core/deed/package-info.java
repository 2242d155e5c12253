/** What people do besides saying something, as plain data. */
@NullMarked
package dev.banter.core.deed;

import org.jspecify.annotations.NullMarked;
