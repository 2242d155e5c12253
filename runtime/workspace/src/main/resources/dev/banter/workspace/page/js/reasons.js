/** Slack's names of reasons, as a person would say them. */
const WORDS = new Map(Object.entries({
  unknown_method: "this workspace has not learned that",
  not_connected: "there is no connection to the workspace just now",
  link_lost: "the connection was lost while it was under way; look whether it arrived before saying it again",
  unreachable: "the workspace does not answer",
  not_in_channel: "you are not in that channel",
  channel_not_found: "there is no such channel for you",
  is_archived: "the channel is archived",
  msg_too_long: "the text is longer than the 40,000 characters that Slack keeps",
  no_text: "there is no text in it",
  message_not_found: "the message is not there any more",
  thread_not_found: "the thread is not there any more",
  cant_update_message: "only its author may edit it",
  cant_delete_message: "only its author may delete it",
  edit_window_closed: "it is too old to be edited",
  name_taken: "there is a channel of that name",
  invalid_name: "a name has no spaces, capitals or full stops",
  invalid_name_specials: "a name has letters, digits, hyphens and underscores only",
  invalid_name_maxlength: "the name is too long",
  invalid_name_required: "it needs a name",
  already_in_channel: "everybody named is in it already",
  cant_invite_self: "you are in it already",
  cant_leave_general: "nobody leaves this channel",
  last_member: "you are the last one in it",
  method_not_supported_for_channel_type: "that is not done in this kind of conversation",
  already_pinned: "it is pinned already",
  not_pinned: "it is not pinned",
  already_reacted: "you have given that reaction already",
  no_reaction: "you have taken that reaction back already",
  too_many_emoji: "the message has too many kinds of reactions",
  too_many_reactions: "you have given too many reactions",
  invalid_name_reaction: "there is no such emoji",
  ratelimited: "that was too much at once; wait a little",
  rate_limited: "that was too much at once; wait a little",
}));

/** What is told of something that did not work. */
export function refusal(failure) {
  return `That did not work: ${WORDS.get(failure.error) ?? failure.message}.`;
}
