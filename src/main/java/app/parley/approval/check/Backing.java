package app.parley.approval.check;

import app.parley.approval.Case;
import app.parley.approval.Evidence;
import app.parley.approval.check.Claim.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the business said or knows, ready to be compared with a draft.
///
/// A claim is backed by one statement of the evidence that makes the same claim about the same thing, and both say
/// that it is so, or both that it is not. What a customer wrote is used for one purpose only: to tell what a price
/// without a name is the price of.
final class Backing {
    private static final int SAYS_SOMETHING = 4;

    private record Piece(Statement statement, Set<String> names, int source) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final List<List<List<String>>> sentences = new ArrayList<>();
    private final Set<List<String>> afterYes = new HashSet<>();
    private final Vocabulary vocabulary;
    private final Set<String> words = new HashSet<>();
    private final Set<String> mentioned = new HashSet<>();
    private final Set<String> asked;
    private final Set<String> customer;

    Backing(Case facts, Reader reader) {
        vocabulary = reader.vocabulary();
        int source = 0;
        for (var evidence : facts.evidence()) {
            add(evidence, source++, reader);
        }
        var name = facts.contactName();
        customer = name == null ? Set.of() : names(reader.read(name), reader);
        asked = namesIn(facts.inbound(), reader);
    }

    private void add(Evidence evidence, int source, Reader reader) {
        var quote = reader.read(evidence.quote());
        var name = reader.read(evidence.source());
        var about = names(name, reader);
        sentences.add(Sentences.of(quote));
        afterYes.addAll(Sentences.afterYes(quote));
        quote.claims().map(Reader::meaning).forEach(mentioned::add);
        reader.acrossLines(evidence.quote(), quote).stream()
                .map(Reader::meaning)
                .forEach(mentioned::add);
        words.addAll(quote.words());
        words.addAll(name.words());
        for (var statement : quote.statements()) {
            var all = new HashSet<>(statement.names());
            all.addAll(about);
            pieces.add(new Piece(statement, Set.copyOf(all), source));
        }
    }

    private static Set<String> namesIn(List<String> texts, Reader reader) {
        var names = new HashSet<String>();
        texts.forEach(text -> names.addAll(names(reader.read(text), reader)));
        return Set.copyOf(names);
    }

    private static Set<String> names(Wording wording, Reader reader) {
        var names = new HashSet<String>();
        for (var word : wording.words()) {
            if (word.length() > 2
                    && !reader.vocabulary().isPlain(word)
                    && !reader.vocabulary().measures().knows(word)) {
                names.add(Vocabulary.stem(word));
            }
        }
        return names;
    }

    /// Whether the business uses the word.
    boolean uses(String word) {
        return words.contains(word);
    }

    /// Whether the sentence stands in the evidence word for word, perhaps behind a yes that it leaves out, and is more
    /// than a yes.
    boolean says(List<String> sentence) {
        return sentence.size() >= SAYS_SOMETHING
                && (afterYes.contains(sentence) || sentences.stream().anyMatch(quote -> quote.contains(sentence)));
    }

    /// Whether the draft is a whole answer of the business's, word for word; a greeting before it and thanks behind it
    /// say nothing.
    boolean isQuoted(Wording draft) {
        return isAnswer(Sentences.of(draft)) || isAnswer(Sentences.between(draft, this::isGreeting));
    }

    /// A customer may call himself anything, also yes.
    private boolean isGreeting(String word) {
        return vocabulary.isOf("greeting", word)
                || (customer.contains(Vocabulary.stem(word))
                        && !vocabulary.manners().occursIn(List.of(word)));
    }

    private boolean isAnswer(List<List<String>> said) {
        return said.stream().anyMatch(sentence -> sentence.size() >= SAYS_SOMETHING) && sentences.contains(said);
    }

    /// Whether the business says the same somewhere, perhaps over a line's end.
    boolean mentions(Claim claim) {
        return mentioned.contains(Reader.meaning(claim));
    }

    /// The claims for which there is no source; a statement is backed as a whole, not figure by figure from here and
    /// there.
    List<Claim> missing(Statement statement, List<Claim> claims) {
        if (claims.isEmpty() || pieces.stream().anyMatch(piece -> backs(piece, statement, claims))) {
            return List.of();
        }
        var alone = claims.stream()
                .filter(claim -> pieces.stream().noneMatch(piece -> backs(piece, statement, List.of(claim))))
                .toList();
        return alone.isEmpty() ? claims : alone;
    }

    /// Whether a promise is backed together with every figure that limits it.
    boolean promises(Statement statement, List<Claim> claims, Set<String> figures) {
        return pieces.stream()
                .filter(piece -> backs(piece, statement, claims))
                .anyMatch(piece -> piece.statement().claims().stream()
                        .filter(Claim::isFigure)
                        .allMatch(claim -> figures.contains(claim.key())));
    }

    private boolean backs(Piece piece, Statement statement, List<Claim> claims) {
        return piece.statement().negated() == statement.negated()
                && claims.stream()
                        .allMatch(claim -> piece.statement().claims().stream().anyMatch(c -> isSame(claim, c)))
                && isAbout(piece, statement, claims)
                && hasSameReach(piece.statement(), statement, claims)
                && isOnTheSameDays(piece, claims);
    }

    private boolean isAbout(Piece piece, Statement statement, List<Claim> claims) {
        boolean exact = claims.stream().anyMatch(Backing::needsExactName);
        var names = new HashSet<>(statement.names());
        names.removeAll(customer);
        if (names.isEmpty() || !(exact || statement.own())) {
            return !exact || isAsked(piece, claims);
        }
        long shared = shared(names, piece);
        return exact ? shared == names.size() : 2 * shared >= names.size();
    }

    /// A price or a promise keeps its conditions, and is not stretched over more than its own thing.
    private static boolean hasSameReach(Statement source, Statement statement, List<Claim> claims) {
        boolean bound = has(claims, Kind.PROMISE) || has(claims, Kind.STATEMENT);
        if (!bound && !has(claims, Kind.MONEY) && !has(claims, Kind.PERCENT)) {
            return true;
        }
        return statement.limits().containsAll(source.limits())
                && source.sweeps().containsAll(statement.sweeps())
                && (!bound || !source.own() || statement.names().containsAll(source.names()));
    }

    /// Where different days have different hours, an hour alone says too little.
    private boolean isOnTheSameDays(Piece piece, List<Claim> claims) {
        return !has(claims, Kind.TIME)
                || has(claims, Kind.DAY)
                || !has(piece.statement().claims(), Kind.DAY)
                || pieces.stream()
                        .noneMatch(p -> !p.equals(piece) && has(p.statement().claims(), Kind.TIME));
    }

    private static boolean has(List<Claim> claims, Kind kind) {
        return claims.stream().anyMatch(claim -> claim.kind() == kind);
    }

    private static boolean needsExactName(Claim claim) {
        return switch (claim.kind()) {
            case MONEY, PERCENT, NUMBER, MEASURE, TOPIC, PROMISE, STATEMENT -> true;
            case TIME, DAY, DIGITS, ADDRESS, SIGN -> false;
        };
    }

    /// A price without a name is that of the thing the customer asked for; where he asked for nothing, there must be no
    /// choice.
    private boolean isAsked(Piece piece, List<Claim> claims) {
        if (!asked.isEmpty()) {
            long most = pieces.stream().mapToLong(p -> shared(asked, p)).max().orElse(0);
            return most > 0 ? shared(asked, piece) == most : asksNothingNamed(claims);
        }
        return pieces.stream()
                .filter(p -> p.statement().claims().stream()
                        .anyMatch(c -> c.kind() == claims.getFirst().kind()))
                .allMatch(p -> p.source() == piece.source() || claims.stream().noneMatch(c -> c.kind() == Kind.MONEY));
    }

    private static boolean asksNothingNamed(List<Claim> claims) {
        return claims.stream()
                .noneMatch(c -> c.kind() == Kind.MONEY || c.kind() == Kind.PERCENT || c.kind() == Kind.NUMBER);
    }

    private static long shared(Set<String> names, Piece piece) {
        return names.stream().filter(piece.names()::contains).count();
    }

    private static boolean isSame(Claim claim, Claim source) {
        if (claim.kind() == Kind.MONEY && source.kind() == Kind.MONEY) {
            return Money.isSame(claim.key(), source.key());
        }
        if (claim.kind() == Kind.TOPIC && isToldBy(claim.key(), source.kind())) {
            return true;
        }
        if (claim.kind() != source.kind()) {
            return false;
        }
        if (claim.kind() == Kind.NUMBER) {
            return claim.key().equals(source.key())
                    && (claim.near().equals(source.near())
                            || claim.near().stream().anyMatch(source.near()::contains));
        }
        return claim.key().equals(source.key())
                || (claim.kind() == Kind.DIGITS && isLocalForm(claim.key(), source.key()));
    }

    /// A figure says more than the word beside it.
    private static boolean isToldBy(String topic, Kind figure) {
        return (topic.equals("price") && figure == Kind.MONEY) || (topic.equals("hours") && figure == Kind.TIME);
    }

    /// `600 000 000` of `+34 600 000 000`.
    private static boolean isLocalForm(String digits, String whole) {
        return digits.length() >= 8 && whole.endsWith(digits) && digits.chars().allMatch(Character::isDigit);
    }
}
