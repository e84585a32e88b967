package app.parley.approval.check;

import app.parley.approval.check.Claim.Kind;
import app.parley.conversation.Languages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Reads a text: courtesies away, number words to numbers, claims found and grouped.
final class Reader {
    private final Vocabulary vocabulary;

    Reader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// @param text of which no more than [Wording#LONGEST] characters are read
    Wording read(String text) {
        var language = Languages.of(cut(text)).orElse("");
        var folded = shortened(Folding.fold(cut(text)));
        var tokens = withoutCourtesies(percents(Tokens.of(folded)));
        var read = vocabulary.numerals().read(tokens, language.equals("es"));
        var claims = new ArrayList<>(Figures.in(read, vocabulary, language.equals("pt")));
        claims.addAll(phrases(read));
        claims.sort(Comparator.comparingInt(Claim::at));
        var words = read.stream().filter(Token::isWord).map(Token::text).toList();
        return new Wording(folded, read, new Grouping(vocabulary, read, claims).statements(), words);
    }

    /// Claims that only show when lines are read on: `a` and, on the next line, `week`.
    List<Claim> acrossLines(String text, Wording read) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return List.of();
        }
        var seen = read.claims().map(Reader::meaning).collect(Collectors.toSet());
        return read(text.replace('\n', ' ').replace('\r', ' '))
                .claims()
                .filter(claim -> !seen.contains(meaning(claim)))
                .toList();
    }

    static String meaning(Claim claim) {
        return claim.kind() + " " + claim.key();
    }

    private static String cut(String text) {
        return text.length() > Wording.LONGEST ? text.substring(0, Wording.LONGEST) : text;
    }

    private static String shortened(String folded) {
        return folded.replace("a.m.", "am ")
                .replace("p.m.", "pm ")
                .replace("a. m.", "am ")
                .replace("p. m.", "pm ");
    }

    /// `por ciento` and its like as the sign.
    private static List<Token> percents(List<Token> tokens) {
        var read = new ArrayList<Token>();
        for (int at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            if (at + 1 < tokens.size()
                    && isPercent(token.text(), tokens.get(at + 1).text())) {
                read.add(new Token(
                        Token.Kind.SIGN, "%", token.from(), tokens.get(++at).to()));
            } else {
                read.add(token);
            }
        }
        return read;
    }

    private static boolean isPercent(String first, String second) {
        return switch (second) {
            case "ciento", "cento", "cien" -> first.equals("por");
            case "cent" -> first.equals("per");
            default -> false;
        };
    }

    private List<Token> withoutCourtesies(List<Token> tokens) {
        var words = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).kind() != Token.Kind.SIGN && tokens.get(at).kind() != Token.Kind.PAUSE) {
                words.add(tokens.get(at).isWord() ? tokens.get(at).text() : "|");
                places.add(at);
            }
        }
        var read = new ArrayList<>(tokens);
        for (var hit : vocabulary.harmless().find(words)) {
            for (int at = places.get(hit.from()); at <= places.get(hit.to() - 1); at++) {
                var token = tokens.get(at);
                if (token.isWord()) {
                    read.set(at, new Token(Token.Kind.PAUSE, ",", token.from(), token.to()));
                }
            }
        }
        return read;
    }

    private List<Claim> phrases(List<Token> tokens) {
        var claims = new ArrayList<Claim>();
        for (var spelling : Spellings.of(tokens, vocabulary)) {
            for (var hit : vocabulary.topics().find(spelling.words())) {
                claims.add(spelling.claim(Kind.TOPIC, hit));
            }
            for (var hit : vocabulary.statements().find(spelling.words())) {
                claims.add(spelling.claim(Kind.STATEMENT, hit));
            }
            for (var hit : vocabulary.promises().find(spelling.words())) {
                claims.add(spelling.claim(Kind.PROMISE, hit));
            }
        }
        claims.addAll(Disguises.in(tokens, vocabulary));
        claims.addAll(vocabulary.undertakings().in(tokens));
        return claims.stream().distinct().toList();
    }
}
