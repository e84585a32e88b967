package app.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.connector.whatsapp.ErrorTable.Advice;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTableTest {
    private final ErrorTable table = ErrorTable.load();

    private static GraphError error(int code, int subcode, String details) {
        return new GraphError(code, subcode, false, details, "", null);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, STOP",
        "190, 460, STOP",
        "199, 0,",
        "200, 0, STOP",
        "299, 0, STOP",
        "300, 0,",
        "368, 0, STOP",
        "100, 0, REFUSE",
        "100, 33, STOP",
        "100, 2655007, REFUSE",
        "131026, 0, REFUSE",
        "131048, 0, RETRY",
        "138006, 0, REFUSE",
        "131215, 0, REFUSE",
        "133010, 0, STOP",
        "999, 0,",
        "-1, 0,"
    })
    void knowsWhatToDoAboutAnError(int code, int subcode, Advice advice) {
        assertThat(table.find(error(code, subcode, null))
                        .map(ErrorTable.Row::advice)
                        .orElse(null))
                .isEqualTo(advice);
    }

    @Test
    void givesEveryRowWordsAndEveryRepeatADelay() {
        for (int code = 0; code < 150_000; code++) {
            table.find(error(code, 0, null)).ifPresent(row -> {
                assertThat(row.words()).matches("[A-Z].*[.:)]");
                assertThat(row.after() != Duration.ZERO).as(row.words()).isEqualTo(row.advice() == Advice.RETRY);
            });
        }
    }

    @Test
    void addsDetailsOnlyWhereTheyHelp() {
        assertThat(table.failure(error(132000, 0, "3 expected")).reason())
                .isEqualTo("The template expects another number of variables: 3 expected");
        assertThat(table.failure(error(132000, 0, null)).reason())
                .isEqualTo("The template expects another number of variables.");
        assertThat(table.failure(error(131021, 0, "to 351910000111")).reason()).doesNotContain("351910000111");
    }
}
