/** The harness of kills and cuts: what is done to a bot again and again while people talk to it, and what became of that. */
@NullMarked
package dev.banter.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
