package app.parley.agent.tool;

import app.parley.agent.Found;
import app.parley.agent.ModelRequest.Passage;
import app.parley.agent.Tool;
import app.parley.agent.Turn;
import app.parley.conversation.Languages;
import app.parley.settings.hours.BusinessHours;
import app.parley.settings.hours.HoursWords;
import app.parley.settings.hours.Openness;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Says when the business is open, and whether it is at a time somebody proposes.
public final class HoursTool implements Tool {
    private final BusinessHours hours;

    public HoursTool(BusinessHours hours) {
        this.hours = hours;
    }

    @Override
    public String name() {
        return "opening_hours";
    }

    @Override
    public String about() {
        return "says when the business is open; for an appointment takes the time as 2026-12-01T17:30 and says whether"
                + " it is open then, which only a person can confirm";
    }

    @Override
    public Found use(String query, Turn turn) {
        if (!hours.now().opening().said()) {
            return Found.lines(List.of("nobody said when the business is open"));
        }
        var words = new HoursWords(Languages.of(turn.question()).orElse("en"), hours.zone());
        var all =
                new Passage(name(), "When are you open?", words.all(hours.now().opening(), turn.now()), 1);
        return time(query)
                .map(time -> new Found(List.of(all), List.of(standing(time, words, turn.now()))))
                .orElseGet(() -> Found.passages(List.of(all)));
    }

    private Optional<Instant> time(String query) {
        try {
            return Optional.of(
                    LocalDateTime.parse(query.strip()).atZone(hours.zone()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String standing(Instant time, HoursWords words, Instant now) {
        var when = words.when(time, now);
        if (time.isBefore(now)) {
            return when + ": that is over";
        }
        return hours.at(time) instanceof Openness.Closed
                ? when + ": closed"
                : when + ": open; whether somebody has time then only a person can say";
    }
}
