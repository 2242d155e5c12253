/** Matches a window so narrow that an open thread stands in the place of its conversation, as the style sheet has it. */
export const NARROW = matchMedia("(max-width: 900px)");
