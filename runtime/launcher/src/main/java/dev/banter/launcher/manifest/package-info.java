/** What the installed plugins need of Slack: the scopes and events, and the app manifest that says so. */
@NullMarked
package dev.banter.launcher.manifest;

import org.jspecify.annotations.NullMarked;
