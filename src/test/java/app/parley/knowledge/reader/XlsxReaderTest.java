package app.parley.knowledge.reader;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Variant;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReaderTest {
    private static final String HEADS = """
            <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="s"><v>2</v></c>
            <c r="E2" t="inlineStr"><is><t>Stock</t></is></c></row>""";

    @TempDir
    private Path folder;

    private Catalogue read(String rows) throws IOException, RefusedFileException {
        var file = Made.zip(folder.resolve("prices.xlsx"), Made.workbook(HEADS + rows));
        return CatalogueReader.xlsx(file, Map.of(), null);
    }

    @Test
    void readsTheFirstSheetShownWithTextsNumbersAndCurrencies() throws IOException, RefusedFileException {
        var catalogue = read("""
                <row r="4"><c r="A4" t="s"><v>3</v></c><c r="B4" s="1"><v>19.899999999999999</v></c>
                <c r="D4"><v>38</v></c><c r="E4"><v>3</v></c></row>
                <row r="5"><c r="B5" s="1"><v>19.9</v></c><c r="D5"><v>40</v></c><c r="E5"><v>0</v></c></row>""");

        assertThat(catalogue.problems()).isEmpty();
        assertThat(catalogue.heads()).containsExactly("name: Producto", "price: Precio", "stock: Stock", "size: Talla");
        assertThat(catalogue.products()).hasSize(1);
        assertThat(catalogue.products().getFirst().line()).isEqualTo(4);
        assertThat(catalogue.products().getFirst().item())
                .extracting(KnowledgeItem::name, KnowledgeItem::price, KnowledgeItem::currency, KnowledgeItem::stock)
                .containsExactly("Camisa azul", new BigDecimal("19.90"), "EUR", 3);
        assertThat(catalogue.products().getFirst().item().variants())
                .containsExactly(new Variant("38", null, null, 3), new Variant("40", null, null, 0));
    }

    @Test
    void aFormulaIsWhatItGaveWhenTheFileWasSaved() throws IOException, RefusedFileException {
        var catalogue = read("""
                <row r="3"><c r="A3" t="str"><f>CONCAT("Gor","ro")</f><v>Gorro</v></c>
                <c r="B3" s="1"><f>B9*2</f><v>12.5</v></c></row>
                <row r="4"><c r="A4" t="str"><v>Taza</v></c><c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
                <row r="5"><c r="A5" t="inlineStr"><is><t>=1+1</t></is></c><c r="B5" s="1"><v>1</v></c></row>""");

        assertThat(catalogue.products())
                .extracting(
                        product -> product.item().name() + " " + product.item().price())
                .containsExactly("Gorro 12.50", "=1+1 1.00");
        assertThat(catalogue.problems())
                .containsExactly(new LeftOut(4, "price: the spreadsheet could not figure it (#DIV/0!)"));
    }

    @Test
    void countsLinesAndCellsThatDoNotSayWhereTheyStand() throws IOException, RefusedFileException {
        var catalogue = read("<row><c t=\"inlineStr\"><is><t>Gorro</t></is></c><c s=\"1\"><v>3</v></c></row>");
        assertThat(catalogue.products().getFirst().line()).isEqualTo(3);
        assertThat(catalogue.products().getFirst().item().price()).isEqualTo(new BigDecimal("3.00"));
    }
}
