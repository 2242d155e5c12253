/** What several benchmarks stand on: the product's process, the jars that it loads, a clock that runs fast. */
@NullMarked
package dev.banter.benchmarks.rig;

import org.jspecify.annotations.NullMarked;
