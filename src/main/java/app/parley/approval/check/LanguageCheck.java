package app.parley.approval.check;

import app.parley.approval.Case;
import app.parley.approval.Check;
import app.parley.approval.Finding;
import app.parley.conversation.Languages;
import app.parley.knowledge.Kind;
import app.parley.outbox.Content;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The customer is answered in the customer's language. What a model says about its language does not count; it is
/// told from
/// the words. A line of the catalogue is read by everybody: it is names, sizes and a price.
final class LanguageCheck implements Check {
    private static final String CATALOGUE = Kind.PRODUCT.word() + " ";
    private static final int FEWEST_LETTERS = 25;

    @Override
    public String name() {
        return "language";
    }

    @Override
    public boolean stopsAPerson() {
        return false;
    }

    @Override
    public Finding examine(Case facts) {
        var theirs = facts.contactLanguage();
        if (theirs == null || theirs.isBlank()) {
            return pass();
        }
        var other = otherThan(primary(theirs), withoutCatalogue(facts));
        return other.map(found -> fail("It is written in " + found + ", the customer writes " + primary(theirs) + "."))
                .orElseGet(this::pass);
    }

    private static Content withoutCatalogue(Case facts) {
        if (!(facts.content() instanceof Content.Text(var body))) {
            return facts.content();
        }
        var rest = body;
        for (var evidence : facts.evidence()) {
            if (evidence.source().startsWith(CATALOGUE)) {
                rest = rest.replace(evidence.quote(), " ");
            }
        }
        return new Content.Text(rest);
    }

    private static Optional<String> otherThan(String theirs, Content content) {
        return switch (content) {
            case Content.Template template ->
                Optional.of(primary(template.language())).filter(found -> !found.equals(theirs));
            case Content.Text(var body) -> otherThan(theirs, cut(body));
            case Content.Interactive _ -> otherThan(theirs, cut(String.join("\n", content.pieces())));
            case Content.File _ -> otherThan(theirs, cut(content.words()));
            case Content.Place _, Content.People _, Content.Reaction _ -> Optional.empty();
        };
    }

    private static Optional<String> otherThan(String theirs, String body) {
        var whole = Languages.of(body).filter(found -> !found.equals(theirs));
        if (whole.isPresent()) {
            return whole;
        }
        return Arrays.stream(body.split("[.!?\\n]"))
                .filter(sentence -> sentence.length() >= FEWEST_LETTERS)
                .flatMap(sentence -> Languages.of(sentence).stream())
                .filter(found -> !found.equals(theirs))
                .findFirst();
    }

    private static String cut(String body) {
        return body.length() > Wording.LONGEST ? body.substring(0, Wording.LONGEST) : body;
    }

    private static String primary(String tag) {
        return tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }
}
