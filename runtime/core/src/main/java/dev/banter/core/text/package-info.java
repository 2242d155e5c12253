/** Words as people write them. */
@NullMarked
package dev.banter.core.text;

import org.jspecify.annotations.NullMarked;
