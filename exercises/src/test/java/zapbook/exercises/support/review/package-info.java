/**
 * Judges a test that the learner writes: it must pass on patches that are
 * right, and fail, with an assertion, on patches that are wrong.
 *
 * <pre>
 *   &#64;Review(ParkedRootsPanel.class)     the learner's method; JUnit runs it
 *   void sentence(Patch patch)           once for each member of the panel
 *        |             |
 *        |             +-- Patch         puts the patch on a machine
 *        +-- ReviewRuns                  hands the members in
 *               |
 *               v
 *   Judge.hear(member, patch, test)      a right member: the test passes
 *               ^                        a wrong one: an assertion fails
 *               |                        else: a failure that says why
 *   Panel  = passes("our Stage 4", Stage4::new, …)
 *            fails("the patch as posted", ParkedRoots::new, …) …
 * </pre>
 *
 * <p>{@link zapbook.exercises.support.review.MustBeJudged} refuses a review
 * whose mark was taken away.
 *
 * <p>A panel has a right and a wrong member of each look: a right patch
 * that is written like the posted one, and the posted mistake planted in
 * our stage. So a test that knows a patch by its name or its manner, and
 * not by what it does, meets a member that it judges wrongly.
 *
 * <p>What counts: the test fails when an {@code AssertionError} leaves it,
 * from JUnit, AssertJ or the kit's own bench. Another exception is no
 * verdict, and told as such; neither is a test that asked for no machine.
 * A capstone, where the learner writes patch and test, seats the learner's
 * own patch among the right ones.
 */
package zapbook.exercises.support.review;
