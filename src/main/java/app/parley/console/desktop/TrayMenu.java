package app.parley.console.desktop;

/// What the icon in the tray offers, in the person's words.
///
/// @param name of the program
public record TrayMenu(String name, Item open, Item agents, Item quit) {

    /// @param run on the FX thread
    public record Item(String words, Runnable run) {}
}
