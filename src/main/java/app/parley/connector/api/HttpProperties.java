package app.parley.connector.api;

import java.util.Map;

/// Limits of the JDK's HTTP server, which reads them once and only from system properties. What somebody has set on the
/// command line stays.
public final class HttpProperties {
    private static final Map<String, String> LIMITS = Map.of(
            // seconds until a request must have been read completely
            "sun.net.httpserver.maxReqTime", "10",
            // seconds until its answer must have been taken
            "sun.net.httpserver.maxRspTime", "60",
            "sun.net.httpserver.maxReqHeaderSize", "32768",
            "sun.net.httpserver.maxReqHeaders", "100",
            "sun.net.httpserver.nodelay", "true",
            "sun.net.httpserver.idleInterval", "30",
            // milliseconds between looks for idle connections
            "sun.net.httpserver.clockTick", "5000",
            "sun.net.httpserver.maxIdleConnections", "500",
            "jdk.httpserver.maxConnections", "1000");

    private HttpProperties() {}

    /// To be called before anything makes an HTTP server.
    public static void set() {
        LIMITS.forEach((name, limit) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, limit);
            }
        });
    }
}
