package app.parley.connector.api;

import app.parley.outbox.Action;
import app.parley.outbox.Content;
import java.util.List;

/// Reads words with something to tap under them.
final class InteractiveFields {
    private static final List<String> ACTIONS = List.of("buttons", "list", "link", "ask_for_phone");
    private static final int LONGEST = 4096;
    private static final int MOST = 20;

    private InteractiveFields() {}

    static Content read(Fields fields) {
        return new Content.Interactive(
                needed(fields, "body"),
                fields.words("header", LONGEST).orElse(null),
                fields.words("footer", LONGEST).orElse(null),
                action(fields));
    }

    private static Action action(Fields fields) {
        var given = ACTIONS.stream().filter(fields::given).toList();
        if (given.size() != 1) {
            throw Problem.UNPROCESSABLE.because(
                    "\"interactive\" holds exactly one of \"buttons\", \"list\", \"link\" and \"ask_for_phone\".");
        }
        return switch (given.getFirst()) {
            case "buttons" ->
                new Action.Buttons(fields.objects("buttons", MOST).stream()
                        .map(button -> new Action.Button(needed(button, "id"), needed(button, "title")))
                        .toList());
            case "list" -> menu(fields.object("list").orElseThrow());
            case "link" -> link(fields.object("link").orElseThrow());
            default -> {
                if (!fields.flag("ask_for_phone").orElse(false)) {
                    throw fields.refused("ask_for_phone", "is true where it is there");
                }
                yield new Action.AskForPhone();
            }
        };
    }

    private static Action menu(Fields list) {
        return new Action.Menu(
                needed(list, "button"),
                list.objects("sections", MOST).stream()
                        .map(section -> new Action.Section(
                                section.words("title", LONGEST).orElse(null),
                                section.objects("rows", MOST).stream()
                                        .map(row -> new Action.Row(
                                                needed(row, "id"),
                                                needed(row, "title"),
                                                row.words("description", LONGEST)
                                                        .orElse(null)))
                                        .toList()))
                        .toList());
    }

    private static Action link(Fields link) {
        return new Action.Link(needed(link, "label"), needed(link, "url"));
    }

    private static String needed(Fields fields, String name) {
        return fields.words(name, LONGEST).orElseThrow(() -> fields.refused(name, "is needed"));
    }
}
