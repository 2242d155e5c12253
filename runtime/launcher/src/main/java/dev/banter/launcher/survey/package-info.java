/** What plugins there are and what is set for them, told without starting a bot. */
@NullMarked
package dev.banter.launcher.survey;

import org.jspecify.annotations.NullMarked;
