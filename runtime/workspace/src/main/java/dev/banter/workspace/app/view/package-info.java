/** Modals and the home of an app: who has which open, and what becomes of what is filled in. */
@NullMarked
package dev.banter.workspace.app.view;

import org.jspecify.annotations.NullMarked;
