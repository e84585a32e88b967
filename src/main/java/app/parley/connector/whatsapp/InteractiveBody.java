package app.parley.connector.whatsapp;

import app.parley.outbox.Action;
import app.parley.outbox.Content;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Writes words with something to tap under them.
final class InteractiveBody {
    private InteractiveBody() {}

    static void write(ObjectNode interactive, Content.Interactive content) {
        interactive.put("type", type(content.action()));
        if (content.header() != null) {
            interactive.putObject("header").put("type", "text").put("text", content.header());
        }
        interactive.putObject("body").put("text", content.body());
        if (content.footer() != null) interactive.putObject("footer").put("text", content.footer());
        ObjectNode action = interactive.putObject("action");
        switch (content.action()) {
            case Action.Buttons(var buttons) -> buttons(action.putArray("buttons"), buttons);
            case Action.Menu(var label, var sections) -> {
                action.put("button", label);
                sections(action.putArray("sections"), sections);
            }
            case Action.Link(var label, var url) ->
                action.put("name", "cta_url")
                        .putObject("parameters")
                        .put("display_text", label)
                        .put("url", url);
            case Action.AskForPhone() -> action.put("name", "request_contact_info");
        }
    }

    private static String type(Action action) {
        return switch (action) {
            case Action.Buttons _ -> "button";
            case Action.Menu _ -> "list";
            case Action.Link _ -> "cta_url";
            case Action.AskForPhone _ -> "contact_request";
        };
    }

    private static void buttons(ArrayNode list, List<Action.Button> buttons) {
        for (var button : buttons) {
            list.addObject()
                    .put("type", "reply")
                    .putObject("reply")
                    .put("id", button.id())
                    .put("title", button.title());
        }
    }

    private static void sections(ArrayNode list, List<Action.Section> sections) {
        for (var section : sections) {
            ObjectNode node = list.addObject();
            if (section.title() != null) node.put("title", section.title());
            ArrayNode rows = node.putArray("rows");
            for (var row : section.rows()) {
                ObjectNode line = rows.addObject().put("id", row.id()).put("title", row.title());
                if (row.description() != null) line.put("description", row.description());
            }
        }
    }
}
