/** What small pieces of the hot path cost, by JMH. */
@NullMarked
package dev.banter.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
