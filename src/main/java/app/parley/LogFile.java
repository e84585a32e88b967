package app.parley;

import app.parley.storage.Workspace;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import org.slf4j.LoggerFactory;

/// The log in the workspace: a file a day, two weeks of them, never more than 100 MB.
final class LogFile {
    private LogFile() {}

    static void in(Workspace workspace) {
        if (!(LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root)
                || root.getAppender("workspace") != null) {
            return;
        }
        var context = root.getLoggerContext();
        var file = new RollingFileAppender<ILoggingEvent>();
        file.setContext(context);
        file.setName("workspace");
        file.setFile(workspace.logs().resolve("parley.log").toString());
        var rolling = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(workspace.logs().resolve("parley.%d.%i.log").toString());
        rolling.setMaxFileSize(FileSize.valueOf("20MB"));
        rolling.setMaxHistory(14);
        rolling.setTotalSizeCap(FileSize.valueOf("100MB"));
        rolling.start();
        var lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level %logger{0} [%thread] %msg%n");
        lines.start();
        file.setRollingPolicy(rolling);
        file.setEncoder(lines);
        file.start();
        root.addAppender(file);
    }
}
