/**
 * The MMU, patch by patch. A stage extends the one before it and declares
 * exactly the routines that its patch changed: the class <em>is</em> the
 * patch.
 *
 * <pre>
 *   ShadowMmu   what no patch changed
 *      |
 *   Stage0   the routines before chapter 1
 *      |
 *   Stage1   zapped pages wait where reclaim finds them
 *      |
 *   Stage2   how many, and may I go on?    (plants the bug of chapter 9)
 *      |
 *   Stage3   a new slot zaps MMIO pages only
 *      |
 *   Stage4   zapped roots leave the list
 *      |
 *   Stage5   recycling in one walk         (plants the bug of chapter 8)
 *      |
 *   Stage6   reclaim gets what it asks for
 *      |
 *   Stage7   no page left is an error
 *      |
 *   Stage8   the oldest, not the newest
 *      |
 *   Stage9   every zapped page is counted
 * </pre>
 *
 * <p>{@code Stages} lists them all; nothing else in the kit knows a stage
 * by its name. {@code Blame} tells from that list which stage and commit
 * touched a routine last.
 */
package zapbook.stages;
