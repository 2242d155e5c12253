import { listOf } from "../../state/elements.js";
import { surfaceOf } from "../../state/surface.js";

/**
 * Where blocks stand. Drawing is given it as `at`:
 *
 * - `store`; `id`, with which the ids of what is drawn begin, so that no two are the same on the page
 * - `place`, what holds the blocks: one message or modal may be drawn in several, and each keeps what is typed there
 * - `surface`, what stands chosen; `blocks`, all that belong together; `target`, how the workspace is told which they are
 * - `files`, what is known of the files that blocks name
 * - `tab`, whether the elements are in the order of the Tab key by themselves
 * - `act(block, element, value)`, which asks the app
 * - `look(lookup, block, element, typed)`, which asks it what there is to choose from
 */

/** A message's blocks, its own and those of what is attached. */
export function inMessage(message, inThread, store, session) {
  return placeOf(store, session, {
    key: `${store.open}/${message.ts}`,
    id: `${inThread ? "reply" : "said"}-${message.ts.replace(".", "-")}`,
    tab: -1,
    files: listOf(message.files),
    blocks: [message.blocks, ...listOf(message.attachments).map((one) => one?.blocks)].flatMap(listOf),
    target: { channel: store.open, ts: message.ts },
  });
}

/** A modal's. What is chosen there stays until it is sent, unless an element says otherwise. */
export function inModal({ id, blocks }, store, session) {
  return placeOf(store, session, { key: id, id: `modal-${id}`, tab: 0, files: [], blocks, target: { view_id: id } });
}

/** Few messages have anything to choose in, so that there is a surface once one is asked for. */
function placeOf(store, session, { key, ...place }) {
  const at = {
    ...place,
    store,
    get surface() {
      return surfaceOf(store, key);
    },
    act: (block, element, value) => session.elements.press(at, block, element, value),
    look: (lookup, block, element, typed) => session.suggestions.look(at, lookup, block, element, typed),
  };
  return at;
}

/** What is chosen in an element: kept and, where the app wants to hear of it, told. An input only tells if asked to. */
export function choose(at, block, element, value) {
  if (isAsked(block)) {
    at.act(block, element, value);
  } else {
    at.surface.choose(block, element, value);
    at.store.change(() => at.surface.change({}));
  }
}

/** What is chosen bit by bit: kept at once, and told all together by `settle`. */
export function chooseUntold(at, block, element, value) {
  at.surface.chooseUntold(block, element, value);
  at.store.change(() => at.surface.change({}));
}

/** Whoever chose bit by bit is done. What stood before stands until the app is told, of which it may want to be sure. */
export function settle(at, block, element) {
  if (at.surface.isUntold(block, element)) {
    const value = at.surface.valueOf(block, element);
    at.surface.takeBack(block, element);
    choose(at, block, element, value);
  }
}

/** Whether the app is asked as soon as something is chosen in this block. */
export function isAsked(block) {
  return block.type !== "input" || Boolean(block.dispatch_action);
}
