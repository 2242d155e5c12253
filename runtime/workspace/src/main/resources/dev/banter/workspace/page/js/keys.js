/** What keys do wherever one is. */
export function listenToKeys(store, session) {
  document.addEventListener("keydown", (event) => {
    if (!store.channel) {
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      session.rooms.ask({ kind: "switcher" });
    } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown") && !store.dialog && !store.modals.length && !event.target.matches("select")) {
      event.preventDefault();
      goBy(event.key === "ArrowUp" ? -1 : 1);
    } else if (event.key === "?" && !isTyping(event.target)) {
      event.preventDefault();
      session.rooms.ask({ kind: "keys" });
    }
  });

  /** To the conversation before or after, in the order of the list. */
  async function goBy(step) {
    const { listed, open } = store;
    const at = listed.findIndex(({ id }) => id === open);
    await session.show(listed[(at + step + listed.length) % listed.length].id);
    document.getElementById("composer")?.focus();
  }
}

function isTyping(target) {
  return target.matches("input, textarea, select, [contenteditable]");
}
