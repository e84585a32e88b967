package app.parley.console.approvals;

import java.util.Locale;

/// Keys as people read them, on this system and as they chose.
///
/// @param single a letter alone is enough
/// @param mac the Command key in place of Control
record KeyCaps(boolean single, boolean mac) {

    static KeyCaps of(boolean singleKeys) {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return new KeyCaps(singleKeys, system.startsWith("mac"));
    }

    String of(Deed deed) {
        if (!single && !deed.hasShortcut()) {
            return deed == Deed.NEXT ? "↓" : "↑";
        }
        return single ? deed.key().getName() : control(deed.key().getName());
    }

    String reason(int number) {
        return single ? String.valueOf(number) : control(String.valueOf(number));
    }

    String send() {
        return mac ? "⌘ ↵" : "Ctrl ↵";
    }

    private String control(String key) {
        return mac ? "⌘ " + key : "Ctrl " + key;
    }
}
