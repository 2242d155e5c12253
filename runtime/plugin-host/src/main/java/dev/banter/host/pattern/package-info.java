/** The groups of a pattern: which there are, which may take no part, and which one a parameter asks for. */
@NullMarked
package dev.banter.host.pattern;

import org.jspecify.annotations.NullMarked;
