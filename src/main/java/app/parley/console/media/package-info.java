/// How the files of messages are seen, heard, opened and kept.
@org.jspecify.annotations.NullMarked
package app.parley.console.media;
