/** What plugins keep. */
@NullMarked
package dev.banter.core.data;

import org.jspecify.annotations.NullMarked;
