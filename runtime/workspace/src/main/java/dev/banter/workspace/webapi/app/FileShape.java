package dev.banter.workspace.webapi.app;

import dev.banter.workspace.file.StoredFile;
import dev.banter.workspace.shape.Json;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** A file, as answers and messages tell of it. */
final class FileShape {

    private FileShape() {}

    static ObjectNode of(StoredFile file, String authority) {
        String address = "http://" + authority + "/files-pri/" + file.owner().teamId() + "-" + file.id() + "/download";
        return Json.object()
                .put("id", file.id())
                .put("created", file.created())
                .put("timestamp", file.created())
                .put("name", file.name())
                .put("title", file.title())
                .put("mimetype", "application/octet-stream")
                .put("filetype", type(file.name()))
                .put("user", file.owner().id())
                .put("user_team", file.owner().teamId())
                .put("size", file.length())
                .put("mode", "hosted")
                .put("is_external", false)
                .put("url_private", address)
                .put("url_private_download", address);
    }

    /** By its ending. */
    private static String type(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "binary" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
