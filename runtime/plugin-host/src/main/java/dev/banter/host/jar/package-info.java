/** Jars as files: which ones lie in the watched folder, and the copies of them that are loaded. */
@NullMarked
package dev.banter.host.jar;

import org.jspecify.annotations.NullMarked;
