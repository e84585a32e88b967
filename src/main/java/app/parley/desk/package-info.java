/// What a screen may ask of the engine and wish from it, in records.
@org.jspecify.annotations.NullMarked
package app.parley.desk;
