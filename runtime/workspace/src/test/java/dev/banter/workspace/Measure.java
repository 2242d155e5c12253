package dev.banter.workspace;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Measures by hand, on a machine that is otherwise idle: {@code starts} or {@code fanout}. No test. */
final class Measure {

    private Measure() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args[0].equals("starts")) {
            starts();
        } else {
            fanout();
        }
    }

    private static void starts() throws IOException {
        System.out.printf("first %.1f ms%n", start() / 1e6);
        for (int i = 0; i < 20; i++) {
            start();
        }
        long[] nanos = new long[20];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = start();
        }
        Arrays.sort(nanos);
        System.out.printf("median of %d: %.2f ms, worst %.2f ms%n", nanos.length, nanos[10] / 1e6, nanos[19] / 1e6);
    }

    private static long start() throws IOException {
        long begun = System.nanoTime();
        LocalWorkspace workspace = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0));
        long took = System.nanoTime() - begun;
        workspace.close();
        return took;
    }

    private static void fanout() throws IOException, InterruptedException {
        for (int round = 0; round < Integer.getInteger("rounds", 3); round++) {
            try (LocalWorkspace workspace = LocalWorkspace.start(WorkspaceSettings.of("127.0.0.1", 0));
                    Assembly assembly = new Assembly(workspace, 200)) {
                while (!assembly.isComplete()) {
                    Thread.sleep(1);
                }
                long begun = System.nanoTime();
                long begunCpu = serversCpu();
                assembly.talk(10_000);
                while (assembly.heard() < 2_000_000) {
                    Thread.sleep(1);
                }
                long millis = (System.nanoTime() - begun) / 1_000_000;
                System.out.printf(
                        "10,000 messages to 200 clients in %d ms, %,d frames a second; the server's thread worked %d ms%n",
                        millis, 2_000_000_000L / millis, (serversCpu() - begunCpu) / 1_000_000);
            }
        }
    }

    private static long serversCpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.dumpAllThreads(false, false))
                .filter(thread -> thread.getThreadName().startsWith("workspace"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .filter(nanos -> nanos > 0)
                .sum();
    }
}
