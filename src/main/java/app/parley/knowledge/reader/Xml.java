package app.parley.knowledge.reader;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads XML from a stranger: no document types, so no entities of its own and nothing from elsewhere.
final class Xml implements AutoCloseable {
    private static final int MOST_TEXT = Table.LONGEST_CELL;
    private final XMLStreamReader reader;
    private final InputStream in;

    Xml(InputStream in) throws IOException, RefusedFileException {
        this.in = in;
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            this.reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /// The name of the next tag that opens, or of one that closes with `/` before it; null at the end.
    @Nullable
    String next() throws IOException, RefusedFileException {
        while (step()) {
            switch (reader.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return reader.getLocalName();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return "/" + reader.getLocalName();
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new RefusedFileException("The file's XML defines entities of its own, which none needs.");
                default -> {}
            }
        }
        return null;
    }

    /// What stands in the tag that has just opened, up to its end; only its beginning where it is longer than a cell.
    String text() throws IOException, RefusedFileException {
        var text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && step()) {
            switch (reader.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append(text);
                default -> {}
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text) {
        if (text.length() < MOST_TEXT) {
            int length = Math.min(reader.getTextLength(), MOST_TEXT - text.length());
            text.append(reader.getTextCharacters(), reader.getTextStart(), length);
        }
    }

    /// An attribute of the tag that has just opened, in whatever namespace; "" if it has none.
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private boolean step() throws IOException, RefusedFileException {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            reader.next();
            return true;
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof TooLargeException large) {
                throw large;
            }
            throw broken(e);
        }
    }

    private static RefusedFileException broken(XMLStreamException e) {
        return new RefusedFileException("The file is broken: its XML cannot be read.", e);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
