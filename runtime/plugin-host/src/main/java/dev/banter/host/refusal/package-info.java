/** Why a plugin is not taken, in words for its author. */
@NullMarked
package dev.banter.host.refusal;

import org.jspecify.annotations.NullMarked;
