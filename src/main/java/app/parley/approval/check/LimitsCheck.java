package app.parley.approval.check;

import app.parley.approval.Case;
import app.parley.approval.Check;
import app.parley.approval.Finding;
import app.parley.outbox.Content;
import java.util.regex.Pattern;

/// What the Cloud API takes: lengths and formats of texts and of template variables.
final class LimitsCheck implements Check {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_PARAMETER = 1024;
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Za-z0-9]{2,4})?");

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public boolean stopsAPerson() {
        return true;
    }

    @Override
    public Finding examine(Case facts) {
        var fault = switch (facts.content()) {
            case Content.Text(var body) -> faultOf(body);
            case Content.Template template -> faultOf(template);
        };
        return fault.isEmpty() ? pass() : fail(fault);
    }

    private static String faultOf(String body) {
        if (isBlank(body)) {
            return "The text is empty.";
        }
        return lengthOf(body) > LONGEST_TEXT ? "The text is longer than " + LONGEST_TEXT + " characters." : "";
    }

    private static String faultOf(Content.Template template) {
        if (!NAME.matcher(template.name()).matches()) {
            return "The template's name is not one.";
        }
        if (!LANGUAGE.matcher(template.language()).matches()) {
            return "The template's language is not a code such as es or es_ES.";
        }
        for (var parameter : template.body()) {
            var fault = faultOfVariable(parameter.text());
            if (!fault.isEmpty()) {
                return fault;
            }
        }
        return "";
    }

    private static String faultOfVariable(String text) {
        if (isBlank(text)) {
            return "A variable of the template is empty.";
        }
        if (lengthOf(text) > LONGEST_PARAMETER) {
            return "A variable of the template is longer than " + LONGEST_PARAMETER + " characters.";
        }
        if (text.chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029)) {
            return "A variable of the template holds a line break or a tab.";
        }
        return text.contains("     ") ? "A variable of the template holds five spaces or more in a row." : "";
    }

    private static int lengthOf(String text) {
        return text.codePointCount(0, text.length());
    }

    /// Also blank: characters that take no room on the screen.
    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
    }
}
