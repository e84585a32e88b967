/// Wordings to choose from, where somebody writes.
@org.jspecify.annotations.NullMarked
package app.parley.desk.wording;
