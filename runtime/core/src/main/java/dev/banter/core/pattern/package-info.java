/** Reads the syntax of {@link java.util.regex.Pattern}, for whoever wants to know more of a pattern than where it matches. */
@NullMarked
package dev.banter.core.pattern;

import org.jspecify.annotations.NullMarked;
