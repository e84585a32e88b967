package app.parley.console.shell;

import app.parley.console.kit.Background;
import app.parley.console.kit.Navigator;

/// What the shell works with.
public record Surroundings(Background background, Toasts toasts, Navigator navigator) {}
