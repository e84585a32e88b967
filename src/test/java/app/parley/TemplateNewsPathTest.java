package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.template.Announcement;
import app.parley.template.Category;
import app.parley.template.Status;
import app.parley.template.Template;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What Meta tells about templates between two syncs.
class TemplateNewsPathTest {
    private static final String STATUS = "message_template_status_update";
    private static final String CATEGORY = "template_category_update";
    private static final String ID = "\"message_template_id\":\"visit.en\"";
    private Spine spine;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        spine = new Spine(folder);
        spine.templates.has("visit", "en", Category.UTILITY, Status.APPROVED, "We expect you.");
        spine.slices.templates.sync();
    }

    @AfterEach
    void close() {
        spine.close();
    }

    private Template told(String field, String value) {
        spine.deliver(Spine.accountNews(Spine.ACCOUNT, field, value));
        return spine.slices.templates.find("visit", "en").orElseThrow();
    }

    @Test
    void takesOverStateQualityAndCategory() {
        assertThat(told(STATUS, ID + ",\"event\":\"PAUSED\",\"reason\":\"NONE\"")
                        .status())
                .isEqualTo(Status.PAUSED);
        assertThat(told("message_template_quality_update", ID + ",\"new_quality_score\":\"RED\"")
                        .listing()
                        .quality())
                .isEqualTo("RED");
        assertThat(told(CATEGORY, ID + ",\"previous_category\":\"UTILITY\",\"new_category\":\"MARKETING\"")
                        .listing()
                        .category())
                .isEqualTo(Category.MARKETING);
    }

    @Test
    void remembersWhatCategoryIsToCome() {
        var at = spine.now().plus(Duration.ofHours(20));
        var told = told(
                CATEGORY,
                ID + ",\"correct_category\":\"MARKETING\",\"new_category\":\"UTILITY\",\"category_update_timestamp\":"
                        + at.getEpochSecond());

        assertThat(told.listing().category()).isEqualTo(Category.UTILITY);
        assertThat(told.coming()).isEqualTo(new Announcement(Category.MARKETING, at));
    }

    @Test
    void heedsNothingToldOfSomebodyElsesAccount() {
        spine.deliver(Spine.accountNews("666", STATUS, ID + ",\"event\":\"DISABLED\""));

        assertThat(spine.slices.templates.find("visit", "en").orElseThrow().status())
                .isEqualTo(Status.APPROVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"event\":\"DISABLED\"",
                "\"message_template_id\":\"another\",\"event\":\"DISABLED\"",
                "\"message_template_id\":\"visit.en\",\"event\":\"SAVOURED\"",
                "\"message_template_id\":\"visit.en\",\"event\":{\"a\":[]}",
                "\"message_template_id\":[\"visit.en\"],\"event\":\"DISABLED\""
            })
    void staysWhereItIsWhenNewsMakeNoSense(String value) {
        assertThat(told(STATUS, value).status()).isEqualTo(Status.APPROVED);
    }
}
