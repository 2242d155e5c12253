import { html } from "../lit.js";
import { avatarView } from "./avatar.js";

const PEOPLE = ["ana", "ben", "chloe"];

/** The first thing anybody sees: who do you want to be? */
export function pickerView(problem, choose) {
  const submit = (event) => {
    event.preventDefault();
    const name = new FormData(event.target).get("name").trim();
    if (name) {
      choose(name);
    }
  };
  return html`
    <main class="picker">
      <img src="icon.svg" alt="" width="56" height="56">
      <h1>Who are you?</h1>
      <p>This is a small Slack on your own machine. Be anybody; open a second window to be two.</p>
      <div class="people">
        ${PEOPLE.map((name) => html`
          <button type="button" class="person" data-person=${name} @click=${() => choose(name)}>
            ${avatarView(name)}${name}
          </button>`)}
      </div>
      <form class="newcomer" @submit=${submit}>
        <label for="new-name">or somebody new</label>
        <div class="row">
          <input id="new-name" name="name" maxlength="40" autocomplete="off" spellcheck="false" placeholder="dora">
          <button type="submit" class="primary">Enter</button>
        </div>
      </form>
      <p class="problem" role="alert">${problem}</p>
    </main>`;
}
