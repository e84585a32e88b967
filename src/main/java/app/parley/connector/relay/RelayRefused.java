package app.parley.connector.relay;

import java.io.IOException;

/// The relay does not want us; trying again changes nothing before somebody has looked at the settings.
final class RelayRefused extends IOException {
    private static final long serialVersionUID = 1;

    RelayRefused(String why) {
        super(why);
    }
}
