import { html } from "../../lit.js";
import { listOf } from "../../state/elements.js";
import { textOf } from "../../text.js";
import { richTextView } from "./rich-text.js";

const ALIGNED = new Set(["center", "right"]);

/** Rows of cells, the first of which says what the columns are. */
export function tableView({ rows, column_settings: settings }, at) {
  const [head, ...others] = listOf(rows).map(listOf);
  const columns = listOf(settings);
  return html`
    <div class="block table" role="group" aria-label="Table" tabindex=${at.tab}>
      <table>
        <thead><tr>${listOf(head).map((cell, i) => html`<th scope="col" class=${classOf(columns[i])}>${cellView(cell, at)}</th>`)}</tr></thead>
        <tbody>${others.map((row) => html`<tr>${row.map((cell, i) => html`<td class=${classOf(columns[i])}>${cellView(cell, at)}</td>`)}</tr>`)}</tbody>
      </table>
    </div>`;
}

function cellView(cell, { store }) {
  return cell?.type === "rich_text"
    ? html`<div class="text" dir="auto">${richTextView(cell, store)}</div>`
    : html`<span class="text" dir="auto">${textOf(cell?.text ?? cell?.value)}</span>`;
}

function classOf(column) {
  return [ALIGNED.has(column?.align) ? column.align : "", column?.is_wrapped ? "wrapped" : ""].filter(Boolean).join(" ");
}
