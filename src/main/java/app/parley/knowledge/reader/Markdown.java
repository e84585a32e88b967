package app.parley.knowledge.reader;

import java.util.regex.Pattern;

/// Takes the marks off a Markdown text, so that it can be quoted as it would be seen.
final class Markdown {
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R[\\s\\S]{0,20000}?\\R---\\R");
    private static final Pattern TITLE = Pattern.compile("(?m)^#{1,2}[ \\t]+(.{1,300}?)[ \\t]*#*$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}[ \\t]+(.*?)[ \\t]*#*$");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]\\n]{0,300})]\\([^)\\n]{0,2000}\\)");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]\\n]{1,300})]\\((https?://[^)\\s]{1,2000})[^)\\n]{0,300}\\)");
    private static final Pattern FENCE = Pattern.compile("(?m)^(```|~~~).*$");
    private static final Pattern STRESS = Pattern.compile("(\\*\\*|__|\\*|`)(?=\\S)([^\\n]{1,500}?)(?<=\\S)\\1");
    private static final Pattern COMMENT = Pattern.compile("<!--[\\s\\S]*?-->");
    private static final Pattern RULE = Pattern.compile("(?m)^ {0,3}([-*_])(?: *\\1){2,} *$");

    private Markdown() {}

    static Document read(String text) {
        var body = COMMENT.matcher(FRONT_MATTER.matcher(text).replaceFirst("")).replaceAll("");
        var title = TITLE.matcher(body);
        var name = title.find() ? STRESS.matcher(title.group(1)).replaceAll("$2") : "";
        var plain = RULE.matcher(FENCE.matcher(body).replaceAll("")).replaceAll("");
        plain = HEADING.matcher(plain).replaceAll("$1\n");
        plain = LINK.matcher(PICTURE.matcher(plain).replaceAll("$1")).replaceAll("$1 ($2)");
        return new Document(name, STRESS.matcher(plain).replaceAll("$2"));
    }
}
