/// The checks of the gate, each a small class.
@org.jspecify.annotations.NullMarked
package app.parley.approval.check;
