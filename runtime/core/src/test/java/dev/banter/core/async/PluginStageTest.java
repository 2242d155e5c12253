package dev.banter.core.async;

import static dev.banter.core.fixture.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The host completes, the plugin chains: on whose thread? */
@Timeout(120)
final class PluginStageTest {

    private final ExecutorService threads = Executors.newSingleThreadExecutor(task -> new Thread(task, "plugin"));
    private final List<String> ranOn = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> host = new CompletableFuture<>();
    private final CompletableFuture<String> stage = PluginStage.of(host, threads);

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    /** Everything that chains, so that none can be forgotten, chained before and after the host completes. */
    static Stream<Arguments> chainingMethods() {
        return Arrays.stream(CompletionStage.class.getMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getParameterCount() > 0)
                .flatMap(method -> Stream.of(Arguments.of(method, true), Arguments.of(method, false)));
    }

    @Test
    void knowsTheMethodsThatChain() {
        assertThat(chainingMethods().map(arguments -> ((Method) arguments.get()[0]).getName()))
                .hasSizeGreaterThanOrEqualTo(76)
                .contains("thenApply", "thenCompose", "handleAsync", "exceptionallyComposeAsync");
    }

    @ParameterizedTest(name = "{0}, chained before: {1}")
    @MethodSource("chainingMethods")
    void whatIsChainedRunsOnThePluginsThreads(Method method, boolean before) throws ReflectiveOperationException {
        if (before) {
            method.invoke(stage, arguments(method));
            complete(method);
        } else {
            complete(method);
            method.invoke(stage, arguments(method));
        }

        await().until(() -> !ranOn.isEmpty());
        assertThat(ranOn).containsExactly("plugin");
    }

    @Test
    void whatIsChainedToAStageOfThePluginsOwnRunsOnThePluginsThreads() {
        CompletableFuture<String> done = CompletableFuture.completedFuture("done");

        CompletableFuture.allOf(done, stage).thenRun(this::note);
        CompletableFuture.anyOf(new CompletableFuture<>(), stage).thenRun(this::note);
        done.thenCompose(value -> stage).thenRun(this::note);
        done.thenCombine(stage, (one, other) -> one + other).thenRun(this::note);
        done.thenAcceptBoth(stage, (one, other) -> note());
        stage.minimalCompletionStage().thenRun(this::note);
        stage.copy().thenRun(this::note);
        stage.toCompletableFuture().thenRun(this::note);
        stage.thenApply(value -> value).thenApply(value -> value).thenRun(this::note);
        host.complete("said");

        await().until(() -> ranOn.size() == 9);
        assertThat(ranOn).containsOnly("plugin");
    }

    @Test
    void whatATimeoutSetsOffRunsOnThePluginsThreads() {
        stage.orTimeout(1, TimeUnit.NANOSECONDS).exceptionally(failure -> {
            note();
            return "late";
        });

        await().until(() -> !ranOn.isEmpty());
        assertThat(ranOn).containsExactly("plugin");
    }

    @Test
    void waitingNeedsNoThreadOfThePlugin() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        threads.execute(() -> awaitUninterrupted(open));
        CompletableFuture<String> joined = onAThreadOfItsOwn(stage::join);
        CompletableFuture<String> got = onAThreadOfItsOwn(stage::get);
        CompletableFuture<String> gotInTime = onAThreadOfItsOwn(() -> stage.get(1, TimeUnit.DAYS));

        host.complete("said");

        assertThat(joined.join()).isEqualTo("said");
        assertThat(got.join()).isEqualTo("said");
        assertThat(gotInTime.join()).isEqualTo("said");
        open.countDown();
    }

    @Test
    void waitingWorksAfterThePluginsThreadsAreGone() {
        CompletableFuture<String> joined = onAThreadOfItsOwn(stage::join);
        threads.shutdownNow();

        host.complete("said");

        assertThat(joined.join()).isEqualTo("said");
    }

    @Test
    void waitingEndsWhenThePluginCompletesOrTimesOutTheStage() {
        assertThat(PluginStage.of(host, threads)
                        .completeOnTimeout("late", 1, TimeUnit.NANOSECONDS)
                        .join())
                .isEqualTo("late");
        assertThatThrownBy(() -> stage.orTimeout(1, TimeUnit.NANOSECONDS).join())
                .hasCauseInstanceOf(TimeoutException.class);
        assertThat(host).isNotDone();
    }

    @Test
    void waitingTimesOut() {
        assertThatThrownBy(() -> stage.get(1, TimeUnit.NANOSECONDS)).isInstanceOf(TimeoutException.class);
    }

    @Test
    void aWaitIsEndedByAnInterrupt() {
        CompletableFuture<String> got = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                got.complete(stage.get());
            } catch (Exception failure) {
                got.completeExceptionally(failure);
            }
        });
        waiting.start();

        waiting.interrupt();

        assertThatThrownBy(got::join).hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void aFailureArrivesAsItIs() {
        IllegalStateException failure = new IllegalStateException("on purpose");

        host.completeExceptionally(failure);

        assertThatThrownBy(stage::join).hasCause(failure);
        assertThatThrownBy(stage::get).hasCause(failure);
        assertThatThrownBy(() -> PluginStage.of(host, threads).join()).hasCause(failure);
    }

    @Test
    void aPluginCannotUndoWhatTheHostKnows() {
        stage.cancel(true);

        assertThat(host).isNotDone();
        host.complete("said");
        assertThat(stage).isCancelled();
    }

    private void complete(Method method) {
        if (method.getName().startsWith("exceptionally")) {
            host.completeExceptionally(new IllegalStateException("on purpose"));
        } else {
            host.complete("said");
        }
    }

    private Object[] arguments(Method method) {
        boolean either = method.getName().contains("Either");
        return Arrays.stream(method.getParameterTypes())
                .map(type -> argument(type, either))
                .toArray();
    }

    private Object argument(Class<?> type, boolean either) {
        if (type == CompletionStage.class) {
            return either ? new CompletableFuture<>() : CompletableFuture.completedFuture("other");
        }
        if (type == Executor.class) {
            return threads;
        }
        if (type == Function.class) {
            return (Function<Object, Object>) value -> noted();
        }
        if (type == BiFunction.class) {
            return (BiFunction<Object, Object, Object>) (value, other) -> noted();
        }
        if (type == Consumer.class) {
            return (Consumer<Object>) value -> note();
        }
        if (type == BiConsumer.class) {
            return (BiConsumer<Object, Object>) (value, other) -> note();
        }
        assertThat(type).isEqualTo(Runnable.class);
        return (Runnable) this::note;
    }

    /** Notes it, and gives what every kind of function may return. */
    private Object noted() {
        note();
        return CompletableFuture.completedFuture("value");
    }

    private void note() {
        ranOn.add(Thread.currentThread().getName());
    }

    private static void awaitUninterrupted(CountDownLatch open) {
        try {
            open.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static CompletableFuture<String> onAThreadOfItsOwn(Callable<String> code) {
        CompletableFuture<String> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(code.call());
            } catch (Exception failure) {
                result.completeExceptionally(failure);
            }
        });
        thread.start();
        await().pollInterval(Duration.ofMillis(1)).until(() -> thread.getState() != Thread.State.RUNNABLE);
        return result;
    }
}
