/** Jars in, handlers out: how a jar in a folder becomes a live plugin, or a report that says why not. */
@NullMarked
package dev.banter.host;

import org.jspecify.annotations.NullMarked;
