import { html, nothing } from "../../lit.js";

/** A channel's name and topic, and the way out of it. */
export function settingsView(store, session) {
  const { rooms } = session;
  const channel = store.channels.get(store.dialog.id);
  return html`
    ${fieldView("topic", "Topic", channel.topic?.value ?? "", 250, (topic) => rooms.setTopic(channel.id, topic))}
    ${fieldView("name", "Name", channel.name, 80, (name) => rooms.rename(channel.id, name.toLowerCase()))}
    ${channel.is_general ? nothing : html`
      <div class="row">
        <span class="tip">What was said stays; you may come back${channel.is_private ? " when somebody invites you" : ""}.</span>
        <button type="button" class="danger" id="leave" @click=${() => rooms.settle(() => rooms.leave(channel.id))}>Leave</button>
      </div>`}`;

  function fieldView(name, words, value, longest, act) {
    return html`
      <form class="stack" @submit=${submit}>
        <label for="set-${name}">${words}</label>
        <div class="row">
          <input id="set-${name}" name="value" class="wide" data-first maxlength=${longest} value=${value} autocomplete="off">
          <button type="submit" class="primary">Save</button>
        </div>
      </form>`;

    function submit(event) {
      event.preventDefault();
      const given = new FormData(event.target).get("value").trim();
      rooms.settle(() => act(given));
    }
  }
}
