/// What people's decisions teach: how a draft was changed, what is always changed, and answers that were accepted.
@org.jspecify.annotations.NullMarked
package app.parley.approval.learning;
