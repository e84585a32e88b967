/// Reads the files in which a business has written down what it knows. Every file is a stranger's: bounded in size and
/// in what it unpacks to, and refused in a sentence where it cannot be taken.
@org.jspecify.annotations.NullMarked
package app.parley.knowledge.reader;
