package dev.banter.launcher.doctor;

import dev.banter.core.async.HostThreads;
import dev.banter.launcher.doctor.Finding.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes all checks side by side, and writes them down in their order; none stops another, and none takes for ever. */
final class Examination {

    private Examination() {}

    /** Makes the checks; how many were bad. */
    static int of(List<Check> checks, Chart chart) throws InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool(HostThreads.named("doctor"));
        try {
            List<Future<Finding>> findings = new ArrayList<>();
            checks.forEach(check -> findings.add(threads.submit(check.look())));
            int bad = 0;
            for (int i = 0; i < checks.size(); i++) {
                Finding finding = await(checks.get(i), findings.get(i));
                chart.write(checks.get(i).name(), finding);
                bad += finding.state() == State.BAD ? 1 : 0;
            }
            return bad;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Finding await(Check check, Future<Finding> finding) throws InterruptedException {
        try {
            return finding.get(check.limit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            finding.cancel(true);
            return Finding.bad("not known after " + check.limit().toSeconds() + " s, and given up");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            Throwable reason =
                    cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause;
            return Finding.bad(
                    reason == null || reason.getMessage() == null ? "failed: " + reason : reason.getMessage());
        }
    }
}
