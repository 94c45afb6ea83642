/**
 * What you edit: one package a chapter, one class an exercise.
 *
 * <p>Each class extends the MMU as the chapter before left it: <em>our</em>
 * version, not yours. So start with any chapter you like.
 *
 * <pre>
 *   ch00  FlushBeforeFree   the prologue: what must happen before a free
 *   ch07  TellUserSpace     a fault that can find no page
 *   ch08  RecycleOldest     which pages go at the limit
 *   ch09  OfferTheLock      a walk that others wait for
 * </pre>
 *
 * <p>Run one exercise's tests in your IDE, or from the kit's folder:
 * {@code mvn -q -pl exercises -am test -Dexercise=0}
 */
package zapbook.exercises;
