package app.parley.agent;

import app.parley.agent.VariantWish.Reader;
import app.parley.approval.Evidence;
import app.parley.knowledge.Gaps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Has a text written in several wordings that say the same: to one contact in their language and tone, or to many as
/// a template.
final class ContentVariants {
    /// Room for five messages, and for a model that thinks aloud.
    private static final int MOST_TOKENS = 6144;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Prompt toOne = Prompt.file("variants.md");
    private final Prompt toMany = Prompt.file("template.md");
    private final Prompt otherwise = Prompt.file("otherwise.md");
    private final LanguageModel model;
    private final Library library;
    private final Lessons lessons;

    ContentVariants(LanguageModel model, Library library, Lessons lessons) {
        this.model = model;
        this.library = library;
        this.lessons = lessons;
    }

    /// What came of it.
    ///
    /// @param texts empty if nothing could be written
    /// @param reason why not, in the model's words; "" if it does not say
    /// @param evidence what the texts may rest on
    /// @param language of the texts, BCP 47; "und" where nobody knows
    record Written(
            List<VariantReader.Text> texts,
            String reason,
            List<Evidence> evidence,
            String language,
            ModelAnswer answer) {}

    /// Where the model does not write, what the business knows, as it stands.
    Written toOne(Turn turn, VariantWish wish) throws ModelUnavailableException {
        var briefing = Briefing.about(wish.about(), turn, library, lessons);
        if (!model.writes()) {
            return quoted(briefing, wish);
        }
        var language = briefing.language();
        var told = lessons.told(toOne.with(places(wish, language)), turn, language);
        var answer = model.answer(briefing.request(asked(told, wish), VariantReader.SCHEMA, MOST_TOKENS));
        var said = VariantReader.read(answer.text(), wish.count());
        var texts = said.texts().stream()
                .map(one -> new VariantReader.Text(one.difference(), lessons.reworded(one.text(), language)))
                .toList();
        return new Written(texts, said.reason(), evidence(briefing.passages(), wish), language, answer);
    }

    Written toMany(Reader.Many reader, VariantWish wish) throws ModelUnavailableException {
        var language = reader.language().replace('_', '-');
        var passages = library.about(wish.about());
        var instructions = lessons.told(toMany.with(places(wish, language)), language);
        var category = "\nThe category is " + reader.category().name().toLowerCase(Locale.ROOT) + ".";
        var answer = model.answer(new ModelRequest(
                asked(instructions + category, wish),
                List.of(),
                passages,
                List.of(),
                language,
                VariantReader.SCHEMA,
                MOST_TOKENS,
                PATIENCE));
        var said = VariantReader.read(answer.text(), wish.count());
        return new Written(said.texts(), said.reason(), evidence(passages, wish), language, answer);
    }

    private static Map<String, String> places(VariantWish wish, String language) {
        var operator = Locale.forLanguageTag(wish.operator()).getDisplayLanguage(Locale.ENGLISH);
        return Map.of(
                "count",
                String.valueOf(wish.count()),
                "language",
                language,
                "operator",
                operator.isBlank() ? "English" : operator);
    }

    private String asked(String instructions, VariantWish wish) {
        var words = wish.words();
        var asked = instructions + "\n\nWhat should be written:\n" + wish.wish();
        return words == null ? asked : asked + "\n" + otherwise.with(Map.of("words", words));
    }

    /// What a person wished or wrote may be said, as far as the business's own knowledge says nothing else.
    private static List<Evidence> evidence(List<ModelRequest.Passage> passages, VariantWish wish) {
        var evidence = new ArrayList<Evidence>();
        passages.forEach(passage -> evidence.add(new Evidence(passage.source(), passage.text())));
        evidence.add(new Evidence("wish", wish.about()));
        return evidence;
    }

    private Written quoted(Briefing briefing, VariantWish wish) {
        var known = briefing.passages().stream()
                .filter(passage -> passage.score() >= Gaps.SURE)
                .limit(wish.count())
                .toList();
        return new Written(
                known.stream()
                        .map(passage -> new VariantReader.Text(passage.question(), passage.text()))
                        .toList(),
                "",
                evidence(known, wish),
                briefing.language(),
                new ModelAnswer("", model.name(), 0, 0, 0L, Duration.ZERO));
    }
}
