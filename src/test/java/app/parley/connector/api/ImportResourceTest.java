package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImportResourceTest {
    private static Shop shop;

    @BeforeAll
    static void open() throws IOException {
        shop = new Shop();
    }

    @AfterAll
    static void close() throws IOException {
        shop.close();
    }

    @Test
    void takesAPriceListInAndSaysWhatWasLeftOut() throws IOException {
        var path = "/knowledge/import?name=prices.csv&currency=EUR&column.price=PVP%202";
        var list = "nombre;PVP;PVP 2\nGorro de lana;9;12,50\nManta;9;mucho\n";
        var looked = shop.post(path + "&dry_run=true", list);
        assertThat(looked.status()).isEqualTo(200);
        assertThat(shop.all("/knowledge?kind=product", 50)).isEmpty();

        var taken = shop.post(path, list);

        assertThat(taken.status()).isEqualTo(200);
        Shapes.check("Import", taken.json());
        assertThat(taken.json().path("added").intValue()).isEqualTo(1);
        assertThat(taken.json().path("problems").path(0).path("line").intValue())
                .isEqualTo(3);
        assertThat(taken.json().path("problems").path(0).path("reason").textValue())
                .isEqualTo("price: \"mucho\" is no amount");
        var product = shop.all("/knowledge?kind=product", 50).getFirst();
        assertThat(product.path("price").decimalValue()).isEqualByComparingTo("12.50");
        assertThat(product.path("origin").textValue()).isEqualTo("prices.csv");
    }

    @Test
    void refusesAFileInASentence() throws IOException {
        assertThat(shop.post("/knowledge/import", "x").status()).isEqualTo(422);
        assertThat(shop.post("/knowledge/import?name=a.txt&kind=rumour", "x").status())
                .isEqualTo(400);
        var refused = shop.post("/knowledge/import?name=a.pdf", "no PDF");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.detail()).contains("named .pdf");
    }

    @Test
    void anOldChatBecomesSuggestionsThatAPersonAcceptsOrSkips() throws IOException {
        var chat = """
                31/12/23, 10:00 - Ana: Cuánto cuesta el envío?
                31/12/23, 10:05 - Sol: El envío cuesta 4,50 €
                31/12/23, 11:00 - Ana: Abrís los domingos?
                31/12/23, 11:05 - Sol: No, los domingos cerramos
                """;
        var taken = shop.post("/knowledge/import?name=chat.txt&business=Sol", chat);
        assertThat(taken.json().path("kind").textValue()).isEqualTo("chat");
        var open = shop.all("/knowledge/suggestions?state=open", 1);
        assertThat(open).hasSize(2).allSatisfy(each -> Shapes.check("Suggestion", each));
        var priced = "/knowledge/suggestions/" + open.get(0).path("id").textValue();
        var plain = "/knowledge/suggestions/" + open.get(1).path("id").textValue();

        assertThat(open.get(0).path("old_prices").path(0).textValue()).isEqualTo("4,50 €");
        assertThat(shop.post(priced + "/accept", "").status()).isEqualTo(409);
        assertThat(shop.post(priced + "/accept", "{\"answer\": \" \", \"prices_confirmed\": true}")
                        .status())
                .isEqualTo(422);
        var accepted = shop.post(priced + "/accept", "{\"answer\": \"Cuesta 5 €.\", \"prices_confirmed\": true}");
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.json().path("answer").textValue()).isEqualTo("Cuesta 5 €.");
        assertThat(accepted.json().path("origin").textValue()).isEqualTo("old chat");
        assertThat(shop.post(priced + "/accept", "").status()).isEqualTo(409);

        assertThat(shop.post(plain + "/skip", "").status()).isEqualTo(204);
        assertThat(shop.post(plain + "/skip", "").status()).isEqualTo(409);
        assertThat(shop.all("/knowledge/suggestions?state=open", 50)).isEmpty();
        assertThat(shop.all("/knowledge/suggestions?state=skipped", 50)
                        .getFirst()
                        .path("decided_by")
                        .textValue())
                .isEqualTo("Marta");
        assertThat(shop.post("/knowledge/suggestions/0198aaaa-0000-7000-8000-000000000000/skip", "")
                        .status())
                .isEqualTo(404);
        assertThat(shop.post("/knowledge/suggestions/0198aaaa-0000-7000-8000-000000000000/accept", "")
                        .status())
                .isEqualTo(404);
    }
}
