package dev.banter.slack;

/**
 * How a link is just now.
 *
 * @param live whether hello has come and the link answers
 * @param reason why not, or in which workspace it is live
 */
public record LinkStatus(boolean live, String reason) {}
