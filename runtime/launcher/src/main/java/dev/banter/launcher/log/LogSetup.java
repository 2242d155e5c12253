package dev.banter.launcher.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.banter.launcher.settings.LogFormat;
import dev.banter.launcher.settings.Settings;
import org.slf4j.LoggerFactory;

/** Sets up the logs of the process: one appender, to standard error. */
public final class LogSetup {

    private static final String TEXT = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{0} - %msg%n%ex";

    private LogSetup() {}

    /**
     * Replaces whatever was set up before.
     *
     * @param log what is logged, and how
     */
    public static void apply(Settings.Log log) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        MaskingEncoder encoder = new MaskingEncoder(encoder(log.format(), context));
        encoder.setContext(context);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.toLevel(log.level().name()));
        root.addAppender(appender);
        // Netty tells at debug what it found on this machine, and cron-utils what it has tried; that is nobody's
        // concern here.
        context.getLogger("io.netty").setLevel(Level.INFO);
        context.getLogger("com.cronutils").setLevel(Level.INFO);
    }

    /** Flushes and ends the logs. */
    public static void stop() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
    }

    private static Encoder<ILoggingEvent> encoder(LogFormat format, LoggerContext context) {
        if (format == LogFormat.JSON) {
            JsonEncoder json = new JsonEncoder();
            json.setContext(context);
            json.setWithFormattedMessage(true);
            json.setWithMessage(false);
            json.setWithArguments(false);
            json.setWithContext(false);
            json.setWithSequenceNumber(false);
            return json;
        }
        PatternLayoutEncoder text = new PatternLayoutEncoder();
        text.setContext(context);
        text.setPattern(TEXT);
        return text;
    }
}
