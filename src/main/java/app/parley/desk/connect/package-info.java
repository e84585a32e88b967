/// The way from nothing to a connected number, step by step.
@org.jspecify.annotations.NullMarked
package app.parley.desk.connect;
