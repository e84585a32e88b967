/// The queue of drafts: what the approvals screen may ask and wish.
@org.jspecify.annotations.NullMarked
package app.parley.desk.approvals;
