package dev.banter.dist;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A plugin that means well, and some that do not. */
final class HostileSources {

    static final String GOOD = """
            package good;

            import dev.banter.api.*;

            final class Good {

                @OnMessage(pattern = "^are you there (?<n>\\\\d+)$")
                String there(@Group("n") int n) {
                    return "here " + n;
                }
            }
            """;

    static final String BAD = """
            package bad;

            import dev.banter.api.*;

            final class Bad {

                @OnMessage(pattern = "^loop")
                void loop() {
                    long turns = 0;
                    while (true) {
                        turns++;
                        if (turns == Long.MIN_VALUE) {
                            throw new IllegalStateException();
                        }
                    }
                }

                @OnMessage(pattern = "^overflow")
                String overflow() {
                    return overflow() + "!";
                }

                @OnMessage(pattern = "^fail")
                void fail() {
                    throw new OutOfMemoryError("so it says");
                }
            }
            """;

    static final String WORSE = """
            package worse;

            import dev.banter.api.*;
            import java.util.concurrent.CountDownLatch;
            import java.util.concurrent.atomic.AtomicInteger;

            final class Worse {

                private final Object one = new Object();
                private final Object other = new Object();
                private final CountDownLatch both = new CountDownLatch(2);
                private final AtomicInteger asleep = new AtomicInteger();

                @OnMessage(pattern = "^deadlock left")
                void left() throws InterruptedException {
                    lock(one, other);
                }

                @OnMessage(pattern = "^deadlock right")
                void right() throws InterruptedException {
                    lock(other, one);
                }

                private void lock(Object first, Object second) throws InterruptedException {
                    synchronized (first) {
                        both.countDown();
                        both.await();
                        synchronized (second) {
                            both.await();
                        }
                    }
                }

                @OnMessage(pattern = "^sleepers")
                String sleepers() {
                    while (asleep.getAndIncrement() < 1_000) {
                        Thread sleeper = new Thread(() -> {
                            try {
                                Thread.sleep(Long.MAX_VALUE);
                            } catch (InterruptedException awake) {
                                Thread.currentThread().interrupt();
                            }
                        });
                        sleeper.setDaemon(true);
                        sleeper.start();
                    }
                    return "asleep";
                }

                @OnMessage(pattern = "^exit")
                void exit() {
                    System.exit(7);
                }

                @OnMessage(pattern = "^leave")
                void leave() {
                    Runtime.getRuntime().exit(8);
                }

                @OnMessage(pattern = "^halt")
                void halt() {
                    Runnable out = () -> Runtime.getRuntime().halt(9);
                    out.run();
                }

                @OnMessage(pattern = "^string")
                String string() {
                    return "x".repeat(64 << 20).substring((64 << 20) - 3);
                }

                @OnMessage(pattern = "^flood")
                String flood() {
                    return "&".repeat(64 << 20);
                }
            }
            """;

    static final String SLOW = """
            package slow;

            import dev.banter.api.*;

            final class Slow {

                @OnMessage(pattern = "(a+)+$")
                void nested() {}

                @OnMessage(pattern = "(?:a|b)*c")
                void deep() {}

                @OnMessage(pattern = "(x+x+)+y")
                void twice() {}

                @OnMessage(pattern = "^(a+)\\\\1*(a+)*\\\\2$")
                void back() {}
            }
            """;

    static final String GREEDY = """
            package greedy;

            import dev.banter.api.*;

            final class Greedy {

                private Object[] all = {};

                @OnMessage(pattern = "^once")
                String once() {
                    return "" + new byte[1 << 30].length;
                }

                @OnMessage(pattern = "^fill")
                void fill() {
                    while (true) {
                        try {
                            all = new Object[] {all};
                        } catch (OutOfMemoryError full) {
                            continue;
                        }
                    }
                }
            }
            """;

    static String hundredSlowPatterns() {
        String handlers = IntStream.range(0, 100)
                .mapToObj(i -> "    @OnMessage(pattern = \"(x+x+)+y" + i + "\")\n    void slow" + i + "() {}\n")
                .collect(Collectors.joining("\n"));
        return "package hundred;\n\nimport dev.banter.api.*;\n\nfinal class Hundred {\n\n" + handlers + "}\n";
    }

    private HostileSources() {}
}
