/**
 * What you edit: one package a chapter, one class an exercise.
 *
 * <p>Each class extends the MMU as the chapter before left it: <em>our</em>
 * version, not yours. So start with any chapter you like.
 *
 * <pre>
 *   ch00  FlushBeforeFree   the prologue: what must happen before a free
 *   ch01  FreeWhatWaits     the host reaches zapped pages that wait
 *   ch02  TwoAnswers        when a walk must begin anew, and when not
 *   ch03  OnlyMmioPages     what has to go when memory appears
 *   ch04  DeadRootsLeave    where a zapped root goes that is still in use
 *   ch05  BatchedRecycling  room for new pages, past roots in use
 *   ch06  BatchedShrinking  as many pages as the host asks for
 *   ch07  TellUserSpace     a fault that can find no page
 *   ch08  RecycleOldest     which pages go at the limit
 *   ch09  OfferTheLock      a walk that others wait for
 * </pre>
 *
 * <p>Run one exercise's tests in your IDE, or from the kit's folder:
 * {@code mvn -q -pl exercises -am test -Dexercise=0}
 */
package zapbook.exercises;
