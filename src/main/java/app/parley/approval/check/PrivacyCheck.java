package app.parley.approval.check;

import app.parley.approval.Case;
import app.parley.approval.Check;
import app.parley.approval.Finding;
import java.util.stream.Collectors;

/// Nothing personal about somebody else leaves: no name, number, address or account.
final class PrivacyCheck implements Check {
    private static final int LONG = 7;
    private static final int SHORTEST_CARD = 12;

    private final Reader reader;
    private final PersonNames names;
    private final Phrases wordings = new Phrases(WordLists.everyLanguage("privacy"));

    PrivacyCheck(Reader reader) {
        this.reader = reader;
        names = new PersonNames(reader.vocabulary());
    }

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public boolean stopsAPerson() {
        return false;
    }

    @Override
    public Finding examine(Case facts) {
        if (!facts.otherNames().isEmpty()) {
            return fail("It names another contact.");
        }
        var text = Subject.of(facts);
        if (text.length() > Wording.LONGEST) {
            return fail("Too long to be read.");
        }
        var draft = reader.read(text);
        var known = facts.evidence().stream()
                .map(evidence -> reader.read(evidence.quote()).folded())
                .collect(Collectors.joining("\n"));
        if (holdsLongNumber(draft.folded(), known)) {
            return fail("It holds a number of a card, an account, a person or a telephone that is not the business's.");
        }
        if (draft.tokens().stream()
                .anyMatch(t -> t.kind() == Token.Kind.ADDRESS && t.text().contains("@") && !known.contains(t.text()))) {
            return fail("It holds an address that is not the business's.");
        }
        if (wordings.occursIn(draft.words())) {
            return fail("It speaks of somebody else.");
        }
        return names.occurIn(text, facts, known)
                ? fail("It names a person who is neither the customer nor known from the business.")
                : pass();
    }

    /// Digits in groups count as one number; a card number is held even if the business wrote it down.
    private static boolean holdsLongNumber(String folded, String known) {
        var allowed = digitsOnly(known);
        var run = new StringBuilder();
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : '|';
            if (c >= '0' && c <= '9') {
                run.append(c);
            } else if (" -.()/".indexOf(c) < 0 || run.isEmpty()) {
                if ((run.length() >= SHORTEST_CARD && run.length() <= 19 && isCard(run))
                        || (run.length() >= LONG && !allowed.contains(run))) {
                    return true;
                }
                run.setLength(0);
            }
        }
        return false;
    }

    private static String digitsOnly(String text) {
        return text.chars()
                .filter(c -> " -.()/".indexOf(c) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// The check digit of payment cards (ISO/IEC 7812).
    private static boolean isCard(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
