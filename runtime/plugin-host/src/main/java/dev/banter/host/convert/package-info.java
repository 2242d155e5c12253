/** From what a person wrote to the value that a parameter wants, or to words that say what was expected. */
@NullMarked
package dev.banter.host.convert;

import org.jspecify.annotations.NullMarked;
