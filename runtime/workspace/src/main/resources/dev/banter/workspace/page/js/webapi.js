/** Something did not work; `error` is Slack's name for the reason, or one of the page's own. */
export class Refused extends Error {
  /** @param words how it is told, where Slack's name does not say enough; may be empty */
  constructor(what, error, words = "") {
    super(`${what}: ${error}`);
    this.error = error;
    this.words = words;
  }
}

/** The Web API, called as one person, the way any client calls it. */
export class WebApi {
  #token;

  constructor(person) {
    this.#token = `xoxp-local-${person}`;
  }

  /** @param init says more to `fetch`: with `keepalive` a call outlives the page */
  async call(method, args = {}, init = {}) {
    const answer = await this.#answer(method, new URLSearchParams({ ...args, token: this.#token }), init);
    if (!answer.ok) {
      throw new Refused(method, answer.error);
    }
    return answer;
  }

  async #answer(method, body, init) {
    try {
      const response = await fetch(`api/${method}`, { ...init, method: "POST", body });
      return await response.json();
    } catch {
      throw new Refused(method, "unreachable");
    }
  }

  /** All pages of a list. */
  async list(method, field, args = {}) {
    const items = [];
    let cursor = "";
    do {
      const page = await this.call(method, { ...args, limit: 200, cursor });
      items.push(...page[field]);
      cursor = page.response_metadata?.next_cursor;
    } while (cursor);
    return items;
  }
}
