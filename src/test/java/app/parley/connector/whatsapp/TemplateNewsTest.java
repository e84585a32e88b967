package app.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateNewsTest {
    private static final String OTONO = "771000222000333";
    private static final OurNumber US = new OurNumber("", "900800700", "");

    private static TemplateNews news(String payload) {
        return TemplateNews.of(Payloads.only(Event.Other.class, payload)).orElseThrow();
    }

    @Test
    void tellsOfStatesQualityAndWords() {
        assertThat(news("template_rejected")).isEqualTo(new TemplateNews.State(OTONO, "REJECTED", "INVALID_FORMAT"));
        assertThat(news("template_status")).isEqualTo(new TemplateNews.State("16895569081298350001", "APPROVED", null));
        assertThat(news("template_quality")).isEqualTo(new TemplateNews.Quality(OTONO, "RED"));
        assertThat(news("template_components")).isEqualTo(new TemplateNews.Reworded(OTONO));
    }

    @Test
    void tellsAComingCategoryFromOneThatIsThere() {
        assertThat(news("template_category_changed")).isEqualTo(new TemplateNews.Recategorised(OTONO, "MARKETING"));
        assertThat(news("template_category_coming"))
                .isEqualTo(new TemplateNews.Announced(OTONO, "MARKETING", Instant.ofEpochSecond(1_790_090_000)));
    }

    @ParameterizedTest
    @CsvSource({"0", "-5", "99999999999999", "7", "\"soon\"", "{}"})
    void neverPutsAnAnnouncementOffForEver(String time) {
        var told = Instant.ofEpochSecond(1_790_000_000);
        var raw = "{\"message_template_id\":1,\"correct_category\":\"MARKETING\",\"category_update_timestamp\":" + time
                + "}";

        assertThat(TemplateNews.of(new Event.Other("template_category_update", US, told, raw)))
                .hasValueSatisfying(news -> assertThat(((TemplateNews.Announced) news).at())
                        .isBetween(told, told.plus(Duration.ofHours(24))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "7",
                "{\"message_template_id\":null}",
                "{\"message_template_id\":{\"a\":1},\"event\":\"APPROVED\"}",
                "{\"message_template_id\":5,\"event\":[]}",
                "not json"
            })
    void makesNothingOfWhatNamesNoTemplate(String raw) {
        assertThat(TemplateNews.of(new Event.Other("message_template_status_update", US, Instant.EPOCH, raw)))
                .isEmpty();
        assertThat(TemplateNews.of(new Event.Other("account_update", US, Instant.EPOCH, raw)))
                .isEmpty();
    }
}
