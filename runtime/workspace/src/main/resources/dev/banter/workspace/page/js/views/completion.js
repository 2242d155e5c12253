import { html } from "../lit.js";

/** @param place where the composer is, which the list stands on */
export function completionView({ items, hint }, at, { left, bottom, width }, take) {
  const style = `left: ${left}px; bottom: ${bottom}px; max-width: ${width}px`;
  if (items.length === 0) {
    return html`<p class="completion hint-line" id="completion-hint" .style=${style}><strong>${hint.title}</strong> <span>${hint.about}</span></p>`;
  }
  return html`
    <div class="completion" id="completion-list" role="listbox" aria-label="Suggestions"
        .style=${style}>
      ${items.map(({ title, about }, i) => html`
        <div class="proposal" role="option" id="completion-${i}" aria-selected=${i === at}
            @mousedown=${(event) => event.preventDefault()} @click=${(event) => choose(event, i)}>
          <strong>${title}</strong> <span>${about}</span>
        </div>`)}
    </div>`;

  /** Or the click would close the list that comes up next. */
  function choose(event, i) {
    event.stopPropagation();
    take(i);
  }
}
