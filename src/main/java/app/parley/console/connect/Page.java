package app.parley.console.connect;

import java.util.Locale;

/// One question of the wizard, in its order.
enum Page {
    DOOR,
    BILL,
    PREPARE,
    TOKEN,
    NUMBER,
    REACH,
    CHECKS,
    LAST;

    String key() {
        return "connect." + name().toLowerCase(Locale.ROOT);
    }

    boolean isFirst() {
        return ordinal() == 0;
    }

    Page before() {
        return values()[Math.max(0, ordinal() - 1)];
    }

    Page after() {
        return values()[Math.min(values().length - 1, ordinal() + 1)];
    }
}
