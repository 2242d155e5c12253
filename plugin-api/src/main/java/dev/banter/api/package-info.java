/**
 * All that a plugin compiles against.
 *
 * <p>A plugin is a jar with classes that have annotated methods. No descriptor, no base class, no registration:
 *
 * <pre>{@code
 * final class Deploys {
 *
 *     @OnMessage(pattern = "^deploy (?<app>\\S+) to (?<env>prod|staging)$", help = "deploy APP to ENV")
 *     void deploy(@Group("app") String app, @Group("env") String env, Reply reply) {
 *         reply.inThread("deploying " + app);
 *         reply.broadcast(app + " is on " + env);
 *     }
 * }
 * }</pre>
 *
 * <p>Handler classes are singletons of their plugin. Their constructors are injected ({@link jakarta.inject.Inject},
 * needed only where there are parameters) with {@link Slack}, {@link Catalogue}, {@link Data}, {@link Timers}, a logger of
 * slf4j, a {@link java.util.concurrent.ScheduledExecutorService}, a {@link java.net.http.HttpClient}, a record of
 * {@link Settings} and the plugin's own classes.
 *
 * <p>Jobs ({@link Every}, {@link At}) and reminders ({@link OnTimer}) come by the clock. Interceptors
 * ({@link BeforeHandlers}, {@link BeforeSending}) are asked about what goes by. After the constructors comes {@link Started},
 * then the messages, and {@link AutoCloseable} at the end. All of a plugin's code runs on threads of that plugin alone.
 */
@NullMarked
package dev.banter.api;

import org.jspecify.annotations.NullMarked;
