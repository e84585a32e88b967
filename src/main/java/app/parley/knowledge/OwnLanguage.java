package app.parley.knowledge;

import app.parley.conversation.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Of what fits a question nearly as well as the best, or names the same figures as the best, the passage in the
/// language of the question comes first: a business says the same in several languages, and words alone cannot tell
/// which of them the customer reads.
final class OwnLanguage {
    private static final double NEARLY = 0.1;

    /// One may be the same by chance.
    private static final int FEWEST_FIGURES = 2;

    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,]\\d+)*");

    private OwnLanguage() {}

    /// @param ranked best first
    static List<Passage> first(List<Passage> ranked, String question) {
        var asked = Languages.of(question);
        if (asked.isEmpty() || ranked.isEmpty()) {
            return ranked;
        }
        var first = read(ranked.getFirst());
        if (first.isEmpty() || first.equals(asked)) {
            return ranked;
        }
        var own = nearest(ranked, asked);
        return own.isEmpty() ? ranked : exchanged(ranked, own.getAsInt());
    }

    private static OptionalInt nearest(List<Passage> ranked, Optional<String> language) {
        double least = ranked.getFirst().score() - NEARLY;
        var figures = figures(ranked.getFirst());
        return IntStream.range(1, ranked.size())
                .filter(place -> ranked.get(place).score() >= least
                        || figures.size() >= FEWEST_FIGURES
                                && figures(ranked.get(place)).equals(figures))
                .filter(place -> read(ranked.get(place)).equals(language))
                .findFirst();
    }

    /// As digits alone, for each language has its own marks between them.
    private static Set<String> figures(Passage passage) {
        return FIGURE.matcher(passage.quote())
                .results()
                .map(figure -> figure.group().replaceAll("[.,]", ""))
                .collect(Collectors.toSet());
    }

    private static Optional<String> read(Passage passage) {
        return Languages.of(passage.quote());
    }

    /// Both say what is asked for, so they change places and scores.
    private static List<Passage> exchanged(List<Passage> ranked, int place) {
        var exchanged = new ArrayList<>(ranked);
        var first = ranked.getFirst();
        var own = ranked.get(place);
        exchanged.set(0, own.scored(first.score()));
        exchanged.set(place, first.scored(own.score()));
        return List.copyOf(exchanged);
    }
}
