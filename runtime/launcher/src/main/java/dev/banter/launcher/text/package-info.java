/** Text of kinds that are written in several places. */
@NullMarked
package dev.banter.launcher.text;

import org.jspecify.annotations.NullMarked;
