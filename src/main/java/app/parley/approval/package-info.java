/// The gate: drafts, the checks they pass, the policy that lets them through, and the queue where a person decides.
@org.jspecify.annotations.NullMarked
package app.parley.approval;
