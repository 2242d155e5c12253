/**
 * One message of a log is in the order of the Tab key, with what may be done with it; the arrow keys go to the others.
 * This is kept beside what draws the page, so that walking through messages draws nothing.
 */

const CONTROLS = ":is(.body, .note) :is(button, a, input, select, textarea, summary, .table):not([role=menuitem], .several-list *), .tools button";
const STEPS = { ArrowUp: -1, ArrowDown: 1 };
const KEYS = { r: "react", t: "thread", m: "more", Enter: "thread" };

/** After drawing: some message of every log can be reached. */
export function settleRoving(root) {
  root.querySelectorAll("[data-follow]").forEach((log) => {
    const current = log.querySelector(".message[tabindex='0']") ?? lastOf(log);
    if (current) {
      take(current);
    }
  });
}

/** Where nothing is walked through with arrow keys, the Tab key leads to the links in texts too. */
export function settleLinks(place) {
  place.querySelectorAll("a[tabindex='-1']").forEach((link) => (link.tabIndex = 0));
}

export function onFocus({ target, currentTarget: log }) {
  const message = target.closest(".message");
  if (message && message.tabIndex !== 0) {
    log.querySelectorAll(".message[tabindex='0']").forEach(release);
    take(message);
  }
}

/** @param act does what a letter means, for a message: act(ts, name) */
export function onKey(event, act) {
  const message = event.target;
  if (!message.matches(".message") || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const log = event.currentTarget;
  const messages = [...log.querySelectorAll(".message")];
  const to =
    messages[messages.indexOf(message) + STEPS[event.key]] ??
    { Home: messages[0], End: messages.at(-1) }[event.key];
  const button = message.querySelector(`.tools [data-action=${KEYS[event.key] ?? "none"}]`);
  if (to) {
    to.focus();
    to.scrollIntoView({ block: "nearest" });
  } else if (button) {
    button.click();
  } else if (!act(message.dataset.ts, event.key)) {
    return;
  }
  event.preventDefault();
}

function lastOf(log) {
  return [...log.querySelectorAll(".message")].at(-1);
}

function take(message) {
  message.tabIndex = 0;
  message.querySelectorAll(CONTROLS).forEach((control) => (control.tabIndex = 0));
}

function release(message) {
  message.tabIndex = -1;
  message.querySelectorAll(CONTROLS).forEach((control) => (control.tabIndex = -1));
}
