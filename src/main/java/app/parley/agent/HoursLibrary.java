package app.parley.agent;

import app.parley.approval.Evidence;
import app.parley.approval.Intents;
import app.parley.approval.LocalReading;
import app.parley.conversation.Languages;
import app.parley.settings.hours.BusinessHours;
import app.parley.settings.hours.HoursWords;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// What the business knows, and before it the hours as the owner set them where somebody asks when it is open.
public final class HoursLibrary implements Library {
    private static final String SOURCE = "opening hours";
    private static final double SURE = 0.97;
    private static final List<String> LANGUAGES = List.of("en", "es", "pt");
    private final Library others;
    private final BusinessHours hours;
    private final LocalReading reading;
    private final InstantSource clock;

    public HoursLibrary(Library others, BusinessHours hours, LocalReading reading, InstantSource clock) {
        this.others = others;
        this.hours = hours;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public List<ModelRequest.Passage> about(String question) {
        var known = others.about(question);
        if (!hours.now().opening().said() || !reading.intent(question).equals(Intents.of("opening_hours"))) {
            return known;
        }
        var words = words(Languages.of(question).orElse("en"));
        return Stream.concat(
                        Stream.of(new ModelRequest.Passage(SOURCE, "When are you open?", words, SURE)),
                        known.stream().filter(passage -> passage.score() < SURE))
                .toList();
    }

    /// The hours in every language they can be said in; none if nobody set them.
    public List<Evidence> evidence() {
        return hours.now().opening().said()
                ? LANGUAGES.stream()
                        .map(language -> new Evidence(SOURCE, words(language)))
                        .toList()
                : List.of();
    }

    private String words(String language) {
        return new HoursWords(language, hours.zone()).all(hours.now().opening(), clock.instant());
    }
}
