/** Whether every benchmark still runs, in the small. */
@NullMarked
package dev.banter.benchmarks;

import org.jspecify.annotations.NullMarked;
