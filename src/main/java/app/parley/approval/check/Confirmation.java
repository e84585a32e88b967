package app.parley.approval.check;

import app.parley.approval.Case;
import app.parley.approval.check.Claim.Kind;
import java.util.List;

/// "So it is 5 €?" "Yes!": a yes says everything that the question says.
final class Confirmation {
    private final Reader reader;

    Confirmation(Reader reader) {
        this.reader = reader;
    }

    /// What the draft says yes to without a source.
    List<String> of(Wording draft, Case facts, Backing backing) {
        if (!saysYes(draft)) {
            return List.of();
        }
        return facts.inbound().stream()
                .flatMap(text -> reader.read(text).statements().stream())
                .flatMap(statement -> backing.missing(statement, binding(statement)).stream())
                .map(Claim::words)
                .toList();
    }

    private boolean saysYes(Wording draft) {
        var words = Tokens.of(draft.folded()).stream()
                .filter(Token::isWord)
                .map(Token::text)
                .toList();
        return draft.folded().codePoints().anyMatch(Signs::isYes)
                || reader.vocabulary().manners().find(words).stream()
                        .anyMatch(hit -> hit.topic().equals("yes"));
    }

    private static List<Claim> binding(Statement statement) {
        return statement.claims().stream().filter(claim -> binds(claim.kind())).toList();
    }

    private static boolean binds(Kind kind) {
        return switch (kind) {
            case MONEY, PERCENT, TIME, DAY, MEASURE, SIGN, STATEMENT, PROMISE -> true;
            case NUMBER, DIGITS, ADDRESS, TOPIC -> false;
        };
    }
}
