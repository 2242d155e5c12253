import { html, nothing } from "../../lit.js";
import { textOf } from "../../text.js";
import { linkedView } from "./linked.js";
import { pictureView, textView, wordsOf } from "./text.js";

/** Nothing may be fetched from elsewhere, so a film is told in words, and leads to where it is. */
export function videoView(block, at) {
  const from = [block.author_name, block.provider_name].map(textOf).filter(Boolean).join(" · ");
  const title = wordsOf(block.title) ? textView(block.title, at.store) : "A video";
  return html`
    <div class="block video">
      <p class="video-title">${linkedView(title, block.title_url ?? block.video_url, at.tab)}</p>
      ${from ? html`<p class="tip">${from}</p>` : nothing}
      ${block.description ? html`<p class="text" dir="auto">${textView(block.description, at.store)}</p>` : nothing}
      <p>${pictureView(block.alt_text)}</p>
    </div>`;
}
