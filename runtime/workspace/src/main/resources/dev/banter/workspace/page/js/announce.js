/** Tells a screen reader, politely. The same sentence twice is told twice, since it is cleared between. */
export function announce(sentence) {
  const region = document.getElementById("told");
  if (region && sentence) {
    region.textContent = "";
    requestAnimationFrame(() => (region.textContent = sentence));
  }
}
