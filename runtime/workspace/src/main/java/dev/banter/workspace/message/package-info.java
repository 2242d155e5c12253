/**
 * What was said, and how it is kept.
 */
@NullMarked
package dev.banter.workspace.message;

import org.jspecify.annotations.NullMarked;
