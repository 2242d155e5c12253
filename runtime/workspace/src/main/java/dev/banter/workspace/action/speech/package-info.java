/** What can be done with words: saying, changing and taking them back, reacting to them, pinning them. */
@NullMarked
package dev.banter.workspace.action.speech;

import org.jspecify.annotations.NullMarked;
