import { surfaceOf } from "../../state/surface.js";

/**
 * Where blocks stand. Drawing is given it as `at`:
 *
 * - `store`; `id`, with which the ids of what is drawn begin, so that no two are the same on the page
 * - `surface`, what stands chosen; `blocks`, all that belong together; `target`, how the workspace is told which they are
 * - `tab`, whether the elements are in the order of the Tab key by themselves
 * - `act(block, element, value)`, which asks the app; null where nothing may be done
 */

/** A message's own blocks. */
export function inMessage(message, inThread, store, session) {
  const place = {
    surface: surfaceOf(store, `${store.open}/${message.ts}`),
    blocks: message.blocks,
    target: { channel: store.open, ts: message.ts },
  };
  const id = `${inThread ? "reply" : "said"}-${message.ts.replace(".", "-")}`;
  const act = (block, element, value) => session.elements.press(place, block, element, value);
  return { store, id, tab: -1, act, ...place };
}

/** A modal's. What is chosen there stays until it is sent, unless an element says otherwise. */
export function inModal(modal, store, session) {
  const place = { surface: surfaceOf(store, modal.id), blocks: modal.blocks, target: { view_id: modal.id } };
  const act = (block, element, value) => session.elements.press(place, block, element, value);
  return { store, id: `modal-${modal.id}`, tab: 0, act, ...place };
}

/** Where blocks are only looked at. */
export function inert(id, store) {
  return { store, id, tab: -1, act: null, blocks: [], target: {}, surface: surfaceOf(store, "inert") };
}

/** What is chosen in an element: kept and, where the app wants to hear of it, told. An input only tells if asked to. */
export function choose(at, block, element, value) {
  if (block.type === "input" && !block.dispatch_action) {
    at.surface.choose(block, element, value);
    at.store.change(() => at.surface.change({}));
  } else {
    at.act?.(block, element, value);
  }
}
