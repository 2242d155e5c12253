import { html, nothing } from "../lit.js";

/** The way from the sidebar to what is behind the conversations. */
export function behindView(store) {
  const { plugins, toggleWire } = store.behind;
  const refused = plugins.refused.length;
  return html`
    <div class="heading"><h2 id="behind-heading">Behind the scenes</h2></div>
    <ul aria-labelledby="behind-heading">
      <li>
        <button type="button" class="channel" data-action="plugins" aria-current=${plugins.shown ? "page" : "false"}
            @click=${show}>
          <span class="sign" aria-hidden="true">⚙</span>
          <span class="name">Plugins</span>
          ${refused ? html`<span class="count" aria-label="${refused} refused">${refused}</span>` : nothing}
        </button>
      </li>
      <li>
        <button type="button" class="channel" data-action="wire" aria-expanded="false" aria-controls="wire"
            title="Ctrl+\`" @click=${toggleWire}>
          <span class="sign" aria-hidden="true">⇄</span>
          <span class="name">Wire</span>
        </button>
      </li>
    </ul>`;

  function show() {
    store.change((state) => (state.menuShown = false));
    plugins.show();
  }
}
