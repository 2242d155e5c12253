package dev.banter.workspace.webapi;

import java.util.Map;

/** A family of methods, such as all of {@code users.*}. */
interface Methods {

    Map<String, Method> byName();
}
