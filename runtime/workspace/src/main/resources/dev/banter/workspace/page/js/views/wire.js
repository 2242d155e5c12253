import { html, live, nothing } from "../lit.js";
import { parts } from "../watch/summary.js";
import { jsonView } from "./json.js";
import { rowsView } from "./wire-rows.js";

const KINDS = [["", "Frames and calls"], ["frame", "RTM frames"], ["call", "Web API calls"]];

/** The drawer in which an author sees what Slack would see. @param drawer moves, closes and copies */
export function wireView(wire, drawer) {
  return html`
    <section class="wire" aria-label="Wire" @keydown=${(event) => drawer.key(event)}>
      <header>
        <h2>Wire</h2>
        ${filtersView(wire)}
        <div class="wire-actions">
          <button type="button" aria-pressed=${wire.paused} @click=${() => wire.pause(!wire.paused)}>
            ${wire.paused ? `Go on${wire.waiting ? ` (${wire.waiting})` : ""}` : "Pause"}
          </button>
          <button type="button" @click=${() => wire.clear()}>Clear</button>
          <button type="button" @click=${() => drawer.copy()}>Copy</button>
          <button type="button" class="close" aria-label="Close wire" @click=${() => drawer.close()}>✕</button>
        </div>
      </header>
      <div class="wire-body ${wire.chosen ? "with-entry" : ""}">
        ${rowsView(wire, drawer)}
        ${wire.chosen ? entryView(wire.chosen, wire) : nothing}
      </div>
    </section>`;
}

function filtersView(wire) {
  const { text, kind, who, pulse } = wire.filter;
  return html`
    <form class="wire-filter" role="search" aria-label="Wire" @submit=${(event) => event.preventDefault()}>
      <input type="search" aria-label="Text to look for" placeholder="Filter …" autocomplete="off" spellcheck="false"
          .value=${live(text)} @input=${({ target }) => wire.choose({ text: target.value })}>
      <select aria-label="Kind" @change=${({ target }) => wire.choose({ kind: target.value })}>
        ${KINDS.map(([value, title]) => html`<option value=${value} ?selected=${value === kind}>${title}</option>`)}
      </select>
      <select aria-label="Person" @change=${({ target }) => wire.choose({ who: target.value })}>
        <option value="">Everybody</option>
        ${wire.people.map((name) => html`<option value=${name} ?selected=${name === who}>${name}</option>`)}
      </select>
      <label><input type="checkbox" .checked=${live(pulse)} @change=${({ target }) => wire.choose({ pulse: target.checked })}> pings</label>
    </form>`;
}

function entryView(entry, wire) {
  return html`
    <div class="wire-entry" role="region" aria-label="Entry ${entry.n}" tabindex="0">
      <header>
        <h3>${entry.what || "frame"} <small>${entry.who} ${entry.millis === undefined ? "" : `· ${entry.millis} ms`}</small></h3>
        <button type="button" class="close" aria-label="Close entry" @click=${() => wire.select(null)}>✕</button>
      </header>
      ${parts(entry).map(({ title, value }) => html`<h4>${title}</h4>${jsonView(value)}`)}
    </div>`;
}
