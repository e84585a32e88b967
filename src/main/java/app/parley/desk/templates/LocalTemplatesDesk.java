package app.parley.desk.templates;

import app.parley.desk.Typed;
import app.parley.template.Category;
import app.parley.template.Composition;
import app.parley.template.Outcome;
import app.parley.template.TemplateAccountException;
import app.parley.template.TemplateId;
import app.parley.template.Templates;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The templates desk on the slice of this process.
public final class LocalTemplatesDesk implements TemplatesDesk {
    private static final int AT_ONCE = 500;
    private final Templates templates;
    private final InstantSource clock;

    public LocalTemplatesDesk(Templates templates, InstantSource clock) {
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public TemplatesShown all() {
        var all = new ArrayList<TemplateShown>();
        var now = clock.instant();
        @Nullable String after = null;
        do {
            var page = templates.page(after, AT_ONCE);
            page.data().forEach(template -> all.add(TemplateWording.shown(template, now)));
            after = page.next();
        } while (after != null);
        all.sort(Comparator.comparing((TemplateShown shown) -> shown.words().name())
                .thenComparing(shown -> shown.words().language()));
        return new TemplatesShown(all, templates.syncedAt().orElse(null));
    }

    @Override
    public Reading read(TemplateWords words) {
        return TemplateWording.reading(words);
    }

    @Override
    public Written create(TemplateWords words) {
        if (TemplateWording.length(words) > Typed.MOST) {
            return tooLong();
        }
        var wish = new Composition(
                Typed.clean(words.name()).strip(),
                Typed.clean(words.language()).strip(),
                Category.of(words.category()),
                TemplateWording.wording(words));
        return told(templates.create(wish, TemplateWording.bindings(words)));
    }

    @Override
    public Written edit(UUID template, TemplateWords words) {
        if (TemplateWording.length(words) > Typed.MOST) {
            return tooLong();
        }
        return told(templates.edit(
                new TemplateId(template),
                Category.of(words.category()),
                TemplateWording.wording(words),
                TemplateWording.bindings(words)));
    }

    @Override
    public Written delete(UUID template) {
        return told(templates.delete(new TemplateId(template)));
    }

    @Override
    public String sync() {
        try {
            templates.sync();
            return "";
        } catch (TemplateAccountException e) {
            return e.reason();
        }
    }

    private static Written tooLong() {
        return new Written.Faulty(List.of(new Written.Fault("body", "The text is far too long for one message.")));
    }

    private static Written told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var template) -> new Written.Done(template.id().value());
            case Outcome.Faulty(var faults) ->
                new Written.Faulty(faults.stream()
                        .map(fault -> new Written.Fault(fault.field(), fault.reason()))
                        .toList());
            case Outcome.Refused(var reason) -> new Written.Refused(reason);
            case Outcome.Missing() -> new Written.Missing();
        };
    }

    @Override
    public Runnable listen(Runnable listener) {
        return templates.changes().listen(_ -> listener.run());
    }
}
