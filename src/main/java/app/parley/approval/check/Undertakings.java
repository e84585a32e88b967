package app.parley.approval.check;

import app.parley.approval.check.Claim.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds what a text says that we do or did, or that the customer may do, unless it is on the list of harmless deeds.
///
/// Promises can be worded without end; what a shop says politely without promising anything can be listed.
final class Undertakings {
    private static final Set<String> STRONG_ENDINGS = Set.of("mos", "rei", "emo");
    private static final Set<String> PARTICIPLE_ENDINGS =
            Set.of("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas");

    private final Map<String, Set<String>> lists;

    Undertakings() {
        lists = new HashMap<>();
        WordLists.everyLanguage("deeds").forEach((topic, lines) -> {
            var words = lists.computeIfAbsent(topic, _ -> new HashSet<>());
            lines.forEach(line -> words.addAll(List.of(line.split(" +"))));
        });
    }

    List<Claim> in(List<Token> tokens) {
        var claims = new ArrayList<Claim>();
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).isWord()) {
                examine(tokens, at, claims);
            }
        }
        return claims;
    }

    private void examine(List<Token> tokens, int at, List<Claim> claims) {
        var word = tokens.get(at).text();
        if (is("we", word)) {
            verb(tokens, at, claims, false);
        } else if (is("you", word) && !asks(tokens, at)) {
            verb(tokens, at, claims, true);
        } else if (is("modal", word) && !asks(tokens, at)) {
            infinitive(tokens, at, claims);
        } else if (is("passive", word)) {
            participle(tokens, at, claims);
        } else if (isFirstPerson(word) && !isHarmless(word)) {
            claims.add(claim(word, at));
        }
    }

    /// English: the first word behind `we` that is no auxiliary.
    private void verb(List<Token> tokens, int from, List<Claim> claims, boolean modalOnly) {
        boolean modal = !modalOnly;
        boolean state = false;
        int at = from + 1;
        while (at < tokens.size() && isInner(tokens.get(at)) && isSkipped(tokens.get(at))) {
            var word = tokens.get(at++).text();
            modal |= is("free", word);
            state = is("state", word) || (state && !is("free", word));
        }
        if (at >= tokens.size() || !tokens.get(at).isWord()) {
            return;
        }
        var word = tokens.get(at).text();
        if ((modal || state) && (!state || isEnglishParticiple(word)) && !isHarmless(word)) {
            claims.add(claim(word, at));
        }
    }

    private boolean isSkipped(Token token) {
        return !token.isWord() || is("auxiliary", token.text());
    }

    private static boolean isInner(Token token) {
        return token.isWord() || token.is("'") || token.is("\n");
    }

    /// Spanish and Portuguese: `voy a …`, `podemos …`, `puedes …`.
    private void infinitive(List<Token> tokens, int from, List<Claim> claims) {
        for (int at = from + 1;
                at < tokens.size() && at <= from + 3 && tokens.get(at).isWord();
                at++) {
            var word = tokens.get(at).text();
            if (isInfinitive(word)) {
                if (!isHarmless(bare(word))) {
                    claims.add(claim(word, at));
                }
                return;
            }
        }
    }

    private void participle(List<Token> tokens, int from, List<Claim> claims) {
        for (int at = from + 1;
                at < tokens.size() && at <= from + 2 && tokens.get(at).isWord();
                at++) {
            var word = tokens.get(at).text();
            boolean romance = PARTICIPLE_ENDINGS.stream().anyMatch(word::endsWith) && word.length() > 4;
            if ((romance || isEnglishParticiple(word) || is("participle", word)) && !isHarmless(word)) {
                claims.add(claim(word, at));
            }
        }
    }

    private boolean isEnglishParticiple(String word) {
        return (word.length() > 4 && (word.endsWith("ed") || word.endsWith("ing"))) || is("participle", word);
    }

    private boolean isFirstPerson(String word) {
        return (word.length() > 4 && STRONG_ENDINGS.stream().anyMatch(word::endsWith)) || is("single", word);
    }

    private static boolean isInfinitive(String word) {
        var bare = bare(word);
        return bare.length() > 2 && (bare.endsWith("ar") || bare.endsWith("er") || bare.endsWith("ir"));
    }

    /// Without the pronouns that Spanish hangs on: `devolverte`.
    private static String bare(String word) {
        for (var ending : List.of(
                "telo", "tela", "telos", "telas", "selo", "sela", "noslo", "te", "le", "les", "os", "nos", "lo", "la",
                "los", "las", "se", "me")) {
            if (word.length() > ending.length() + 3 && word.endsWith("r" + ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static boolean asks(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size() && tokens.get(at).kind() != Token.Kind.STOP) {
            at++;
        }
        return at < tokens.size() && tokens.get(at).is("?");
    }

    private boolean isHarmless(String word) {
        return is("harmless", word);
    }

    private boolean is(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }

    private static Claim claim(String word, int at) {
        return new Claim(Kind.PROMISE, "undertaking " + word, word, at);
    }
}
