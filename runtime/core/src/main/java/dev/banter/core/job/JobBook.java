package dev.banter.core.job;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The port to where jobs stand. Safe from any thread; each stage completes once it is so, and fails when it cannot be. In the
 * order of the calls.
 */
public interface JobBook {

    /**
     * A plugin's jobs, as they are written.
     *
     * @param pluginId whose
     * @return in no order
     */
    CompletionStage<List<JobMark>> marks(String pluginId);

    /**
     * Writes where a job stands, in the place of what is there.
     *
     * @param mark where it stands
     * @return completes once that is safe
     */
    CompletionStage<?> write(JobMark mark);

    /**
     * A run is over. While that cannot be written for a reason that may pass, it waits: what was not over is cut off for the next
     * process.
     *
     * @param pluginId the plugin
     * @param handler the method, as {@code Class#method}
     * @param begun when the run was due; any other goes on
     * @return completes once that is written
     */
    CompletionStage<?> over(String pluginId, String handler, Instant begun);

    /**
     * There is no such job any more.
     *
     * @param pluginId the plugin
     * @param handler the method, as {@code Class#method}
     * @return completes once that is written
     */
    CompletionStage<?> forget(String pluginId, String handler);
}
