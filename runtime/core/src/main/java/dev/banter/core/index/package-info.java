/** Finds out which of many patterns may match in a text, without searching for each of them. */
@NullMarked
package dev.banter.core.index;

import org.jspecify.annotations.NullMarked;
