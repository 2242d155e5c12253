package dev.banter.workspace.webapi.app;

import dev.banter.workspace.app.link.SocketMode;
import dev.banter.workspace.file.Files;
import dev.banter.workspace.webapi.call.Methods;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/** All methods that have to do with apps. */
public final class AppMethods {

    private AppMethods() {}

    /**
     * Every family of them.
     *
     * @param pages tells the pages of a person, by its name
     */
    public static List<Methods> of(AppSide side, SocketMode links, Files files, BiConsumer<String, ObjectNode> pages) {
        return List.of(
                new ConnectionMethods(links),
                new ViewMethods(side),
                new StartMethods(side),
                new ActMethods(side),
                new ListMethods(),
                new AssistantMethods(side, pages),
                new FileMethods(side, files));
    }
}
