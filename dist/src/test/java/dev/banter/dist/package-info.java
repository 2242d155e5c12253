/** The product, started as people start it. */
@NullMarked
package dev.banter.dist;

import org.jspecify.annotations.NullMarked;
