package dev.banter.host.signature;

import java.lang.invoke.MethodType;

/** Primitives as objects. */
final class Boxes {

    private Boxes() {}

    /** What an author writes instead of a primitive that may be absent. */
    static String of(Class<?> primitive) {
        return MethodType.methodType(primitive).wrap().returnType().getSimpleName();
    }
}
