/** Long enough for a screen reader to take it up, whatever it reads just then; in milliseconds. */
const STAYS = 60_000;

/** Tells a screen reader, politely. Each sentence is a line of its own, so that none is lost to the one after it. */
export function announce(sentence) {
  const region = document.getElementById("told");
  if (region && sentence) {
    const line = document.createElement("p");
    line.textContent = sentence;
    region.append(line);
    setTimeout(() => line.remove(), STAYS);
  }
}
