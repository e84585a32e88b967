package app.parley.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimulatorLimitsTest {

    private static Bench bench;

    @BeforeAll
    static void open() throws Exception {
        bench = Bench.quiet();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    record Refused(String field, String members) {

        @Override
        public String toString() {
            return field;
        }
    }

    static Refused[] refused() {
        return new Refused[] {
            new Refused("text['body']", text("x".repeat(4097))),
            new Refused("text['body']", text(" ")),
            new Refused("text['body']", "'type':'text','text':{'body':7}"),
            new Refused("text is required", "'type':'text'"),
            new Refused("text must be a JSON object", "'type':'text','text':'Hola'"),
            new Refused(
                    "biz_opaque_callback_data", text("a") + ",'biz_opaque_callback_data':'" + "x".repeat(513) + "'"),
            new Refused("context['message_id']", text("a") + ",'context':{}"),
            new Refused("type must be one of", "'type':'poll','poll':{}"),
            new Refused(
                    "image['id'] and image['link']", "'type':'image','image':{'id':'1','link':'https://a.example'}"),
            new Refused("image['id'] and image['link']", "'type':'image','image':{}"),
            new Refused("image['id'] is not a valid", "'type':'image','image':{'id':'404'}"),
            new Refused("image['link']", "'type':'image','image':{'link':'file:///etc/passwd'}"),
            new Refused(
                    "image['caption']",
                    "'type':'image','image':{'link':'https://a.example','caption':'" + "x".repeat(1025) + "'}"),
            new Refused(
                    "audio must not have a caption",
                    "'type':'audio','audio':{'link':'https://a.example','caption':'x'}"),
            new Refused("location['latitude']", "'type':'location','location':{'latitude':'91','longitude':'0'}"),
            new Refused("location['longitude']", "'type':'location','location':{'latitude':1}"),
            new Refused("contacts[0]['name']", "'type':'contacts','contacts':[{'phones':[]}]"),
            new Refused("reaction['emoji']", "'type':'reaction','reaction':{'message_id':'wamid.x'}"),
            new Refused("interactive['body']['text']", buttons("x".repeat(1025), button("a", "A"))),
            new Refused(
                    "interactive['action']['buttons'] must be a list of 1 to 3",
                    buttons("x", button("a", "A"), button("b", "B"), button("c", "C"), button("d", "D"))),
            new Refused("['reply']['title'] must be at most 20", buttons("x", button("a", "A".repeat(21)))),
            new Refused("['reply']['id'] is not unique", buttons("x", button("a", "A"), button("a", "B"))),
            new Refused("more than 10 rows", list(6, 24)),
            new Refused("['title'] must be at most 24", list(2, 25)),
        };
    }

    @ParameterizedTest
    @MethodSource("refused")
    void namesTheFieldThatIsNotAccepted(Refused refused) throws Exception {
        var response = send(refused.members());
        assertThat(response.statusCode()).isEqualTo(400);
        var error = bench.error(response);
        assertThat(error.path("code").asInt()).isIn(100, 131009);
        assertThat(error.at("/error_data/details").asText()).contains(refused.field());
        assertThat(error.path("fbtrace_id").asText()).isNotEmpty();
    }

    @Test
    void acceptsWhatIsJustWithinTheLimits() throws Exception {
        bench.simulator.mischief(Mischief.none());
        var fine = new String[] {
            text("x".repeat(4096)),
            text("👗".repeat(4096)),
            "'type':'image','image':{'link':'https://a.example','caption':'" + "x".repeat(1024) + "'}",
            "'type':'location','location':{'latitude':'42.2','longitude':-8.7}",
            "'type':'contacts','contacts':[{'name':{'formatted_name':'Ana'}}]",
            "'type':'reaction','reaction':{'message_id':'wamid.x','emoji':''}",
            buttons("x", button("a", "A".repeat(20)), button("b", "B"), button("c", "C")),
            list(5, 24),
            "'type':'interactive','interactive':{'type':'cta_url','body':{'text':'x'},'action':{'name':'cta_url','parameters':{'display_text':'Go','url':'https://a.example'}}}",
        };
        for (var members : fine) {
            assertThat(send(members).statusCode()).as(members).isEqualTo(200);
        }
    }

    private static HttpResponse<String> send(String members) throws Exception {
        var body = "{'messaging_product':'whatsapp','to':'" + Bench.ANA + "'," + members + "}";
        return bench.send(body.replace('\'', '"'));
    }

    private static String text(String body) {
        return "'type':'text','text':{'body':'" + body + "'}";
    }

    private static String button(String id, String title) {
        return "{'type':'reply','reply':{'id':'" + id + "','title':'" + title + "'}}";
    }

    private static String buttons(String body, String... buttons) {
        return "'type':'interactive','interactive':{'type':'button','body':{'text':'" + body
                + "'},'action':{'buttons':[" + String.join(",", buttons) + "]}}";
    }

    /// Two sections with so many rows each.
    private static String list(int rows, int titleLength) {
        var sections = IntStream.range(0, 2)
                .mapToObj(section -> "{'title':'S" + section + "','rows':["
                        + IntStream.range(0, rows)
                                .mapToObj(row -> "{'id':'" + section + "-" + row + "','title':'"
                                        + "x".repeat(titleLength) + "'}")
                                .collect(Collectors.joining(","))
                        + "]}")
                .collect(Collectors.joining(","));
        return "'type':'interactive','interactive':{'type':'list','body':{'text':'x'},'action':{'button':'Open','sections':["
                + sections + "]}}";
    }
}
