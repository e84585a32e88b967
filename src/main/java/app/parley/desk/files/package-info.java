/// The files of messages, for every screen that shows them.
@org.jspecify.annotations.NullMarked
package app.parley.desk.files;
