/** The app's request URL: what is posted to it, how it is signed, and when it is tried again. */
@NullMarked
package dev.banter.workspace.app.http;

import org.jspecify.annotations.NullMarked;
