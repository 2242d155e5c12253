import { refusal } from "../reasons.js";
import { RtmLink } from "../rtm.js";
import { apply } from "../state/events.js";
import { WebApi } from "../webapi.js";
import { Elements } from "./elements.js";
import { followUp } from "./follow-up.js";
import { Histories } from "./histories.js";
import { Marks } from "./marks.js";
import { Meanwhile } from "./meanwhile.js";
import { Modals } from "./modals.js";
import { Offers } from "./offers.js";
import { Reading } from "./reading.js";
import { renewLists, resume } from "./refresh.js";
import { Rooms } from "./rooms.js";
import { Seen } from "./seen.js";
import { Statuses } from "./statuses.js";
import { Suggestions } from "./suggestions.js";
import { Talk } from "./talk.js";
import { Threads } from "./threads.js";

const TYPING_EVERY = 3_000;

/** What was told and is no longer so once there is a link. */
const OVER = new Set(["not_connected", "unreachable"].map((error) => refusal({ error })));

/** What one person does here: everything goes by the API and the link, and its outcome into the store. */
export class Session {
  #toldTyping = 0;

  constructor(person, store) {
    this.store = store;
    this.api = new WebApi(person);
    this.link = new RtmLink(this.api, {
      onConnected: () => this.#renew(),
      onLost: () => this.#lose(),
      onEvent: (event) => this.#take(event),
    });
    this.elements = new Elements(this);
    this.meanwhile = new Meanwhile();
    this.histories = new Histories(this);
    this.marks = new Marks(this);
    this.modals = new Modals(this);
    this.offers = new Offers(this);
    this.reading = new Reading(this);
    this.rooms = new Rooms(this);
    this.seen = new Seen(this);
    this.statuses = new Statuses(this);
    this.suggestions = new Suggestions(this);
    this.talk = new Talk(this);
    this.threads = new Threads(this);
  }

  /** Fails when the workspace does not take this name. */
  async start() {
    await this.identify();
    await this.link.connect();
  }

  async identify() {
    const me = await this.api.call("auth.test");
    this.store.change((state) => {
      state.me = { id: me.user_id, name: me.user };
      state.team = me.team;
    });
  }

  /**
   * Does something that may be refused, in which case the page says why, where it was tried: in the conversation or in
   * the thread. Resolves with whether it was done.
   */
  async attempt(action, inThread = false) {
    const done = await this.#try(action, inThread);
    if (done) {
      this.#tell("", inThread);
    }
    return done;
  }

  async #try(action, inThread) {
    try {
      await action();
      return true;
    } catch (failure) {
      this.#tell(refusal(failure), inThread);
      return false;
    }
  }

  /**
   * What failed for want of a link is over; what was lost with the link is still to be looked for. Fails when the lists
   * could not be fetched, without which a link is of no use.
   */
  async #renew() {
    try {
      await renewLists(this);
    } catch (failure) {
      this.store.change((state) => (state.delay = refusal(failure)));
      throw failure;
    }
    this.store.change((state) => {
      const { problems } = state;
      state.delay = "";
      Object.keys(problems).filter((pane) => OVER.has(problems[pane])).forEach((pane) => (problems[pane] = ""));
    });
    this.#try(() => resume(this), false);
    this.offers.look();
  }

  /** A link that worked and does no longer has taken the page's other line with it, most likely. */
  #lose() {
    const { behind, link } = this.store;
    if (link === "connected") {
      behind.watch.renew();
    }
    this.store.change((state) => (state.link = "reconnecting"));
  }

  show(id) {
    return this.attempt(() => this.reading.show(id));
  }

  /** Somebody looks at the page again. */
  see() {
    if (!document.hidden) {
      this.hurry();
      this.seen.see();
    }
  }

  /** Whatever waits before it tries again tries now. */
  hurry() {
    this.link.hurry();
    this.store.behind.watch.hurry();
  }

  typing() {
    if (Date.now() - this.#toldTyping > TYPING_EVERY) {
      this.#toldTyping = Date.now();
      this.link.typing(this.store.open);
    }
  }

  #tell(problem, inThread) {
    this.store.change(({ problems }) => (problems[inThread ? "thread" : "channel"] = problem));
  }

  #take(event) {
    if (this.seen.isLate(event)) {
      return;
    }
    this.store.change((state) => apply(state, event));
    this.statuses.heard(event);
    this.meanwhile.heard(event);
    this.seen.heard(event);
    followUp(this, event);
  }
}
