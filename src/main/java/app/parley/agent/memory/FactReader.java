package app.parley.agent.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Hears what customers say of themselves, in English, Spanish and Portuguese. What speaks of health is left alone:
/// nobody asked us to keep it (Art. 9 GDPR).
final class FactReader {
    private static final int LONGEST_MESSAGE = 2000;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String SIZE = "(X{0,4}[SL]|M|\\d{2}(?:[.,]5)?)\\b";
    private static final String WORDS = "([^.,;:!?\\n()]{2,60})";
    private static final Set<String> NO_NAMES =
            Set.of("not", "sure", "no", "que", "se", "lo", "la", "el", "the", "a", "interested", "looking", "here");

    private record Rule(FactKind kind, Pattern pattern, double confidence) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    FactKind.SIZE,
                    "\\b(?:my size is|i (?:wear|take|use|am) (?:an? )?size|i'm (?:an? )?size) " + SIZE,
                    0.9),
            rule(
                    FactKind.SIZE,
                    "\\b(?:mi talla es (?:la |una )?|(?:uso|llevo|gasto|tengo|visto|calzo) (?:la |una |un |el )?(?:talla |n[uú]mero )?)"
                            + SIZE,
                    0.85),
            rule(
                    FactKind.SIZE,
                    "\\b(?:meu (?:tamanho|n[uú]mero) é (?:o )?|(?:uso|visto|calço) (?:o )?(?:tamanho |n[uú]mero )?)"
                            + SIZE,
                    0.85),
            rule(
                    FactKind.NAME,
                    "\\b(?:my name is|me llamo|mi nombre es|me chamo|chamo-me|meu nome é) (?:o |a )?(\\p{L}[\\p{L}'’-]+(?-i:(?: \\p{Lu}[\\p{L}'’-]+){0,2}))",
                    0.9),
            rule(FactKind.PLACE, "\\b(?:i live in|vivo en|moro em|vivo em) " + WORDS, 0.85),
            rule(
                    FactKind.PLACE,
                    "\\b(?:my post ?code is|my zip(?: code)? is|mi código postal es(?: el)?|meu cep é) ([\\p{L}\\d -]{3,12})",
                    0.9),
            rule(
                    FactKind.OCCASION,
                    "\\b((?:my|our) (?:birthday|anniversary|wedding) is (?:on )?[^.,;!?\\n]{2,40})",
                    0.85),
            rule(
                    FactKind.OCCASION,
                    "\\b((?:mi|nuestr[oa]) (?:cumpleaños|aniversario|boda) es (?:el )?[^.,;!?\\n]{2,40})",
                    0.85),
            rule(
                    FactKind.OCCASION,
                    "\\b((?:meu|nosso) (?:aniversário|casamento) é (?:no dia |em |dia )?[^.,;!?\\n]{2,40})",
                    0.85),
            rule(
                    FactKind.PREFERENCE,
                    "\\b(?:i(?:'d)? (?:always |usually )?prefer|siempre prefiero|prefiero|prefiro) " + WORDS,
                    0.75),
            rule(
                    FactKind.PREFERENCE,
                    "\\b((?:my favou?rite|mi [\\p{L}]+ favorit[oa]|minha [\\p{L}]+ favorita|meu [\\p{L}]+ favorito)[^.,;!?\\n]{2,50})",
                    0.8),
            rule(
                    FactKind.ORDER,
                    "\\b(?:order|pedido|encomenda)(?: (?:number|no\\.?|n[uú]mero|nº|n\\.º))?(?: is| es| é)? ?[#:]? ?((?=[A-Z0-9-]*\\d)[A-Z0-9][A-Z0-9-]{3,15})\\b",
                    0.8));

    private FactReader() {}

    private static Rule rule(FactKind kind, String pattern, double confidence) {
        return new Rule(kind, Pattern.compile(pattern, FLAGS), confidence);
    }

    record Found(FactKind kind, String text, double confidence) {}

    /// At most one fact of each rule. A question says nothing of whoever asks it.
    static List<Found> read(String words) {
        var text = words.length() > LONGEST_MESSAGE ? words.substring(0, LONGEST_MESSAGE) : words;
        var found = new ArrayList<Found>();
        for (var rule : RULES) {
            var hit = rule.pattern().matcher(text);
            if (hit.find() && !asks(text, hit.end())) {
                var said = said(hit.group(1));
                if (isFact(rule.kind(), said)
                        && found.stream()
                                .noneMatch(one ->
                                        one.kind() == rule.kind() && one.text().equals(said))) {
                    found.add(new Found(rule.kind(), said, rule.confidence()));
                }
            }
        }
        return found;
    }

    private static boolean asks(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '?' -> {
                    return true;
                }
                case '.', '!', ';', ',', '\n' -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    private static String said(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    private static boolean isFact(FactKind kind, String said) {
        if (said.isEmpty() || said.length() > Fact.LONGEST) {
            return false;
        }
        return kind != FactKind.NAME || !NO_NAMES.contains(said.split(" ", 2)[0].toLowerCase(Locale.ROOT));
    }
}
