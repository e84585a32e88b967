package app.parley.agent;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tools a model may ask for.
public final class Toolbox {
    private static final Logger LOG = LoggerFactory.getLogger(Toolbox.class);
    private static final int LONGEST_QUERY = 300;
    private final List<Tool> tools;

    public Toolbox(List<Tool> tools) {
        this.tools = List.copyOf(tools);
    }

    boolean isEmpty() {
        return tools.isEmpty();
    }

    List<String> names() {
        return tools.stream().map(Tool::name).toList();
    }

    /// A line for each, for the model.
    String described() {
        return tools.stream()
                .map(tool -> "- `" + tool.name() + "`: " + tool.about())
                .collect(Collectors.joining("\n"));
    }

    /// Whatever is asked, something is answered: a model that hears nothing asks again.
    Found use(Step.LookUp wish, Turn turn) {
        var query = wish.query().length() > LONGEST_QUERY ? wish.query().substring(0, LONGEST_QUERY) : wish.query();
        var tool = tools.stream().filter(one -> one.name().equals(wish.tool())).findFirst();
        if (tool.isEmpty()) {
            return Found.lines(List.of("there is no such tool"));
        }
        var found = tool.get().use(query, turn);
        LOG.info(
                "{} for {}: {} passages, {} lines",
                wish.tool(),
                turn.conversation().id(),
                found.passages().size(),
                found.lines().size());
        return found.isNothing() ? Found.lines(List.of(wish.tool() + ": nothing found")) : found;
    }
}
