/** When jobs are due by the calendar. Cron-utils is known here and nowhere else. */
@NullMarked
package dev.banter.host.cron;

import org.jspecify.annotations.NullMarked;
