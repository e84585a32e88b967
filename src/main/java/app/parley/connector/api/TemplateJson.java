package app.parley.connector.api;

import app.parley.template.Button;
import app.parley.template.Header;
import app.parley.template.Performance;
import app.parley.template.Slot;
import app.parley.template.Template;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A template as callers see it.
///
/// @param category what it counts as now
/// @param coming what Meta will make of its category, and when
/// @param header null if it has none; `text` is null where a file or a place stands there
record TemplateJson(
        UUID id,
        String whatsappId,
        String name,
        String language,
        String category,
        @Nullable Coming coming,
        String status,
        boolean usable,
        @Nullable String rejectedReason,
        @Nullable String quality,
        @Nullable Head header,
        String body,
        @Nullable String footer,
        List<Button> buttons,
        List<Variable> variables,
        Performance performance,
        Instant createdAt,
        @Nullable Instant goneAt) {

    record Coming(String category, Instant at) {}

    record Head(String format, @Nullable String text) {
        static @Nullable Head of(@Nullable Header header) {
            return header == null ? null : new Head(header.format(), header.text());
        }
    }

    /// @param part `header`, `body` or `button`
    /// @param name its name or number; of a button its place, from 0
    /// @param boundTo what we know of the contact that fills it
    record Variable(
            String part,
            String name,
            @Nullable String example,
            @Nullable String boundTo) {}

    static TemplateJson of(Template template, Instant now) {
        var listing = template.listing();
        var wording = template.wording();
        var coming = template.coming();
        return new TemplateJson(
                template.id().value(),
                listing.whatsappId(),
                template.name(),
                template.language(),
                Named.word(template.category(now)),
                coming == null ? null : new Coming(Named.word(coming.category()), coming.at()),
                Named.word(template.status()),
                template.isUsable(),
                listing.rejectedReason(),
                listing.quality(),
                Head.of(wording.header()),
                wording.body(),
                wording.footer(),
                wording.buttons(),
                wording.slots().stream().map(slot -> variable(slot, template)).toList(),
                template.performance(),
                template.createdAt(),
                template.goneAt());
    }

    private static Variable variable(Slot slot, Template template) {
        var bound = template.bindings().get(slot);
        return new Variable(
                slot.part().word(),
                slot.name(),
                template.wording().examples().get(slot),
                bound == null ? null : bound.word());
    }

    @Override
    public String toString() {
        return "template " + id;
    }
}
