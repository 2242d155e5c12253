package dev.banter.core.message;

/**
 * A text as patterns see it.
 *
 * @param text unescaped, without the mention at its beginning, stripped
 * @param addressed whether it began with a mention of the bot or one of its names
 */
public record Spoken(String text, boolean addressed) {}
