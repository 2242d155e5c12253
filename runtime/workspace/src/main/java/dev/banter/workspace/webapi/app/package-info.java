/** The methods of apps, and the local ones with which people work what apps show them. */
@NullMarked
package dev.banter.workspace.webapi.app;

import org.jspecify.annotations.NullMarked;
