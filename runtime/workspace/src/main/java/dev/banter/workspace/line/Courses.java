package dev.banter.workspace.line;

/** Where a new connection gets its course. */
@FunctionalInterface
public interface Courses {

    Course of(Way way, Connection connection);
}
