package app.parley.insight.overview;

import java.util.List;
import java.util.Optional;

/// A period beside the one before.
///
/// @param running whether the period is not over; then as much of the one before counts as has passed of it
public record Overview(Period period, Period previous, boolean running, List<Figure> figures) {

    public Optional<Figure> figure(String name) {
        return figures.stream().filter(figure -> figure.name().equals(name)).findFirst();
    }
}
