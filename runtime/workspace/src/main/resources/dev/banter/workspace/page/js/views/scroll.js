/** How near the end still counts as reading along, in pixels. */
const NEAR = 80;

/**
 * Draws, and keeps each log where its reader is: at the end for whoever reads along or has just come, else at the same
 * message, also when earlier ones are put in above it.
 */
export function followLogs(root, draw) {
  const before = new Map(logs(root).map((log) => [log.dataset.follow, placeOf(log)]));
  draw();
  for (const log of logs(root)) {
    const place = before.get(log.dataset.follow);
    if (!place || place.atEnd) {
      log.scrollTop = log.scrollHeight;
    } else if (place.first?.isConnected) {
      log.scrollTop += topOf(place.first) - place.top;
    }
  }
}

function logs(root) {
  return [...root.querySelectorAll("[data-follow]")];
}

function placeOf(log) {
  const first = log.querySelector(".message");
  return {
    atEnd: log.scrollHeight - log.scrollTop - log.clientHeight < NEAR,
    first,
    top: first && topOf(first),
  };
}

function topOf(element) {
  return element.getBoundingClientRect().top;
}
