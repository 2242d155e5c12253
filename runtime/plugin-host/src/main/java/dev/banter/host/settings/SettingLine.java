package dev.banter.host.settings;

/**
 * One setting of a plugin, as a person reads it.
 *
 * @param name such as {@code smtp.host}
 * @param value as it is written; a secret is masked; empty when nothing is
 * @param origin where it is written, {@code default}, or {@code not set}
 * @param help what it is for; may be empty
 */
public record SettingLine(String name, String value, String origin, String help) {}
