package app.parley.approval.check;

import app.parley.approval.check.Claim.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts claims that belong together into one statement.
///
/// A sentence falls into parts at its commas and conjunctions. Parts are one statement until one of them makes a claim
/// of a
/// kind that was made already: "from 10:00 to 20:00, Monday to Saturday" is one, "jacket 49 €, socks 10 €" are two.
final class Grouping {
    private static final Set<String> CONJUNCTIONS = Set.of(
            "and", "but", "or", "y", "pero", "e", "mas", "ou", "because", "porque", "pues", "pois", "that", "que");

    private final Vocabulary vocabulary;
    private final List<Token> tokens;
    private final List<Claim> claims;
    private final List<Statement> statements = new ArrayList<>();
    private Set<String> before = Set.of();
    private int next;

    /// @param claims in the order of the text
    Grouping(Vocabulary vocabulary, List<Token> tokens, List<Claim> claims) {
        this.vocabulary = vocabulary;
        this.tokens = tokens;
        this.claims = claims;
    }

    List<Statement> statements() {
        int from = 0;
        for (int at = 0; at <= tokens.size(); at++) {
            if (at == tokens.size() || tokens.get(at).kind() == Token.Kind.STOP) {
                sentence(from, at);
                from = at + 1;
            }
        }
        return List.copyOf(statements);
    }

    private void sentence(int from, int to) {
        boolean asks = to < tokens.size() && tokens.get(to).is("?") && says("ask", from, to);
        var open = new Group();
        var waiting = new Group();
        int start = from;
        for (int at = from; at <= to; at++) {
            if (at < to && !isJoint(at)) {
                continue;
            }
            var part = new Group().with(part(start, at, asks));
            start = at;
            if (part.claims.isEmpty()) {
                waiting.add(part);
            } else if (open.repeats(part) || open.contradicts(part)) {
                close(open);
                open = waiting.add(part);
                waiting = new Group();
            } else {
                open.add(waiting).add(part);
                waiting = new Group();
            }
        }
        close(open.add(waiting));
    }

    private boolean isJoint(int at) {
        var token = tokens.get(at);
        return token.kind() == Token.Kind.PAUSE || (token.isWord() && CONJUNCTIONS.contains(token.text()));
    }

    private void close(Group group) {
        var names = Set.copyOf(group.names);
        if (!group.claims.isEmpty()) {
            statements.add(new Statement(
                    List.copyOf(group.claims),
                    names.isEmpty() ? before : names,
                    !names.isEmpty(),
                    group.negated,
                    group.excused,
                    Set.copyOf(group.limits),
                    Set.copyOf(group.sweeps),
                    group.from,
                    group.to));
        }
        before = names.isEmpty() ? before : names;
    }

    private Statement part(int from, int to, boolean asks) {
        int first = next;
        while (next < claims.size() && claims.get(next).at() < to) {
            next++;
        }
        var inside = List.copyOf(claims.subList(first, next));
        var names = new HashSet<String>();
        for (int at = from; at < to; at++) {
            var word = tokens.get(at).text();
            if (tokens.get(at).isWord()
                    && word.length() > 2
                    && !vocabulary.isPlain(word)
                    && !vocabulary.measures().knows(word)
                    && !isSaid(word, inside)) {
                names.add(Vocabulary.stem(word));
            }
        }
        boolean negated = !inside.isEmpty() && says("no", from, to);
        boolean excused = asks || says("defer", from, to);
        return new Statement(
                inside, names, true, negated, excused, words("limit", from, to), words("sweep", from, to), from, to);
    }

    private static boolean isSaid(String word, List<Claim> inside) {
        return inside.stream()
                .anyMatch(c -> !c.isFigure() && List.of(c.words().split(" ")).contains(word));
    }

    private Set<String> words(String manner, int from, int to) {
        return tokens.subList(from, to).stream()
                .map(Token::text)
                .filter(word -> vocabulary.isOf(manner, word))
                .collect(Collectors.toSet());
    }

    private boolean says(String manner, int from, int to) {
        var words = tokens.subList(from, to).stream()
                .filter(Token::isWord)
                .map(Token::text)
                .toList();
        return vocabulary.manners().find(words).stream()
                .anyMatch(hit -> hit.topic().equals(manner));
    }

    /// Parts on their way to a statement.
    private static final class Group {
        private final List<Claim> claims = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private final Set<Kind> kinds = new HashSet<>();
        private final Set<String> limits = new HashSet<>();
        private final Set<String> sweeps = new HashSet<>();
        private boolean negated;
        private boolean excused = true;
        private int from = Integer.MAX_VALUE;
        private int to;

        Group with(Statement part) {
            claims.addAll(part.claims());
            claims.stream().filter(Claim::isFigure).map(Claim::kind).forEach(kinds::add);
            names.addAll(part.names());
            limits.addAll(part.limits());
            sweeps.addAll(part.sweeps());
            negated = part.negated();
            excused = part.claims().isEmpty() || part.excused();
            from = part.from();
            to = part.to();
            return this;
        }

        Group add(Group other) {
            claims.addAll(other.claims);
            kinds.addAll(other.kinds);
            names.addAll(other.names);
            limits.addAll(other.limits);
            sweeps.addAll(other.sweeps);
            negated |= other.negated;
            excused &= other.excused;
            from = Math.min(from, other.from);
            to = Math.max(to, other.to);
            return this;
        }

        boolean contradicts(Group other) {
            return !claims.isEmpty() && negated != other.negated;
        }

        boolean repeats(Group other) {
            return other.kinds.stream().anyMatch(kinds::contains);
        }
    }
}
