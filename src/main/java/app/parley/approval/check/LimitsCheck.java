package app.parley.approval.check;

import app.parley.approval.Case;
import app.parley.approval.Check;
import app.parley.approval.Finding;
import app.parley.outbox.Content;
import app.parley.outbox.FileKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the Cloud API takes (reference §2.3, §2.4): lengths, numbers and formats, each with the field named.
final class LimitsCheck implements Check {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;
    private static final int LONGEST_NAME = 1000;
    private static final int MOST_CARDS = 257;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{6,30}");

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
            case Content.Text(var body) -> Length.fault("The text", body, LONGEST_TEXT);
            case Content.Template template -> TemplateLimits.fault(template);
            case Content.File file -> fault(file);
            case Content.Place place -> fault(place);
            case Content.People people -> fault(people);
            case Content.Reaction(var _, var emoji) -> fault(emoji);
            case Content.Interactive interactive -> InteractiveLimits.fault(interactive);
        };
        return fault.isEmpty() ? pass() : fail(fault);
    }

    private static String fault(Content.File file) {
        var bad = fault(file.kind(), file.file().mimeType(), file.file().size());
        if (!bad.isEmpty()) {
            return bad;
        }
        if (file.caption() != null && !file.kind().hasCaption()) {
            return "A voice note or sticker has no caption.";
        }
        return Length.ifThere("The caption", file.caption(), LONGEST_CAPTION);
    }

    /// What is wrong with a file as such; "" if it can be sent.
    static String fault(FileKind kind, String mimeType, long size) {
        if (!kind.takes(mimeType)) {
            return "WhatsApp does not take this format here: " + mimeType;
        }
        return size > kind.most() ? "The file is larger than WhatsApp takes: " + size + " bytes." : "";
    }

    private static String fault(Content.Place place) {
        // Negated, so that what is no number fails too.
        if (!(Math.abs(place.latitude()) <= 90) || !(Math.abs(place.longitude()) <= 180)) {
            return "The place is not on the map.";
        }
        var name = Length.ifThere("The place's name", place.name(), LONGEST_NAME);
        return name.isEmpty() ? Length.ifThere("The place's address", place.address(), LONGEST_NAME) : name;
    }

    private static String fault(Content.People people) {
        if (people.cards().isEmpty() || people.cards().size() > MOST_CARDS) {
            return "A message holds 1 to " + MOST_CARDS + " address cards.";
        }
        for (var card : people.cards()) {
            var name = Length.fault("The name on a card", card.name(), LONGEST_NAME);
            if (!name.isEmpty()) {
                return name;
            }
            if (!card.phones().stream().allMatch(phone -> PHONE.matcher(phone).matches())) {
                return "A phone number on a card is not one.";
            }
        }
        return "";
    }

    private static String fault(@Nullable String emoji) {
        return emoji == null || Emoji.isOne(emoji) ? "" : "A reaction is one emoji.";
    }
}
