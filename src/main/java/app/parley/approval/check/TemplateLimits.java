package app.parley.approval.check;

import app.parley.outbox.Content;
import app.parley.outbox.FileKind;
import app.parley.template.Composition;
import java.util.EnumSet;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What may fill a template's variables (reference §2.2, §2.4).
final class TemplateLimits {
    private static final int LONGEST_PARAMETER = 1024;
    private static final int LONGEST_HEADER = 60;
    private static final int MOST_BUTTONS = 10;
    private static final int LONGEST_PAYLOAD = 256;
    private static final int LONGEST_URL = 2000;
    private static final int LONGEST_COUPON = 15;
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
    private static final EnumSet<FileKind> IN_A_HEADER = EnumSet.of(FileKind.IMAGE, FileKind.VIDEO, FileKind.DOCUMENT);

    private TemplateLimits() {}

    /// What is wrong with it; "" if nothing is.
    static String fault(Content.Template template) {
        if (!NAME.matcher(template.name()).matches()) {
            return "The template's name is not one.";
        }
        if (!Composition.isLanguage(template.language())) {
            return "The template's language is not a code such as es or es_ES.";
        }
        long named = template.body().stream()
                .map(Content.Parameter::name)
                .filter(Objects::nonNull)
                .count();
        if (named != 0 && named != template.body().size()) {
            return "A template's variables are either all named or all numbered.";
        }
        return Stream.of(
                        heading(template.header()),
                        first(template.body().stream().map(parameter -> variable(parameter.text(), LONGEST_PARAMETER))),
                        template.buttons().size() > MOST_BUTTONS ? "A template has at most 10 buttons." : "",
                        first(template.buttons().stream().map(TemplateLimits::button)))
                .filter(fault -> !fault.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String first(Stream<String> faults) {
        return faults.filter(fault -> !fault.isEmpty()).findFirst().orElse("");
    }

    private static String heading(Content.@Nullable Heading heading) {
        return switch (heading) {
            case null -> "";
            case Content.Heading.Words(var parameter) -> variable(parameter.text(), LONGEST_HEADER);
            case Content.Heading.Attached(var kind, var file) ->
                IN_A_HEADER.contains(kind)
                        ? LimitsCheck.fault(kind, file.mimeType(), file.size())
                        : "A template's header takes a picture, a video or a document.";
        };
    }

    private static String button(Content.ButtonValue button) {
        if (button.index() < 0 || button.index() >= MOST_BUTTONS) {
            return "A template has at most 10 buttons.";
        }
        return switch (button.kind()) {
            case PAYLOAD -> Length.fault("A button's answer", button.value(), LONGEST_PAYLOAD);
            case URL_END -> Length.fault("The end of a button's link", button.value(), LONGEST_URL);
            case COUPON -> Length.fault("The coupon's code", button.value(), LONGEST_COUPON);
        };
    }

    private static String variable(String text, int most) {
        var length = Length.fault("A variable of the template", text, most);
        if (!length.isEmpty()) {
            return length;
        }
        if (text.chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029)) {
            return "A variable of the template holds a line break or a tab.";
        }
        return text.contains("     ") ? "A variable of the template holds five spaces or more in a row." : "";
    }
}
