package dev.banter.workspace.keep;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What a package, or one class of it, logs of one file. */
final class LogOf implements AutoCloseable {

    private final Logger logger;
    private final String file;
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    LogOf(String name, Path file) {
        this.logger = (Logger) LoggerFactory.getLogger(name);
        this.file = file.toString();
        appender.start();
        logger.addAppender(appender);
    }

    List<String> warnings() {
        return List.copyOf(appender.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.contains(file))
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
    }
}
