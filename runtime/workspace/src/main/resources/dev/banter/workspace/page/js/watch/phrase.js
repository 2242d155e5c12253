/**
 * A handler's pattern as a person would type it: literal text, and slots to be filled in. It reads the plain part of
 * what regular expressions can say; of choices it takes the first, and what may be left out it leaves out.
 */

const CLASSES = { s: " ", S: null, w: null, d: null, D: null, W: null };
const EDGES = new Set(["b", "B", "A", "z", "Z", "G"]);

/**
 * @param slotsWillDo whether it may be slots alone, since something stands before it
 * @returns parts, each with `text` or with `slot`; null when the pattern is too clever, or says nothing
 */
export function phrase(pattern, slotsWillDo = false) {
  try {
    const reader = new Reader(pattern);
    const parts = joined(reader.choices());
    return reader.done && parts.some(({ text }) => slotsWillDo || /[\p{L}\p{N}]/u.test(text ?? "")) ? parts : null;
  } catch {
    return null;
  }
}

/** The phrase with its slots in angles: `deploy ‹app› to ‹env›`. */
export function phraseText(parts) {
  return parts.map(({ text, slot }) => text ?? `‹${slot}›`).join("");
}

class Reader {
  #pattern;
  #at = 0;

  constructor(pattern) {
    this.#pattern = pattern;
  }

  get done() {
    return this.#at === this.#pattern.length;
  }

  choices() {
    const first = this.#sequence();
    while (this.#takes("|")) {
      this.#sequence();
    }
    return first;
  }

  #sequence() {
    const parts = [];
    while (!this.done && !"|)".includes(this.#peek)) {
      const atom = this.#atom();
      parts.push(...this.#quantified(atom));
    }
    return parts;
  }

  #atom() {
    const sign = this.#next();
    switch (sign) {
      case "^":
      case "$":
        return [];
      case ".":
        return [{ slot: "…", open: true }];
      case "[":
        return this.#set();
      case "(":
        return this.#group();
      case "\\":
        return escaped(this.#next());
      case "*":
      case "+":
      case "?":
      case "{":
        throw new Error("nothing to repeat");
      default:
        return [{ text: sign }];
    }
  }

  #set() {
    let sign = this.#next();
    for (let first = true; first || sign !== "]"; sign = this.#next()) {
      first = first && sign === "^";
      if (sign === "\\") {
        this.#next();
      }
    }
    return [{ slot: "…" }];
  }

  #group() {
    const kind = /^\?(?:<([A-Za-z]\w*)>|:|<?[=!]|[a-z-]+[:)])/.exec(this.#pattern.slice(this.#at));
    this.#at += kind?.[0].length ?? 0;
    if (kind?.[0].endsWith(")")) {
      return [];
    }
    const inside = this.choices();
    if (!this.#takes(")")) {
      throw new Error("not closed");
    }
    if (kind?.[1]) {
      return [{ slot: kind[1] }];
    }
    return /[=!]$/.test(kind?.[0] ?? "") ? [] : inside;
  }

  #quantified(atom) {
    const [sign, star, least] = /^(?:([*+?])|\{(\d+)[^}]*\})[?+]?/.exec(this.#pattern.slice(this.#at)) ?? [""];
    this.#at += sign.length;
    const keepsStar = atom.some(({ slot, open }) => slot && (open || slot !== "…"));
    const mayBeMissing = sign.startsWith("?") || least === "0" || (star === "*" && !keepsStar);
    return mayBeMissing ? [] : atom;
  }

  #takes(sign) {
    const found = this.#peek === sign;
    this.#at += found ? 1 : 0;
    return found;
  }

  get #peek() {
    return this.#pattern[this.#at];
  }

  #next() {
    if (this.done) {
      throw new Error("ends too soon");
    }
    return this.#pattern[this.#at++];
  }
}

function escaped(sign) {
  if (EDGES.has(sign)) {
    return [];
  }
  if (sign in CLASSES) {
    return [CLASSES[sign] === null ? { slot: "…" } : { text: CLASSES[sign] }];
  }
  if (/[A-Za-z0-9]/.test(sign)) {
    throw new Error("not read");
  }
  return [{ text: sign }];
}

/** Neighbours of one kind as one; two nameless slots beside each other say no more than one. */
function joined(parts) {
  return parts.reduce((all, part) => {
    const last = all.at(-1);
    if (last?.text !== undefined && part.text !== undefined) {
      last.text += part.text;
    } else if (!(last?.slot && part.slot === "…")) {
      all.push({ ...part });
    }
    return all;
  }, []);
}
