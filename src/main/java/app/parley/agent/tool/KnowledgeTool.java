package app.parley.agent.tool;

import app.parley.agent.Found;
import app.parley.agent.Library;
import app.parley.agent.Tool;
import app.parley.agent.Turn;

/// Searches what the business knows.
public final class KnowledgeTool implements Tool {
    private final Library library;

    public KnowledgeTool(Library library) {
        this.library = library;
    }

    @Override
    public String name() {
        return "search_knowledge";
    }

    @Override
    public String about() {
        return "searches answers, catalogue, policies and documents; takes a question or a product's name";
    }

    @Override
    public Found use(String query, Turn turn) {
        return Found.passages(library.about(query));
    }
}
