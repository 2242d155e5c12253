/** Which of what happens the app hears of as events, and in which shape. */
@NullMarked
package dev.banter.workspace.app.event;

import org.jspecify.annotations.NullMarked;
