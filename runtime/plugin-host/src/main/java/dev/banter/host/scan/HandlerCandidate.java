package dev.banter.host.scan;

/**
 * A method that is annotated as a handler; whether it is a good one is not known yet. Strings only.
 *
 * @param className the class's binary name
 * @param methodName the method's name
 * @param descriptor the method's descriptor, which tells it from others of its name
 * @param kind which annotations it has
 * @param order its place in the class
 */
public record HandlerCandidate(String className, String methodName, String descriptor, Kind kind, int order) {

    /** Which annotations a candidate has. */
    public enum Kind {
        /** {@code @OnMessage}. */
        MESSAGE,
        /** {@code @OnEvent}. */
        EVENT,
        /** Both, which is one too many. */
        BOTH
    }
}
