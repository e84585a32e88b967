package app.parley.connector.ingest;

import app.parley.connector.whatsapp.Event;
import app.parley.connector.whatsapp.TemplateNews;
import app.parley.template.Announcement;
import app.parley.template.Category;
import app.parley.template.Status;
import app.parley.template.TemplateSync;
import app.parley.template.Templates;

/// What webhooks tell about templates: heeded at once, and then looked up, because they come in any order.
public final class TemplateTales {
    private final Templates templates;
    private final TemplateSync sync;

    public TemplateTales(Templates templates, TemplateSync sync) {
        this.templates = templates;
        this.sync = sync;
    }

    void heed(Event.Other event) {
        TemplateNews.of(event).ifPresent(news -> {
            apply(news);
            sync.want();
        });
    }

    private void apply(TemplateNews news) {
        switch (news) {
            case TemplateNews.State(var id, var word, var reason) -> {
                var status = Status.of(word);
                if (status != Status.OTHER) {
                    templates.stands(id, status, reason);
                }
            }
            case TemplateNews.Quality(var id, var score) -> templates.rated(id, score);
            case TemplateNews.Recategorised(var id, var category) -> templates.recategorised(id, Category.of(category));
            case TemplateNews.Announced(var id, var category, var at) ->
                templates.announced(id, new Announcement(Category.of(category), at));
            case TemplateNews.Reworded _ -> {} // the sync brings the words
        }
    }
}
