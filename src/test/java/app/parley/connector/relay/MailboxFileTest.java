package app.parley.connector.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxFileTest {
    private static final String TOKEN = "0123456789abcdef";

    @TempDir
    private Path folder;

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("mailboxes.json"), json.replace('\'', '"'));
    }

    @Test
    void readsFortyShopsAndKeepsNoTokenInPlain() throws IOException {
        var json = new StringBuilder("[");
        for (int i = 0; i < 40; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{'name':'shop-%d','verify_token':'v%d','token':'%s%d','keep_days':14}"
                            .formatted(i, i, TOKEN, i));
        }
        var boxes = MailboxFile.read(file(json.append("]").toString()));

        assertThat(boxes).hasSize(40);
        assertThat(boxes.get(7).tokenHash()).isEqualTo(Relay.hash(TOKEN + "7"));
        assertThat(boxes.toString()).doesNotContain(TOKEN, "v7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                                            | names no mailbox
            {}                                                                            | is not a list of mailboxes
            not json                                                                      | is not a list of mailboxes
            [{'name':'a/b','verify_token':'v','token':'0123456789abcdef'}]                | name has letters
            [{'name':'a','verify_token':'v','token':'short'}]                             | 16 characters
            [{'name':'a','verify_token':'v'}]                                             | token is missing
            [{'name':'a','token':'0123456789abcdef'}]                                     | verify_token is missing
            [{'name':'a','verify_token':'v','token':'0123456789abcdef','keep_days':6}]    | 7 days at least
            [{'name':'a','verify_token':'v','token':'0123456789abcdef','quota_mb':0}]     | quota of 1 MB
            [{'name':'a','verify_token':'v','token':'0123456789abcdef','public_key':'x'}] | public_key
            [{'verify_token':'v','token':'0123456789abcdef'},{'verify_token':'v','token':'0123456789abcdeg'}] | Two
            [{'name':'a','verify_token':'v','token':'0123456789abcdef'},\
            {'name':'b','verify_token':'v','token':'0123456789abcdef'}]                   | the same token
            [{'name':'a','verfy_token':'v','token':'0123456789abcdef'}]                   | is not a list of mailboxes
            """)
    void saysWhatIsWrongAndRepeatsNoSecret(String json, String why) throws IOException {
        var file = file(json);
        assertThatThrownBy(() -> MailboxFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .message()
                .doesNotContain(TOKEN);
    }
}
