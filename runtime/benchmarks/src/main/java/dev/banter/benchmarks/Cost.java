package dev.banter.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.Objects;

/**
 * What the workspaces' own threads in this process have used since they began. A workspace has one.
 *
 * @param cpuNanos time on a CPU
 * @param allocated bytes, all of them, also those that are long free again
 */
record Cost(long cpuNanos, long allocated) {

    private static final String THREADS = "workspace-";

    static Cost untilNow() {
        ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        long[] ids = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(thread -> thread.getThreadName().startsWith(THREADS))
                .mapToLong(ThreadInfo::getThreadId)
                .toArray();
        return new Cost(
                Arrays.stream(threads.getThreadCpuTime(ids)).sum(),
                Arrays.stream(threads.getThreadAllocatedBytes(ids)).sum());
    }

    Cost since(Cost before) {
        return new Cost(cpuNanos - before.cpuNanos, allocated - before.allocated);
    }

    Figure micros(String what, long number) {
        return new Figure(what, cpuNanos / 1e3 / number, "µs");
    }

    Figure bytes(String what, long number) {
        return new Figure(what, (double) allocated / number, "bytes");
    }
}
