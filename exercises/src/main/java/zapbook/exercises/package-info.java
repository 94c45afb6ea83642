/**
 * What you edit: one package an exercise. Chapters 3 and 6 have a second,
 * smaller one, and chapter 9 ends with a capstone.
 *
 * <p>Each class extends the MMU as the chapter before left it: <em>our</em>
 * version, not yours. So start with any chapter you like.
 *
 * <pre>
 *   ch00  FlushBeforeFree   the prologue: what must happen before a free
 *   ch01  FreeWhatWaits     the host reaches zapped pages that wait
 *   ch02  TwoAnswers        when a walk must begin anew, and when not
 *   ch03  OnlyMmioPages     what has to go when memory appears
 *     b   GenerationWrap    what has to go when a number begins anew
 *   ch04  DeadRootsLeave    where a zapped root goes that is still in use
 *   ch05  BatchedRecycling  room for new pages, past roots in use
 *   ch06  BatchedShrinking  as many pages as the host asks for
 *     b   TakeTurns         which VM the host asks
 *   ch07  TellUserSpace     a fault that can find no page
 *   ch08  RecycleOldest     which pages go at the limit
 *   ch09  OfferTheLock      a walk that others wait for
 *     c   EndTheChase       the capstone: a walk that never ends, and
 *                           the test that shows it
 * </pre>
 *
 * <p>The packages with an r have a patch that was posted and is wrong. You
 * do not edit it: you write the test that rejects it, in the package of
 * the same name below {@code src/test/java}.
 *
 * <pre>
 *   ch00r  StoppedNeedNoFlush  nobody runs, nobody needs a flush
 *   ch01r  LeftToTheHost       the host will ask for what waits
 *   ch02r  MoreThanOne         more than one zapped means others
 *   ch03r  InsideTheSlot       only pages that the new slot covers
 *   ch04r  QuotaAtOnce         a dead root gives its quota back
 *   ch05r  OneZapOnePage       a walk that stops when it has enough
 *   ch06r  PromisedPages       the host is told what it asked for
 *   ch07r  RoomForAWalk        too few pages for four levels
 *   ch08r  LeavesFirst         the oldest leaves, and no tables
 *   ch09r  BatchOfAPass        a batch for every pass
 * </pre>
 *
 * <p>Run one exercise's tests in your IDE, or from the kit's folder:
 * {@code mvn -q -pl exercises -am test -Dexercise=0}
 */
package zapbook.exercises;
