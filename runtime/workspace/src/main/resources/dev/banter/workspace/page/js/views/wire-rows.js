import { html, nothing } from "../lit.js";
import { summary } from "../watch/summary.js";

/** The height of a row in pixels, as the style sheet has it. */
export const ROW = 25;

/** Rows beyond the edges, so that scrolling shows no gap. */
const MARGIN = 12;

/** Only the rows in view are drawn, however many there are. */
export function rowsView(wire, drawer) {
  const { visible } = wire;
  const from = Math.max(0, Math.floor(drawer.top / ROW) - MARGIN);
  const to = Math.min(visible.length, Math.ceil((drawer.top + drawer.height) / ROW) + MARGIN);
  const chosen = visible.findIndex(({ n }) => n === wire.selected);
  const isDrawn = chosen >= from && chosen < to;
  return html`
    <div class="wire-rows" id="wire-rows" role="listbox" tabindex="0" aria-label="Frames and calls"
        aria-activedescendant=${isDrawn ? `wire-${wire.selected}` : nothing}
        @scroll=${() => drawer.scrolled()}>
      ${visible.length ? nothing : html`<p class="wire-empty" role="option" aria-selected="false">${emptyText(wire)}</p>`}
      <div role="presentation" .style=${`height: ${from * ROW}px`}></div>
      ${visible.slice(from, to).map((entry, i) => rowView(entry, from + i, visible.length, wire))}
      <div role="presentation" .style=${`height: ${(visible.length - to) * ROW}px`}></div>
    </div>`;
}

function emptyText(wire) {
  return wire.total ? "Nothing here passes the filter." : "Nothing has gone over the wire yet.";
}

function rowView(entry, at, total, wire) {
  entry.summary ??= summary(entry);
  const { line, failed } = entry.summary;
  return html`
    <div class="wire-row ${entry.kind} ${failed ? "failed" : ""}" role="option" id="wire-${entry.n}" data-n=${entry.n}
        aria-selected=${entry.n === wire.selected} aria-posinset=${at + 1} aria-setsize=${total}
        @click=${() => wire.select(entry.n === wire.selected ? null : entry.n)}>
      <time>${timeOf(entry)}</time>
      <span class="wire-way" aria-label=${wayOf(entry).name}>${wayOf(entry).sign}</span>
      <span class="wire-who">${entry.who}</span>
      <span class="wire-what">${entry.what || "?"}</span>
      <span class="wire-line">${line}</span>
    </div>`;
}

function timeOf({ at }) {
  const time = new Date(at);
  return `${time.toTimeString().slice(0, 8)}.${String(time.getMilliseconds()).padStart(3, "0")}`;
}

function wayOf({ kind, way }) {
  if (kind === "call") {
    return { sign: "⇄", name: "call" };
  }
  return way === "in" ? { sign: "→", name: "to the workspace" } : { sign: "←", name: "from the workspace" };
}
