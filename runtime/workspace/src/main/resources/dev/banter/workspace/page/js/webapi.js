/** Slack said no; `error` is its name for the reason. */
export class Refused extends Error {
  constructor(method, error) {
    super(`${method}: ${error}`);
    this.error = error;
  }
}

/** The Web API, called as one person, the way any client calls it. */
export class WebApi {
  #token;

  constructor(person) {
    this.#token = `xoxp-local-${person}`;
  }

  async call(method, args = {}) {
    const response = await fetch(`api/${method}`, {
      method: "POST",
      body: new URLSearchParams({ ...args, token: this.#token }),
    });
    const answer = await response.json();
    if (!answer.ok) {
      throw new Refused(method, answer.error);
    }
    return answer;
  }

  /** All pages of a list. */
  async list(method, field, args = {}) {
    const items = [];
    let cursor = "";
    do {
      const page = await this.call(method, { ...args, limit: 200, cursor });
      items.push(...page[field]);
      cursor = page.response_metadata.next_cursor;
    } while (cursor);
    return items;
  }
}
