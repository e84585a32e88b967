package app.parley.console.tour;

import app.parley.console.Desks;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// A state of a screen, and how one gets there.
///
/// @param name of its pictures
/// @param language the window's
/// @param workers at once for what is there, never for what is still loading
/// @param width of the window in pixels
record Stop(
        String name,
        Desks desks,
        String language,
        Executor workers,
        double width,
        double height,
        Consumer<Place> steps) {}
