package app.parley.template.store;

import app.parley.storage.Json;
import app.parley.template.Announcement;
import app.parley.template.Button;
import app.parley.template.Category;
import app.parley.template.Header;
import app.parley.template.Listing;
import app.parley.template.Status;
import app.parley.template.Template;
import app.parley.template.TemplateId;
import app.parley.template.Wording;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A row of `content_templates`.
@Entity
@Table(name = "content_templates")
class TemplateRow {
    @Id
    UUID id;

    String name;
    String category;
    String template;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> variables;

    @Column(name = "performance_metrics")
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> performanceMetrics;

    @Column(name = "is_active")
    boolean active;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "whatsapp_id")
    String whatsappId;

    String language;
    String status;

    @Column(name = "header_format")
    @Nullable
    String headerFormat;

    @Nullable
    String header;

    @Nullable
    String footer;

    String buttons;

    @Column(name = "rejected_reason")
    @Nullable
    String rejectedReason;

    @Nullable
    String quality;

    @Column(name = "coming_category")
    @Nullable
    String comingCategory;

    @Column(name = "coming_at")
    @Nullable
    Instant comingAt;

    @Column(name = "gone_at")
    @Nullable
    Instant goneAt;

    static TemplateRow of(Template template) {
        var listing = template.listing();
        var wording = template.wording();
        var row = new TemplateRow();
        row.id = template.id().value();
        row.name = template.name();
        row.category = listing.category().name();
        row.template = wording.body();
        row.variables = Variables.kept(template);
        row.performanceMetrics = Variables.kept(template.performance());
        row.active = template.isUsable();
        row.createdAt = template.createdAt();
        row.whatsappId = listing.whatsappId();
        row.language = template.language();
        row.status = listing.status().name();
        var header = wording.header();
        row.headerFormat = header == null ? null : header.format();
        row.header = header == null ? null : header.text();
        row.footer = wording.footer();
        row.buttons = Json.text(wording.buttons());
        row.rejectedReason = listing.rejectedReason();
        row.quality = listing.quality();
        var coming = template.coming();
        row.comingCategory = coming == null ? null : coming.category().name();
        row.comingAt = coming == null ? null : coming.at();
        row.goneAt = template.goneAt();
        return row;
    }

    Template template() {
        var wording = new Wording(
                headerFormat == null ? null : new Header(headerFormat, header),
                template,
                footer,
                Json.read(buttons, new TypeReference<List<Button>>() {}),
                Variables.examples(variables));
        var listing = new Listing(
                whatsappId,
                name,
                language,
                Category.of(category),
                Status.of(status),
                wording,
                rejectedReason,
                quality,
                null);
        return new Template(
                new TemplateId(id),
                listing,
                comingCategory == null || comingAt == null
                        ? null
                        : new Announcement(Category.of(comingCategory), comingAt),
                Variables.bindings(variables),
                Variables.performance(performanceMetrics),
                goneAt,
                createdAt);
    }
}
