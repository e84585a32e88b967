package app.parley.console.shell;

import org.kordamp.ikonli.Ikon;

/// Something the palette leads to.
///
/// @param title what it is called, in the person's language
/// @param detail of what kind it is
/// @param keys as people read them, "" if it has none
record PaletteEntry(Ikon icon, String title, String detail, String keys, Runnable run) {}
