package dev.banter.benchmarks;

import java.io.IOException;
import org.slf4j.LoggerFactory;

/** A process of its own, which starts one workspace and prints how many nanoseconds that took. */
final class FirstStart {

    private FirstStart() {}

    public static void main(String[] none) throws IOException {
        // what logs, and how long that takes to set up, is a matter of whoever embeds a workspace
        LoggerFactory.getILoggerFactory();
        System.out.println(Starts.start());
    }
}
