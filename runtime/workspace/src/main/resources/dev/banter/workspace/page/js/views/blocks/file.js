import { html, nothing } from "../../lit.js";
import { textOf } from "../../text.js";
import { linkedView } from "./linked.js";

/** The files that came with a message, but for those that a block of it is about. */
export function filesView({ files, blocks, tab }) {
  const others = files.filter((file) => !blocks.some((block) => block?.type === "file" && isAbout(block, file)));
  return others.map((file) => html`<p class="file">${nameView(file ?? {}, tab)}${sizeView(file?.size)}</p>`);
}

/** A file that lives elsewhere: by its name, where the message tells which it is. */
export function fileView(block, { files, tab }) {
  const file = files.find((one) => isAbout(block, one));
  return file
    ? html`<p class="block file">${nameView(file, tab)}${sizeView(file.size)}</p>`
    : html`<p class="block unknown">a file of the kind <code>${textOf(block.source) || "remote"}</code>, of which the message tells no name</p>`;
}

function isAbout({ external_id: id }, file) {
  return id !== undefined && file?.external_id === id;
}

function nameView({ title, name, permalink, url_private: address }, tab) {
  return linkedView(textOf(title) || textOf(name) || "A file", permalink ?? address, tab);
}

const UNITS = ["B", "kB", "MB", "GB"];

function sizeView(bytes) {
  if (!Number.isInteger(bytes)) {
    return nothing;
  }
  const sizes = UNITS.map((_, power) => (bytes / 1_000 ** power).toFixed(power === 0 ? 0 : 1));
  const fitting = sizes.findIndex((size) => Number(size) < 1_000); // for none, the last
  return html` <small>${sizes.at(fitting)} ${UNITS.at(fitting)}</small>`;
}
