package app.parley.knowledge.reader;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// Reads what a visitor of a saved web page would see of it. What is hidden there is not read: it was written for
/// machines.
final class HtmlReader implements NodeVisitor {
    private static final String NOT_READ = "script, style, noscript, template, nav, form, button, select, svg, iframe,"
            + " object, head, [hidden], [aria-hidden=true]";
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden"
            + "|font-size\\s*:\\s*0(?![.\\d]*[1-9])|opacity\\s*:\\s*0(?![.\\d]*[1-9])");
    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "table",
            "section",
            "article",
            "blockquote",
            "pre",
            "dl",
            "header",
            "footer",
            "main",
            "aside",
            "figure",
            "address");
    private static final Set<String> LINES = Set.of("div", "li", "tr", "br", "dt", "dd", "hr", "caption", "figcaption");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder text = new StringBuilder();

    private HtmlReader() {}

    static Document read(String page) {
        var html = Jsoup.parse(page);
        var title = html.title();
        html.select(NOT_READ).remove();
        html.select("[style]").forEach(HtmlReader::removeIfHidden);
        var reader = new HtmlReader();
        NodeTraversor.traverse(reader, html.body());
        return new Document(title, reader.text.toString());
    }

    private static void removeIfHidden(Element element) {
        if (HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find()) {
            element.remove();
        }
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            var seen = words.text();
            text.append(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? seen.stripLeading() : seen);
            return;
        }
        begin(node.nodeName());
    }

    private void begin(String tag) {
        if (PARAGRAPHS.contains(tag)) {
            gap("\n\n");
        } else if (LINES.contains(tag)) {
            gap("\n");
        } else if (CELLS.contains(tag) && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append(" · ");
        }
        if (tag.equals("li")) {
            text.append("- ");
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (PARAGRAPHS.contains(node.nodeName())) {
            gap("\n\n");
        } else if (LINES.contains(node.nodeName())) {
            gap("\n");
        }
    }

    private void gap(String wanted) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        int from = text.length() - wanted.length();
        if (!text.isEmpty() && (from < 0 || text.indexOf(wanted, from) < 0)) {
            text.append(wanted);
        }
    }
}
