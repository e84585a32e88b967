package app.parley.console.shell;

import app.parley.console.kit.Look;
import app.parley.console.kit.Navigator;
import app.parley.console.kit.Notices;
import app.parley.console.kit.Screen;
import app.parley.console.kit.Screen.KeyHint;
import app.parley.console.shell.Mishaps.Mishap;
import app.parley.desk.inbox.ConversationLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Everything one can ask for from the palette, and the keys that work everywhere.
final class Commands {
    private Commands() {}

    static List<PaletteEntry> all(
            Look look, List<Screen> screens, Screen current, ShellViewModel viewModel, Frame frame, Shell shell) {
        var entries = new ArrayList<PaletteEntry>();
        for (var action : current.actions()) {
            entries.add(entry(look, Feather.ZAP, action.key(), "shell.palette.action", action.keys(), action.run()));
        }
        for (int i = 0; i < screens.size(); i++) {
            var screen = screens.get(i);
            var keys = look.text("keys.ctrl", i + 1);
            entries.add(entry(
                    look,
                    screen.icon(),
                    "screen." + screen.name(),
                    "shell.palette.screen",
                    keys,
                    () -> frame.open(screen.name())));
        }
        entries.addAll(List.of(
                entry(
                        look,
                        Feather.POWER,
                        "shell.agents.switch",
                        "shell.palette.action",
                        look.text("keys.ctrl", "."),
                        viewModel::switchAgents),
                entry(look, Feather.LINK, "connect.open", "shell.palette.action", "", () -> frame.open("connect")),
                entry(look, Feather.MOON, "shell.theme", "shell.palette.action", "", frame::otherTheme),
                entry(
                        look,
                        Feather.SIDEBAR,
                        "shell.strip.narrow",
                        "shell.palette.action",
                        look.text("keys.ctrl.shift", "S"),
                        () -> frame.strip(true)),
                entry(look, Feather.HELP_CIRCLE, "shell.help.title", "shell.palette.action", "?", shell::openHelp),
                entry(
                        look,
                        Feather.LOG_OUT,
                        "shell.quit",
                        "shell.palette.action",
                        look.text("keys.ctrl", "Q"),
                        frame::quit)));
        for (var section : frame.settingsSections()) {
            entries.add(entry(
                    look,
                    Feather.SETTINGS,
                    "settings.section." + section,
                    "screen.settings",
                    "",
                    () -> frame.open("settings/" + section)));
        }
        return entries;
    }

    /// What can be made to go wrong, where customers are simulated.
    static List<PaletteEntry> mishaps(Look look, Mishaps mishaps, Notices notices) {
        return Stream.of(Mishap.values())
                .map(mishap -> entry(look, Feather.CLOUD_LIGHTNING, mishap.key(), "demo.mishap", "", () -> {
                    mishaps.happen(mishap);
                    notices.tell(mishap.key() + ".now");
                }))
                .toList();
    }

    static PaletteEntry person(Look look, ConversationLine line, Navigator navigator) {
        return new PaletteEntry(
                Feather.USER,
                line.name(),
                look.text("shell.palette.conversation"),
                "",
                () -> navigator.openConversation(line.id()));
    }

    static List<KeyHint> everywhere(Look look) {
        return List.of(
                new KeyHint(look.text("keys.ctrl", "K"), "shell.search"),
                new KeyHint(look.text("keys.ctrl", "1…9"), "shell.help.screens"),
                new KeyHint(look.text("keys.ctrl", "."), "shell.agents.switch"),
                new KeyHint(look.text("keys.ctrl.shift", "S"), "shell.strip.narrow"),
                new KeyHint(look.text("keys.ctrl", ","), "screen.settings"),
                new KeyHint("Esc", "shell.help.close"),
                new KeyHint("?", "shell.help.title"),
                new KeyHint(look.text("keys.ctrl", "Q"), "shell.quit"));
    }

    private static PaletteEntry entry(Look look, Ikon icon, String key, String kind, String keys, Runnable run) {
        return new PaletteEntry(icon, look.text(key), look.text(kind), keys, run);
    }
}
