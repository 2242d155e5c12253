package dev.banter.workspace.action.speech;

import dev.banter.workspace.text.Wording;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to have changed about a message.
 *
 * @param wording none when the text stays
 * @param extras those that are replaced, and those that are emptied, which go; the others stay
 */
public record Revision(@Nullable Wording wording, Map<String, String> extras) {}
