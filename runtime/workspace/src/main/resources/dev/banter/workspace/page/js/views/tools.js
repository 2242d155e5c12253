import { html, nothing } from "../lit.js";
import { FACE } from "./icons.js";

/** What may be done with a message, in its corner. They are in the order of the Tab key when the message is. */
export function toolsView(message, session, { inThread, author, openThread }) {
  return html`
    <div class="tools" role="group" aria-label="With the message by ${author.name}">
      <button type="button" data-action="react" aria-label="Add a reaction" title="Add a reaction (R)" tabindex="-1"
          @click=${(event) => float(event, "react")}>${FACE}<sup>+</sup></button>
      ${inThread ? nothing : html`
        <button type="button" data-action="thread" aria-label="Reply in thread to ${author.name}"
            title="Reply in thread (T)" tabindex="-1" @click=${openThread}>↩ <span class="word">Reply</span></button>`}
      <button type="button" data-action="more" aria-label="More" aria-haspopup="menu" title="More (M)" tabindex="-1"
          @click=${(event) => float(event, "menu")}>⋯</button>
    </div>`;

  function float({ currentTarget }, kind) {
    session.rooms.float({ kind, message, inThread, beside: currentTarget });
  }
}
