/// Brings files of the business into what it knows.
@org.jspecify.annotations.NullMarked
package app.parley.knowledge.imports;
