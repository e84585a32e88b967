package app.parley.approval.check;

import app.parley.approval.Case;
import app.parley.approval.check.Claim.Kind;
import java.util.List;
import java.util.stream.Stream;

/// "So it is 5 €?" "Yes!": a yes says everything that the question says.
///
/// Prices and promises that a customer puts in our mouth are also answered by "why not" and a hundred other words; next
/// to them only a question, an "I will ask", a courtesy or the business's own words go out alone.
final class Confirmation {
    private final Reader reader;

    Confirmation(Reader reader) {
        this.reader = reader;
    }

    /// What the draft says yes to without a source.
    List<String> of(Wording draft, Case facts, Backing backing) {
        boolean yes = saysYes(draft, backing);
        if (!yes && Sentences.allMatch(draft, (words, asks) -> leavesItOpen(words, asks) || backing.says(words))) {
            return List.of();
        }
        boolean defers = says("defer", words(draft));
        boolean quoted = backing.isQuoted(draft);
        return facts.inbound().stream()
                .flatMap(text -> reader.read(text).statements().stream())
                .flatMap(statement -> backing.missing(statement, binding(statement, yes, defers)).stream())
                .filter(claim -> !quoted || isGrave(claim, backing))
                .map(Claim::words)
                .toList();
    }

    /// In a sentence of the business's own only its beginning can be a yes: "to Europe it is" is none.
    private boolean saysYes(Wording draft, Backing backing) {
        long inside = Sentences.of(draft).stream()
                .filter(backing::says)
                .flatMap(sentence -> hits("yes", sentence))
                .filter(hit -> hit.from() > 0)
                .count();
        return draft.folded().codePoints().anyMatch(Signs::isYes)
                || hits("yes", words(draft)).count() > inside;
    }

    private static List<String> words(Wording draft) {
        return Tokens.of(draft.folded()).stream()
                .filter(Token::isWord)
                .map(Token::text)
                .toList();
    }

    /// A question, an "I will ask", a courtesy: nothing that could be taken for a yes.
    private boolean leavesItOpen(List<String> words, boolean asks) {
        return words.stream().allMatch(word -> reader.vocabulary().isOf("greeting", word))
                || says("defer", words)
                || says("neutral", words)
                || (asks && says("ask", words));
    }

    private boolean says(String manner, List<String> words) {
        return hits(manner, words).findAny().isPresent();
    }

    private Stream<Phrases.Hit> hits(String manner, List<String> words) {
        return reader.vocabulary().manners().find(words).stream()
                .filter(hit -> hit.topic().equals(manner));
    }

    private static List<Claim> binding(Statement statement, boolean yes, boolean defers) {
        return statement.claims().stream()
                .filter(claim -> yes ? isConfirmed(claim.kind(), defers) : isAccepted(claim.kind()))
                .toList();
    }

    /// Where an answer of the business's own begins with yes, it says yes to the question it was written for. That it
    /// agrees and what it does stand in it; a figure, a gift or a day that this customer names does not.
    private static boolean isGrave(Claim claim, Backing backing) {
        return switch (claim.kind()) {
            case PROMISE -> !claim.key().equals("agreement") && !claim.key().startsWith("undertaking");
            case STATEMENT -> !backing.mentions(claim);
            default -> true;
        };
    }

    /// A number alone, as that of an order, is not confirmed by "yes, let me check".
    private static boolean isConfirmed(Kind kind, boolean defers) {
        return switch (kind) {
            case MONEY, PERCENT, TIME, DAY, MEASURE, SIGN, STATEMENT, PROMISE -> true;
            case NUMBER -> !defers;
            case DIGITS, ADDRESS, TOPIC -> false;
        };
    }

    private static boolean isAccepted(Kind kind) {
        return switch (kind) {
            case MONEY, PERCENT, PROMISE -> true;
            case TIME, DAY, MEASURE, SIGN, STATEMENT, NUMBER, DIGITS, ADDRESS, TOPIC -> false;
        };
    }
}
