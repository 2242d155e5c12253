import { html, nothing } from "../../lit.js";
import { textOf } from "../../text.js";
import { linkedView } from "./linked.js";

/** The files that came with a message. */
export function filesView({ files, tab }) {
  return files.map((file) => html`<p class="file">${nameView(file ?? {}, tab)}${sizeView(file?.size)}</p>`);
}

/** A file that lives elsewhere: by its name, where the message tells which it is. */
export function fileView({ external_id: id, source }, { files, tab }) {
  const file = files.find((one) => one?.external_id === id && id !== undefined);
  return file
    ? html`<p class="block file">${nameView(file, tab)}</p>`
    : html`<p class="block unknown">a file of the kind <code>${textOf(source) || "remote"}</code>, of which the message tells no name</p>`;
}

function nameView({ title, name, permalink, url_private: address }, tab) {
  return linkedView(textOf(title) || textOf(name) || "A file", permalink ?? address, tab);
}

const UNITS = ["kB", "MB", "GB"];

function sizeView(bytes) {
  if (!Number.isInteger(bytes)) {
    return nothing;
  }
  const power = bytes < 1_000 ? 0 : Math.min(UNITS.length, Math.floor(Math.log10(bytes) / 3));
  const size = power === 0 ? `${bytes} B` : `${(bytes / 1_000 ** power).toFixed(1)} ${UNITS[power - 1]}`;
  return html` <small>${size}</small>`;
}
