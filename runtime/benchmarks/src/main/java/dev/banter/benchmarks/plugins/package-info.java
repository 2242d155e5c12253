/** Plugins that are measured: their classes are packed into jars, and a bot loads those. */
@NullMarked
package dev.banter.benchmarks.plugins;

import org.jspecify.annotations.NullMarked;
