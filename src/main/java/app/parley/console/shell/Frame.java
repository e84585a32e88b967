package app.parley.console.shell;

import java.util.List;

/// What the shell asks of whoever holds the window.
public interface Frame {

    /// Everything that can be opened: a screen, or a screen and a section of it as `settings/whatsapp`.
    void open(String place);

    /// The sections of the settings, for the palette: `settings.section.<name>` is their text.
    List<String> settingsSections();

    /// Light in the dark, dark in the light.
    void otherTheme();

    /// A narrow window that stays on top and shows the queue alone, or back to the whole.
    void strip(boolean on);

    /// Ends the program, engine and all.
    void quit();
}
