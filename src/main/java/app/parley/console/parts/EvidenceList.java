package app.parley.console.parts;

import app.parley.console.kit.Look;
import app.parley.console.kit.Prose;
import app.parley.desk.Typed;
import app.parley.desk.approvals.EvidenceShown;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What a draft rests on: the business's own words, each with where they stand.
public final class EvidenceList extends VBox {
    private static final int LONGEST = 600;

    /// As `product 0198… "Blue jacket"`.
    private static final Pattern SOURCE = Pattern.compile("(\\w+) \\S+(?: \"(.*)\")?", Pattern.DOTALL);

    private final Look look;

    public EvidenceList(Look look) {
        this.look = look;
        getStyleClass().add("evidence");
    }

    public void show(List<EvidenceShown> evidence) {
        getChildren().setAll(evidence.stream().map(this::quote).toList());
    }

    private Node quote(EvidenceShown evidence) {
        var words =
                evidence.quote().length() <= LONGEST ? evidence.quote() : Typed.cut(evidence.quote(), LONGEST) + "…";
        var quote = new VBox(Prose.of(words), Prose.of(source(evidence.source()), "caption"));
        quote.getStyleClass().add("quote");
        return quote;
    }

    private String source(String source) {
        var parts = SOURCE.matcher(source);
        if (!parts.matches()) {
            return source;
        }
        var kind = look.texts().word("source", parts.group(1));
        return parts.group(2) == null || parts.group(2).isBlank() ? kind : kind + " · " + parts.group(2);
    }
}
