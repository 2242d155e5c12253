/** The elements in Slack's blocks: what they hold, and what may be chosen in them. What is chosen is said plainly. */

/**
 * What an element remembers, by its kind: how its beginning is called, whether several may be chosen, and whether an option
 * is remembered whole, since the app alone knows it.
 */
const KEPT = new Map(Object.entries({
  plain_text_input: { initial: "initial_value" },
  email_text_input: { initial: "initial_value" },
  url_text_input: { initial: "initial_value" },
  number_input: { initial: "initial_value" },
  rich_text_input: { initial: "initial_value" },
  static_select: { initial: "initial_option" },
  external_select: { initial: "initial_option", whole: true },
  radio_buttons: { initial: "initial_option" },
  users_select: { initial: "initial_user" },
  channels_select: { initial: "initial_channel" },
  conversations_select: { initial: "initial_conversation" },
  datepicker: { initial: "initial_date" },
  timepicker: { initial: "initial_time" },
  datetimepicker: { initial: "initial_date_time" },
  checkboxes: { initial: "initial_options", several: true },
  multi_static_select: { initial: "initial_options", several: true },
  multi_external_select: { initial: "initial_options", several: true, whole: true },
  multi_users_select: { initial: "initial_users", several: true },
  multi_channels_select: { initial: "initial_channels", several: true },
  multi_conversations_select: { initial: "initial_conversations", several: true },
}));

/** Whether the page can draw what the element is for. */
export function isKept(element) {
  return KEPT.has(element?.type);
}

export function isSeveral(element) {
  return Boolean(KEPT.get(element?.type)?.several);
}

/** Every element that remembers something, with the block that it is in. */
export function kept(blocks) {
  return listOf(blocks).flatMap((block) =>
    [...listOf(block?.elements), block?.accessory, block?.element].filter(isKept).map((element) => ({ block, element })));
}

/**
 * What the app has chosen beforehand; null, or an empty list, for nothing.
 *
 * @param current the id of the conversation that is open, for an element that begins with it where it may stand there
 */
export function initialOf(element, current) {
  const { initial, several, whole } = KEPT.get(element.type);
  const said = whole ? (option) => option : plain;
  const given = element[initial] ?? beginning(element, several, current);
  if (several) {
    return listOf(given).map(said);
  }
  return given === undefined ? null : said(given);
}

function beginning(element, several, current) {
  const id = element.default_to_current_conversation ? current(element) : null;
  return id === null ? undefined : several ? [id] : id;
}

/** Whether it may stand chosen: the app may have put other options in their place since. */
export function isValid(element, value) {
  const options = optionsOf(element);
  if (KEPT.get(element.type).whole || options.length === 0 || value === null) {
    return true;
  }
  return (Array.isArray(value) ? value : [value]).every((one) => options.some((option) => option?.value === one));
}

/** All options, out of their groups. */
export function optionsOf({ options, option_groups: groups }) {
  return [...listOf(options), ...listOf(groups).flatMap((group) => listOf(group?.options))];
}

export function listOf(value) {
  return Array.isArray(value) ? value : [];
}

/** The blocks that must be filled in, and are not. */
export function unfilled(blocks, surface) {
  return listOf(blocks).filter((block) => block?.type === "input" && !block.optional && isKept(block.element)
    && isEmpty(surface.valueOf(block, block.element)));
}

function isEmpty(value) {
  return value === null || value.length === 0;
}

function plain(given) {
  return given?.value ?? given;
}
