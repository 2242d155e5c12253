/** Times as people say them, in the reader's own zone and language. */

const DAY = 24 * 60 * 60_000;

/** Making one takes longer than drawing a message, so each is made once. */
const CLOCK = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const FULL = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "medium" });

/** `Today`, `Yesterday`, a weekday with its date; with the year when it is another one. */
export function dayName(time, now = new Date()) {
  const near = relativeDay(time, now);
  if (near) {
    return near;
  }
  const year = time.getFullYear() === now.getFullYear() ? {} : { year: "numeric" };
  return time.toLocaleDateString(undefined, { weekday: "long", day: "numeric", month: "long", ...year });
}

export function clock(time) {
  return CLOCK.format(time);
}

export function full(time) {
  return FULL.format(time);
}

/** `today at 14:03`, as part of a sentence. */
export function moment(time) {
  const near = relativeDay(time, new Date());
  return `${near ? near.toLowerCase() : `on ${dayName(time)}`} at ${clock(time)}`;
}

function relativeDay(time, now) {
  const day = time.toDateString();
  if (day === now.toDateString()) {
    return "Today";
  }
  return day === new Date(now.getTime() - DAY).toDateString() ? "Yesterday" : "";
}

const LONG = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
const PLAIN = { day: "numeric", month: "long", year: "numeric" };
const SHORT = { day: "numeric", month: "short", year: "numeric" };

const FORMS = {
  date_num: (time) => `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`,
  date: (time) => time.toLocaleDateString(undefined, PLAIN),
  date_short: (time) => time.toLocaleDateString(undefined, SHORT),
  date_long: (time) => time.toLocaleDateString(undefined, LONG),
  date_pretty: (time) => pretty(time, PLAIN),
  date_short_pretty: (time) => pretty(time, SHORT),
  date_long_pretty: (time) => pretty(time, LONG),
  time: clock,
  time_secs: (time) => time.toLocaleTimeString(),
  ago: (time) => ago(time),
};

/** Fills Slack's pattern for dates: `{date_short} at {time}`. Unknown names in braces stay. */
export function dateText(time, pattern) {
  return pattern.replace(/\{(\w+)\}/g, (source, name) => (Object.hasOwn(FORMS, name) ? FORMS[name](time) : source));
}

function pretty(time, options) {
  return relativeDay(time, new Date()) || time.toLocaleDateString(undefined, options);
}

function ago(time) {
  const minutes = Math.round((time - Date.now()) / 60_000);
  const words = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
  if (Math.abs(minutes) < 60) {
    return words.format(minutes, "minute");
  }
  return Math.abs(minutes) < 48 * 60
    ? words.format(Math.round(minutes / 60), "hour")
    : words.format(Math.round(minutes / 60 / 24), "day");
}

function two(number) {
  return String(number).padStart(2, "0");
}
