/** The harness in the small, and how its results are added up. */
@NullMarked
package dev.banter.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
