package app.parley.knowledge.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Variant;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueReaderTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("catalogue.csv"), text.getBytes(charset));
    }

    private Catalogue read(String text) throws IOException, RefusedFileException {
        return CatalogueReader.csv(file(text, StandardCharsets.UTF_8), Map.of(), "EUR");
    }

    private KnowledgeItem only(String text) throws IOException, RefusedFileException {
        var catalogue = read(text);
        assertThat(catalogue.problems()).isEmpty();
        assertThat(catalogue.products()).hasSize(1);
        return catalogue.products().getFirst().item();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name,Description,Price,Currency,Stock,Picture,Link",
                "Nombre;Descripción;Precio;Moneda;Existencias;Imagen;Enlace",
                "PRODUTO\tDescrição\tPreço\tMoeda\tEstoque\tFoto\tLink",
                "Artículo|Detalle|P.V.P.|Divisa|Cantidad|URL imagen|URL",
                "title,description,price,currency code,quantity_to_sell_on_facebook,image_link,link"
            })
    void findsTheColumnsByTheirHeads(String heads) throws IOException, RefusedFileException {
        var separator = heads.replaceAll("[^,;\t|]", "").charAt(0);
        var line = "Mug,Holds 300 ml,9.5,usd,4,https://shop.example/mug.jpg,https://shop.example/mug";
        var item = only(heads + "\n" + line.replace(',', separator) + "\n");

        assertThat(item.name()).isEqualTo("Mug");
        assertThat(item.text()).isEqualTo("Holds 300 ml");
        assertThat(item.price()).isEqualTo(new BigDecimal("9.50"));
        assertThat(item.currency()).isEqualTo("USD");
        assertThat(item.stock()).isEqualTo(4);
        assertThat(item.picture()).isEqualTo("https://shop.example/mug.jpg");
        assertThat(item.link()).isEqualTo("https://shop.example/mug");
    }

    @Test
    void takesColumnsAsTheyAreNamedAndSaysWhichItDoesNotKeep() throws IOException, RefusedFileException {
        var file = file("Ref,Qué,Mayor,Menor\n7,Taza,5,8\n", StandardCharsets.UTF_8);
        var catalogue = CatalogueReader.csv(file, Map.of(Column.NAME, "qué", Column.PRICE, "Menor"), "EUR");

        assertThat(catalogue.products().getFirst().item())
                .isEqualTo(KnowledgeItem.product("Taza", new BigDecimal("8"), "EUR", null, null));
        assertThat(catalogue.heads()).containsExactly("name: Qué", "price: Menor");
        assertThat(catalogue.ignored()).containsExactly("Ref", "Mayor");
    }

    @Test
    void saysWhatTheFirstLineReadsWhereNoColumnIsAName() {
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> read("Ref,Qué,Mayor\n7,Taza,5\n"))
                .withMessageContaining("Ref, Qué, Mayor");
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> CatalogueReader.csv(file("name\nx\n", WINDOWS), Map.of(Column.PRICE, "Cost"), null))
                .withMessageContaining("not in the file");
    }

    @Test
    void skipsATitleAboveTheHeads() throws IOException, RefusedFileException {
        assertThat(only("Lista de precios 2026;;\n;;\nProducto;Talla;Precio €\nGorro;U;12,50\n"))
                .extracting(KnowledgeItem::price, KnowledgeItem::currency)
                .containsExactly(new BigDecimal("12.50"), "EUR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            49,90 €        | 49.90   | EUR
            €49.90         | 49.90   | EUR
            R$ 1.234,56    | 1234.56 | BRL
            US$1,234.56    | 1234.56 | USD
            1 234,50       | 1234.50 | EUR
            1'234.50 CHF   | 1234.50 | CHF
            9.99 USD       | 9.99    | USD
            10             | 10.00   | EUR
            1.234.567      | 1234567.00 | EUR
            0,5            | 0.50    | EUR
            12,- €         | 12.00   | EUR
            25 euros       | 25.00   | EUR
            0.125          | 0.125   | EUR
            """)
    void readsPricesAsTheyAreWritten(String price, BigDecimal figure, String currency)
            throws IOException, RefusedFileException {
        var item = only("name\tprice\nMug\t" + price + "\n");
        assertThat(item.price()).isEqualTo(figure);
        assertThat(item.currency()).isEqualTo(currency);
    }

    @Test
    void tellsThousandsFromCentsByTheOtherPrices() throws IOException, RefusedFileException {
        var catalogue = read("nombre;precio\nMesa;1.234\nSilla;49,90\n");
        assertThat(catalogue.products())
                .extracting(product -> product.item().price())
                .containsExactly(new BigDecimal("1234.00"), new BigDecimal("49.90"));
    }

    @Test
    void refusesToGuessWhatCouldBeTwoPrices() throws IOException, RefusedFileException {
        var catalogue = read("name;price\nTable;1.234\n");
        assertThat(catalogue.products()).isEmpty();
        assertThat(catalogue.problems())
                .containsExactly(new LeftOut(
                        2, "price: \"1.234\" can be read in two ways; write it with its cents, as 1234,00"));
    }

    @Test
    void takesTheGoodLinesAndNamesTheFieldOfTheOthers() throws IOException, RefusedFileException {
        var catalogue = read("""
                name,price,stock,link
                Mug,9.50,4,
                Cup,a lot,4,
                ,3.00,1,
                Jug,-3,1,
                Pot,3.00,some,
                Pan,3.00,-1,
                Lid,3.00,1,javascript:alert(1)
                KITCHEN,,,
                mug,9.00,4,
                Fork,2.00,,https://shop.example/fork
                Knife,#REF!,,
                """);

        assertThat(catalogue.products())
                .extracting(product -> product.line() + " " + product.item().name())
                .containsExactly("2 Mug", "11 Fork");
        assertThat(catalogue.problems())
                .extracting(problem -> problem.line() + " " + problem.reason())
                .containsExactly(
                        "3 price: \"a lot\" is no amount",
                        "4 name: is missing",
                        "5 price: must not be negative",
                        "6 stock: must be a whole number",
                        "7 stock: must not be negative",
                        "8 link: must begin with https:// or http:// and name a site",
                        "9 name: has nothing beside it, so the line is taken for a heading",
                        "10 name: stands in line 2 already",
                        "12 price: the spreadsheet could not figure it (#REF!)");
    }

    @Test
    void saysWhereNoCurrencyIsKnown() throws IOException, RefusedFileException {
        var catalogue =
                CatalogueReader.csv(file("name,price\nMug,$9\nCup,£8\n", StandardCharsets.UTF_8), Map.of(), null);
        assertThat(catalogue.products())
                .extracting(product -> product.item().currency())
                .containsExactly("GBP");
        assertThat(catalogue.problems())
                .containsExactly(new LeftOut(2, "currency: nothing says in which currency the prices are"));
    }

    @Test
    void makesOneProductOfItsVariants() throws IOException, RefusedFileException {
        var item = only("""
                Nombre;Talla;Color;Precio;Stock;Descripción
                Camisa de lino;S;blanco;30;3;Fresca
                camisa  de lino;M;blanco;30;0;
                ;XL;blanco;30;1;
                """);
        assertThat(item.price()).isEqualTo(new BigDecimal("30.00"));
        assertThat(item.stock()).isEqualTo(4);
        assertThat(item.text()).isEqualTo("Fresca");
        assertThat(item.variants())
                .containsExactly(
                        new Variant("S", "blanco", null, 3),
                        new Variant("M", "blanco", null, 0),
                        new Variant("XL", "blanco", null, 1));
    }

    @Test
    void keepsAPriceWithItsVariantWhereTheyDiffer() throws IOException, RefusedFileException {
        var item = only("name,size,price\nShirt,S,30\nShirt,XXL,35\n");
        assertThat(item.price()).isNull();
        assertThat(item.currency()).isEqualTo("EUR");
        assertThat(item.variants())
                .containsExactly(
                        new Variant("S", null, new BigDecimal("30"), null),
                        new Variant("XXL", null, new BigDecimal("35"), null));
    }

    @Test
    void readsSeveralSizesFromOneCell() throws IOException, RefusedFileException {
        var item = only("name,size,stock\n\"Shirt\",\"S, M, 3,5\",7\n");
        assertThat(item.variants()).extracting(Variant::words).containsExactly("S", "M", "3,5");
        assertThat(item.variants()).extracting(Variant::stock).containsOnlyNulls();
        assertThat(item.stock()).isEqualTo(7);
    }

    @Test
    void doesNotGiveALostProductsVariantToTheOneBefore() throws IOException, RefusedFileException {
        var catalogue = read("name,size,price\nShirt,S,30\nCoat,S,much\n,M,90\n");
        assertThat(catalogue.products()).hasSize(1);
        assertThat(catalogue.products().getFirst().item().variants()).hasSize(1);
        assertThat(catalogue.problems()).extracting(LeftOut::line).containsExactly(3, 4);
    }

    @ParameterizedTest
    @CsvSource({"out of stock,0", "Agotado,0", "esgotado,0", "in stock,", "12 uds,12", "3.0,3", "'',"})
    void readsStockInWordsToo(String stock, Integer count) throws IOException, RefusedFileException {
        assertThat(only("name,stock,price\nMug," + stock + ",1\n").stock()).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void readsTheUsualEncodings(String charset) throws IOException, RefusedFileException {
        var mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        var file = file(mark + "nombre;preço\r\nPantalón niño;12,50 €\r\n", Charset.forName(charset));
        var catalogue = CatalogueReader.csv(file, Map.of(), null);
        assertThat(catalogue.products().getFirst().item())
                .isEqualTo(KnowledgeItem.product("Pantalón niño", new BigDecimal("12.50"), "EUR", null, null));
    }

    @Test
    void readsQuotedCellsOverSeveralLinesAndCountsTheLines() throws IOException, RefusedFileException {
        var catalogue = read("sep=,\r\nname,text\r\nMug,\"Large, \"\"blue\"\"\r\nand round\"\r\nCup 5\" wide,x\r\n,y");
        assertThat(catalogue.products())
                .extracting(product -> product.line() + " " + product.item().name() + ": "
                        + product.item().text())
                .containsExactly("3 Mug: Large, \"blue\"\nand round", "5 Cup 5\" wide: x");
        assertThat(catalogue.problems()).containsExactly(new LeftOut(6, "name: is missing"));
    }

    @Test
    void aCellThatLooksLikeAFormulaIsJustText() throws IOException, RefusedFileException {
        var catalogue = read("name,text,price\n=1+1,\"=HYPERLINK(\"\"http://x\"\")\",=2*3\nMug,=cmd|' /C calc'!A0,3\n");
        assertThat(catalogue.products())
                .extracting(
                        product -> product.item().name() + " " + product.item().text())
                .containsExactly("Mug =cmd|' /C calc'!A0");
        assertThat(catalogue.problems()).containsExactly(new LeftOut(2, "price: \"=2*3\" is no amount"));
    }
}
