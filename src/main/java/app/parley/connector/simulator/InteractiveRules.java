package app.parley.connector.simulator;

import java.util.HashSet;
import java.util.Set;

/// The limits of interactive messages.
final class InteractiveRules {

    private static final int MOST_ROWS = 10;

    private InteractiveRules() {}

    static void check(Field interactive) throws GraphRefusal {
        var kind = interactive
                .object()
                .member("type")
                .oneOf(
                        "button",
                        "list",
                        "cta_url",
                        "flow",
                        "location_request_message",
                        "contact_request",
                        "voice_call",
                        "call_permission_request");
        interactive.member("body").object().member("text").text(kind.equals("list") ? 4096 : 1024);
        if (!interactive.member("footer").absent()) {
            interactive.member("footer").object().member("text").text(60);
        }
        header(kind, interactive.member("header"));
        var action = interactive.member("action").object();
        switch (kind) {
            case "button" -> buttons(action.member("buttons").list(1, 3));
            case "list" -> list(action);
            case "cta_url" -> link(action.member("parameters").object());
            case "flow" ->
                action.member("parameters").object().member("flow_cta").text(30);
            default -> action.member("name").text(100);
        }
    }

    private static void header(String kind, Field header) throws GraphRefusal {
        if (header.absent()) {
            return;
        }
        var types = kind.equals("list") ? new String[] {"text"} : new String[] {"text", "image", "video", "document"};
        var type = header.object().member("type").oneOf(types);
        if (type.equals("text")) {
            header.member("text").text(60);
        } else {
            header.member(type).object();
        }
    }

    private static void buttons(Field buttons) throws GraphRefusal {
        var ids = new HashSet<String>();
        var titles = new HashSet<String>();
        for (var i = 0; i < buttons.node().size(); i++) {
            var button = buttons.element(i).object();
            button.member("type").oneOf("reply");
            var reply = button.member("reply").object();
            unique(ids, reply.member("id"), 256);
            unique(titles, reply.member("title"), 20);
        }
    }

    private static void list(Field action) throws GraphRefusal {
        action.member("button").text(20);
        var sections = action.member("sections").list(1, 10);
        var ids = new HashSet<String>();
        for (var i = 0; i < sections.node().size(); i++) {
            var section = sections.element(i).object();
            if (sections.node().size() > 1) {
                section.member("title").text(24);
            }
            section.member("title").optional(24);
            var rows = section.member("rows").list(1, MOST_ROWS);
            for (var j = 0; j < rows.node().size(); j++) {
                var row = rows.element(j).object();
                unique(ids, row.member("id"), 200);
                row.member("title").text(24);
                row.member("description").optional(72);
            }
        }
        if (ids.size() > MOST_ROWS) {
            throw GraphRefusal.value("Param " + sections.path() + " holds more than " + MOST_ROWS + " rows in total.");
        }
    }

    private static void link(Field parameters) throws GraphRefusal {
        parameters.member("display_text").text(20);
        var url = parameters.member("url");
        if (!url.text(2000).matches("https?://\\S+")) {
            throw GraphRefusal.value("Param " + url.path() + " is not a valid URL.");
        }
    }

    private static void unique(Set<String> seen, Field field, int most) throws GraphRefusal {
        if (!seen.add(field.text(most))) {
            throw GraphRefusal.value("Param " + field.path() + " is not unique.");
        }
    }
}
