import { fits, isDirect, isMine, kindOf } from "../../state/conversations.js";
import { listOf } from "../../state/elements.js";
import { textOf } from "../../text.js";
import { wordsOf } from "./text.js";

/**
 * What may be chosen in a menu, as `{ name, options }`, each option with `value` and `words`; the name is empty for those
 * that are in no group.
 */
export function groupsOf(element, store) {
  switch (element.type.replace(/^multi_/, "")) {
    case "users_select":
      return [ungrouped(people(store))];
    case "channels_select":
      return [ungrouped(conversations(store, ({ id }) => kindOf(store.channels.get(id)) === "channel"))];
    case "conversations_select":
      return [ungrouped(conversations(store, (one) => fits(one, element.filter, store)))];
    default:
      return [
        ungrouped(listOf(element.options).map(option)),
        ...listOf(element.option_groups).map((group) => ({ name: wordsOf(group?.label), options: listOf(group?.options).map(option) })),
      ].filter(({ options }) => options.length);
  }
}

function ungrouped(options) {
  return { name: "", options };
}

function option({ text, value, description }) {
  return { value: textOf(value), words: [wordsOf(text), wordsOf(description)].filter(Boolean).join(" – ") };
}

function people(store) {
  return [...store.users.values()]
    .filter(({ deleted }) => !deleted)
    .map(({ id }) => ({ value: id, words: store.nameOf(id) }))
    .sort((one, other) => one.words.localeCompare(other.words));
}

function conversations(store, isWanted) {
  return [...store.channels.values()]
    .filter((one) => !one.is_archived && (isMine(one) || kindOf(one) === "channel") && isWanted(one))
    .map((one) => ({ value: one.id, words: `${isDirect(one) ? "" : "#"}${store.titleOf(one)}` }))
    .sort((one, other) => one.words.localeCompare(other.words));
}
