import { textOf } from "../text.js";
import { listOf } from "./elements.js";

/**
 * Tells the blocks of one place apart, so that what is drawn of one stays its own when an app changes others: by their ids
 * as long as those stay and, since an app may name blocks anew each time, by what can be done in them.
 */
export class BlockKeys {
  #known = [];
  #last = 0;

  /** @returns a key for each block, no two alike */
  of(blocks) {
    const left = [...this.#known];
    const found = blocks.map(({ block_id: id }) => taken(left, (one) => one.id === id && id !== undefined));
    this.#known = blocks.map((block, i) => {
      const likeness = likenessOf(block);
      const { key } = found[i] ?? taken(left, (one) => one.likeness === likeness) ?? { key: ++this.#last };
      return { key, id: block.block_id, likeness };
    });
    return this.#known.map(({ key }) => key);
  }
}

/** The first that fits, which is there for no other then. */
function taken(left, fits) {
  const at = left.findIndex(fits);
  return at < 0 ? undefined : left.splice(at, 1)[0];
}

function likenessOf(block) {
  return [textOf(block.type), ...actionsIn(block)].join(" ");
}

/** The ids of what can be done in a block. */
export function actionsIn({ elements, accessory, element }) {
  return [...listOf(elements), accessory, element].map((one) => textOf(one?.action_id)).filter(Boolean);
}
