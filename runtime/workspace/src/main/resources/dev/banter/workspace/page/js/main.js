import { render } from "./lit.js";
import { Session } from "./session.js";
import { Store } from "./store.js";
import { appView } from "./views/app.js";
import { pickerView } from "./views/picker.js";
import { followLogs } from "./views/scroll.js";

const root = document.getElementById("app");

/** Who one is stays in the address, so that a reload keeps it and two windows may be two people. */
const person = new URLSearchParams(location.search).get("as");

if (person) {
  enter(person);
} else {
  pick("");
}

async function enter(name) {
  let drawing = false;
  let failed = false;
  const store = new Store(() => {
    if (!drawing) {
      drawing = true;
      requestAnimationFrame(draw);
    }
  });
  const session = new Session(name, store);
  document.addEventListener("visibilitychange", () => session.see());
  try {
    await session.start();
  } catch (failure) {
    failed = true;
    pick(failure.error ? "The workspace does not take that name." : "The workspace does not answer.");
  }

  function draw() {
    drawing = false;
    if (!failed) {
      followLogs(root, () => render(appView(store, session), root));
    }
  }
}

function pick(problem) {
  render(pickerView(problem, (name) => location.assign(`?as=${encodeURIComponent(name)}${location.hash}`)), root);
}
