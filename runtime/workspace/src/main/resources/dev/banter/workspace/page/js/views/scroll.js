/** How near the end still counts as reading along, and how near the top asks for more, in pixels. */
const NEAR = 80;
const NEAR_TOP = 500;

const watched = new WeakSet();

/** A log that gets lower, because somebody types a long text, stays at its end. */
const heights = new ResizeObserver((entries) => entries.forEach(({ target }) => {
  if (target.log?.following) {
    toEnd(target);
  }
}));

/**
 * Draws, and keeps each log where its reader is: at the end for whoever reads along or has just come, else at the same
 * message, also when others are put in or taken out above it.
 */
export function followLogs(root, draw) {
  const before = new Map(logs(root).map((element) => [element.log, anchorOf(element)]));
  draw();
  for (const element of logs(root)) {
    watch(element);
    const { log } = element;
    if (log.goal) {
      show(element, log);
    } else if (log.following) {
      toEnd(element);
    } else {
      keep(element, before.get(log));
    }
  }
}

/** Tells what scrolling means for a log: reading along or not, and that more is wanted above or below. */
export function onScroll({ currentTarget: element }, { change, earlier, atEnd }) {
  const { log } = element;
  if (!log) {
    return;
  }
  const toGo = element.scrollHeight - element.scrollTop - element.clientHeight;
  if (toGo < NEAR && !log.hasBelow) {
    if (!log.following) {
      change(() => log.follow());
      atEnd();
    }
  } else if (log.following) {
    change(() => log.hold());
  } else if (toGo < NEAR_TOP && log.hasBelow) {
    change(() => log.down());
  }
  if (element.scrollTop < NEAR_TOP) {
    earlier();
  }
}

function logs(root) {
  return [...root.querySelectorAll("[data-follow]")];
}

function watch(element) {
  if (!watched.has(element)) {
    watched.add(element);
    heights.observe(element);
  }
}

function toEnd(element) {
  element.scrollTop = element.scrollHeight;
}

/** The first message that is seen, and where. */
function anchorOf(element) {
  if (!element.log || element.log.following) {
    return null;
  }
  const { top } = element.getBoundingClientRect();
  const first = [...element.querySelectorAll(".message")].find((one) => one.getBoundingClientRect().bottom > top);
  return first && { first, top: topOf(first) };
}

function keep(element, anchor) {
  if (anchor?.first.isConnected) {
    element.scrollTop += topOf(anchor.first) - anchor.top;
  }
}

function show(element, log) {
  const message = element.querySelector(`[data-ts="${log.goal}"]`);
  log.goal = null;
  message?.scrollIntoView({ block: "center" });
  queueMicrotask(() => message?.focus({ preventScroll: true })); // a dialog that closes now gives the keyboard back first
  message?.classList.add("shown");
  message?.addEventListener("animationend", () => message.classList.remove("shown"), { once: true });
}

function topOf(element) {
  return element.getBoundingClientRect().top;
}
