package dev.banter.workspace.app.view;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A view that somebody has before them.
 *
 * @param body what the app gave, checked, with an id for every block and element
 * @param hash changes whenever the body does
 * @param rootId of the first one of its stack
 * @param previousId of the one beneath it; none for the first
 */
record View(
        String id,
        ObjectNode body,
        String hash,
        String rootId,
        @Nullable String previousId) {

    String externalId() {
        return text("external_id");
    }

    String text(String field) {
        return body.path(field).asString("");
    }

    boolean flag(String field) {
        return body.path(field).booleanValue(false);
    }

    View with(ObjectNode other, String otherHash) {
        return new View(id, other, otherHash, rootId, previousId);
    }
}
