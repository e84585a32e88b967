package app.parley.knowledge.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.FilterFactory;

/// Looks at every packed part of a PDF before anybody makes room for what is in it. The parts are found as they stand
/// in the file, without following its own lists, so that none can be kept from sight.
final class PdfGate {
    static final int LARGEST_PART = 48 << 20;
    private static final long MOST_BYTES = 2L << 30;
    private static final int LONGEST_HEAD = 64 << 10;
    private static final String PART = "stream";
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern FILTER = Pattern.compile("/Filter\\s*(\\[[^\\]]{0,400}]|/[A-Za-z0-9]{1,40})");
    private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9]+)");
    private static final Pattern LENGTH = Pattern.compile("/Length\\s+(\\d{1,9})(?!\\s+\\d+\\s+R)");
    private static final Set<String> PICTURES =
            Set.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF");

    private final byte[] file;
    private final String text;
    private long unpacked;

    private PdfGate(byte[] file) {
        this.file = file;
        this.text = new String(file, StandardCharsets.ISO_8859_1);
    }

    /// @throws RefusedFileException if a part is larger than any should be, or cannot be looked at
    static void check(byte[] file) throws IOException, RefusedFileException {
        var gate = new PdfGate(file);
        for (int at = gate.next(0); at >= 0; at = gate.next(at + PART.length())) {
            gate.part(at);
        }
    }

    private int next(int from) {
        int at = text.indexOf(PART, from);
        while (at >= 0 && (text.startsWith("end", at - 3) || !endsLine(at + PART.length()))) {
            at = text.indexOf(PART, at + 1);
        }
        return at;
    }

    private boolean endsLine(int at) {
        return at < file.length && (file[at] == '\n' || file[at] == '\r');
    }

    private void part(int at) throws IOException, RefusedFileException {
        int floor = Math.max(0, at - LONGEST_HEAD);
        int begin = Math.max(floor, text.lastIndexOf("obj", at));
        var head = ESCAPED.matcher(text.substring(begin, at))
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        var filters = filters(head);
        if (filters.isEmpty()) {
            return;
        }
        int from = at + PART.length() + (text.startsWith("\r\n", at + PART.length()) ? 2 : 1);
        unpack(new ByteArrayInputStream(file, from, end(from, head) - from), filters);
    }

    private static List<String> filters(String head) throws RefusedFileException {
        int first = head.indexOf("/Filter");
        if (first < 0) {
            return List.of();
        }
        var filter = FILTER.matcher(head);
        if (!filter.find(first) || filter.start() != first || head.indexOf("/Filter", first + 1) >= 0) {
            throw odd();
        }
        var names = new ArrayList<String>();
        var name = NAME.matcher(filter.group(1));
        while (name.find()) {
            if (PICTURES.contains(name.group(1))) {
                if (!head.contains("/Image")) {
                    throw odd();
                }
                return names;
            }
            names.add(name.group(1));
        }
        if (names.size() > 4) {
            throw odd();
        }
        return names;
    }

    /// Where the part may end at the latest: a packed one says so itself.
    private int end(int from, String head) {
        int end = text.indexOf("endstream", from);
        int told = from;
        var length = LENGTH.matcher(head);
        if (length.find()) {
            told = (int) Math.min(file.length, (long) from + Integer.parseInt(length.group(1)));
        }
        return Math.max(told, end < 0 ? file.length : end);
    }

    private void unpack(InputStream packed, List<String> filters) throws IOException, RefusedFileException {
        var in = packed;
        try {
            for (int i = 0; i < filters.size(); i++) {
                boolean last = i == filters.size() - 1;
                var out = new Measured(last);
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, out, new COSDictionary(), i);
                unpacked += out.seen;
                in = new ByteArrayInputStream(out.kept.toByteArray());
            }
        } catch (TooLargeException e) {
            throw new RefusedFileException("The PDF unpacks to more than a document can hold.", e);
        } catch (IOException | RuntimeException e) {
            // Broken parts are the reader's to skip; it gets no further with them than we did.
            return;
        }
        if (unpacked > MOST_BYTES) {
            throw new RefusedFileException("The PDF unpacks to more than a document can hold.");
        }
    }

    private static RefusedFileException odd() {
        return new RefusedFileException("The PDF is built in a way that is not read: save or print it as PDF again.");
    }

    /// Keeps what the next filter needs, and counts the rest.
    private static final class Measured extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final boolean onlyCounts;
        private long seen;

        Measured(boolean onlyCounts) {
            this.onlyCounts = onlyCounts;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            seen += length;
            if (seen > LARGEST_PART) {
                throw new TooLargeException(LARGEST_PART);
            }
            if (!onlyCounts) {
                kept.write(bytes, from, length);
            }
        }
    }
}
