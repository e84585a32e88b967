package app.parley.agent.tool;

import app.parley.agent.Found;
import app.parley.agent.Tool;
import app.parley.agent.Turn;
import app.parley.agent.memory.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Says what is known of the customer: name, language, tags, and what they said of themselves.
public final class ContactTool implements Tool {
    private final Memory memory;

    public ContactTool(Memory memory) {
        this.memory = memory;
    }

    @Override
    public String name() {
        return "contact";
    }

    @Override
    public String about() {
        return "says what is known of this customer; takes nothing";
    }

    @Override
    public Found use(String query, Turn turn) {
        var contact = turn.contact();
        var lines = new ArrayList<String>();
        lines.add("name: " + Objects.requireNonNullElse(contact.name(), "unknown"));
        lines.add("language: " + Objects.requireNonNullElse(contact.language(), "unknown"));
        if (!contact.tags().isEmpty()) {
            lines.add("tags: " + String.join(", ", List.copyOf(contact.tags())));
        }
        lines.addAll(memory.recalled(contact.id(), turn.conversation().id()));
        return Found.lines(lines);
    }
}
