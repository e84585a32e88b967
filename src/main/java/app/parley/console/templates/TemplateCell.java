package app.parley.console.templates;

import app.parley.console.kit.Look;
import app.parley.console.parts.TwoLineCell;
import app.parley.desk.templates.TemplateShown;

/// A template in the list: its name, what it is, and where it stands.
final class TemplateCell extends TwoLineCell<TemplateShown> {
    TemplateCell(Look look) {
        super(look);
    }

    @Override
    protected void show(TemplateShown template) {
        var words = template.words();
        var category = look.texts().word("template.category", template.category());
        say(
                words.name(),
                words.language() + " · " + category,
                String.join(", ", words.name(), words.language(), category, StatusWords.word(look, template.status())),
                StatusWords.chip(look, template.status()));
    }
}
