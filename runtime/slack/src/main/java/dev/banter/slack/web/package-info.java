/** Slack's Web API, and the names that are looked up through it. The JDK's HttpClient lives here and nowhere else. */
@NullMarked
package dev.banter.slack.web;

import org.jspecify.annotations.NullMarked;
