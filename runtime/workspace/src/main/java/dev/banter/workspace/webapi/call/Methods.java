package dev.banter.workspace.webapi.call;

import java.util.Map;

/** A family of methods, such as all of {@code users.*}. */
public interface Methods {

    Map<String, Method> byName();

    /** Those whose answers have to wait. */
    default Map<String, SlowMethod> slow() {
        return Map.of();
    }
}
