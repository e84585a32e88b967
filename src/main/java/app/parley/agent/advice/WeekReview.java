package app.parley.agent.advice;

import app.parley.insight.overview.Change;
import app.parley.insight.overview.Figure;
import app.parley.insight.overview.Overview;
import java.util.ArrayList;
import java.util.List;

/// What is worth saying of a week: how much it was, what changed by more than chance, and what waits for an answer.
final class WeekReview {
    private static final String BEGUN = "conversations_begun";
    private static final String UNANSWERED = "questions_without_source";
    private static final double MANY_QUESTIONS = 3;

    private WeekReview() {}

    /// Nothing where nobody wrote in either week.
    static List<Point> points(Overview overview) {
        var points = new ArrayList<Point>();
        var begun = overview.figure(BEGUN).orElseThrow();
        if (number(begun.now()) + number(begun.before()) == 0) {
            return points;
        }
        points.add(point(begun));
        overview.figures().stream()
                .filter(figure -> !figure.name().equals(BEGUN))
                .filter(WeekReview::isWorthSaying)
                .forEach(figure -> points.add(point(figure)));
        if (points.size() == 1 && begun.change() != Change.MORE && begun.change() != Change.LESS) {
            points.add(Point.of("nothing_changed"));
        }
        return points;
    }

    private static boolean isWorthSaying(Figure figure) {
        return figure.change() == Change.MORE
                || figure.change() == Change.LESS
                || figure.name().equals(UNANSWERED) && number(figure.now()) >= MANY_QUESTIONS;
    }

    /// A change that can be told has a figure on both sides.
    private static Point point(Figure figure) {
        return new Point(
                figure.name(), figure.kind(), figure.change(), List.of(number(figure.now()), number(figure.before())));
    }

    private static double number(@org.jspecify.annotations.Nullable Double number) {
        return number == null ? 0 : number;
    }
}
