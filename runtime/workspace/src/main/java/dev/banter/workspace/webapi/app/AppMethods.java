package dev.banter.workspace.webapi.app;

import dev.banter.workspace.app.link.SocketMode;
import dev.banter.workspace.webapi.call.Methods;
import java.util.List;

/** All methods that have to do with apps. */
public final class AppMethods {

    private AppMethods() {}

    public static List<Methods> of(AppSide side, SocketMode links) {
        return List.of(
                new ConnectionMethods(links), new ViewMethods(side), new StartMethods(side), new ActMethods(side));
    }
}
