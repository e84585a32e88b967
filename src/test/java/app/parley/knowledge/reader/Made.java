package app.parley.knowledge.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Files as strangers make them, made when a test needs one.
public final class Made {
    private Made() {}

    public static Path zip(Path file, Map<String, String> entries) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    /// An archive in which one file is that many bytes of the same letter, after a beginning.
    public static Path bomb(Path file, Map<String, String> entries, String name, String start, long size)
            throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(start.getBytes(StandardCharsets.UTF_8));
            fill(zip, size);
            zip.closeEntry();
        }
        return file;
    }

    public static void fill(OutputStream out, long size) throws IOException {
        var block = "a".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        for (long left = size; left > 0; left -= block.length) {
            out.write(block, 0, (int) Math.min(left, block.length));
        }
    }

    /// The files of a workbook with one sheet.
    ///
    /// @param rows as they stand between `<sheetData>` and its end
    static Map<String, String> workbook(String rows) {
        var files = new LinkedHashMap<String, String>();
        files.put("[Content_Types].xml", "<Types/>");
        files.put("xl/workbook.xml", """
                <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
                <sheet name="Old" sheetId="2" state="hidden" r:id="rId2"/>
                <sheet name="Prices" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        files.put("xl/_rels/workbook.xml.rels", """
                <Relationships><Relationship Id="rId2" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId1" Target="/xl/worksheets/sheet2.xml"/></Relationships>""");
        files.put("xl/styles.xml", """
                <styleSheet><numFmts><numFmt numFmtId="170" formatCode="#,##0.00\\ [$€-C0A]"/></numFmts>
                <cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>""");
        files.put("xl/sharedStrings.xml", """
                <sst><si><t>Producto</t></si><si><t>Precio</t></si><si><t>Talla</t></si>
                <si><r><t>Camisa </t></r><r><t>azul</t></r><rPh><t>kamisa</t></rPh></si></sst>""");
        files.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>");
        files.put("xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return files;
    }

    static Path pdf(Path file, String... pages) throws IOException {
        try (var pdf = new PDDocument()) {
            for (var words : pages) {
                write(pdf, words);
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    static void write(PDDocument pdf, String words) throws IOException {
        var page = new PDPage();
        pdf.addPage(page);
        try (var pen = new PDPageContentStream(pdf, page)) {
            pen.beginText();
            pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            pen.newLineAtOffset(50, 700);
            for (var line : words.split("\n")) {
                pen.showText(line);
                pen.newLineAtOffset(0, -14);
            }
            pen.endText();
        }
    }

    /// A PDF of one page that draws what is packed here.
    ///
    /// @param head the packed part's own words, beside its length
    static byte[] rawPdf(String head, byte[] packed) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(("""
                %%PDF-1.4
                1 0 obj
                <</Type/Catalog/Pages 2 0 R>>
                endobj
                2 0 obj
                <</Type/Pages/Kids[3 0 R]/Count 1>>
                endobj
                3 0 obj
                <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>
                endobj
                4 0 obj
                <<%s/Length %d>>
                stream
                """.formatted(head, packed.length)).getBytes(StandardCharsets.ISO_8859_1));
        out.write(packed);
        out.write(
                "\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }
}
